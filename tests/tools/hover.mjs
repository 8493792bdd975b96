// Hovers over every key of documents in yaml-language-server, as VS Code, Neovim and others run it: each
// must show what the key means.
//
//     npm install --prefix MODULES yaml-language-server@1
//     node tests/tools/hover.mjs MODULES SCHEMA FILE…
//
// A key is found by the description that the schema has for its name in some record; ids and
// months need only show something. Years are passed over: the server explains no key that YAML reads as a
// number.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const [modules, schemaPath, ...files] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaPath, 'utf8'));
const meanings = new Map();  // key → what it may mean
(function collect(node) {
  for (const [key, value] of Object.entries(node.properties ?? {})) {
    if (!meanings.has(key)) meanings.set(key, []);
    meanings.get(key).push(value.markdownDescription ?? '(none)');
  }
  for (const value of Object.values(node)) {
    if (value !== null && typeof value === 'object') collect(value);
  }
})(schema);

const server = spawn(process.execPath, [
  resolve(modules, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio']);
server.stderr.pipe(process.stderr);
let received = Buffer.alloc(0);
const waiting = new Map();
let number = 0;

function send(message) {
  const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function request(method, params) {
  number += 1;
  send({id: number, method, params});
  return new Promise((done) => waiting.set(number, done));
}

const settings = {yaml: {hover: true, schemas: {}, schemaStore: {enable: false}}};
server.stdout.on('data', (data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, end).toString())[1]);
    if (received.length < end + 4 + length) return;
    const message = JSON.parse(received.subarray(end + 4, end + 4 + length).toString());
    received = received.subarray(end + 4 + length);
    if (message.method === 'workspace/configuration') {
      send({id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {})});
    } else if (message.id !== undefined && message.method !== undefined) {
      send({id: message.id, result: null});
    } else if (waiting.has(message.id)) {
      waiting.get(message.id)(message.result);
      waiting.delete(message.id);
    }
  }
});

// [line, column, key] of every key in block or flow style; texts of several lines are passed over.
function keysOf(text) {
  const out = [];
  let blockIndent = -1;
  text.split('\n').forEach((line, row) => {
    const indent = line.search(/\S/);
    if (indent < 0 || line.trimStart().startsWith('#')) return;
    if (blockIndent >= 0 && indent > blockIndent) return;
    blockIndent = /: [|>][-+]?\s*(#.*)?$/.test(line) ? line.search(/[^\s-]/) : -1;
    const plain = line.replace(/ #.*$/, '');
    const first = /^(\s*(?:- )?)("[^"]*"|[^\s:{["][^:{]*):(?=\s|$)/u.exec(plain);
    if (first) out.push([row, first[1].length, first[2]]);
    const value = first ? plain.slice(first[0].length) : plain;
    if (!/^\s*(- )?[{[]/.test(value)) return;
    for (const found of plain.matchAll(/[{,]\s*([\p{L}_ ]+):(?=\s)/gu)) {
      const before = plain.slice(0, found.index);
      if ((before.match(/"/g) ?? []).length % 2 === 1) continue;
      out.push([row, found.index + found[0].indexOf(found[1]), found[1]]);
    }
  });
  return out;
}

await request('initialize', {processId: process.pid, rootUri: null,
  capabilities: {textDocument: {hover: {contentFormat: ['markdown']}}, workspace: {configuration: true}}});
send({method: 'initialized', params: {}});
send({method: 'workspace/didChangeConfiguration', params: {settings}});

let keys = 0;
const faults = [];
for (const file of files) {
  const uri = pathToFileURL(resolve(file)).href;
  const text = `# yaml-language-server: $schema=${pathToFileURL(resolve(schemaPath)).href}\n` +
      readFileSync(file, 'utf8').replace(/^# yaml-language-server:.*\n/, '');
  send({method: 'textDocument/didOpen', params: {textDocument: {uri, languageId: 'yaml', version: 1, text}}});
  for (const [line, character, key] of keysOf(text)) {
    if (/^\d+$/.test(key)) continue;
    keys += 1;
    const hover = await request('textDocument/hover', {textDocument: {uri}, position: {line, character: character + 1}});
    const shown = hover?.contents?.value ?? '';
    const wanted = meanings.get(key);
    if (process.env.SHOW) console.log(`--- ${file}:${line + 1} ${key}\n${shown}`);
    if (wanted ? !wanted.some((meaning) => shown.includes(meaning)) : !/^####|\S/.test(shown)) {
      faults.push(`${file}:${line}: ${key}: ${shown ? `shows ${JSON.stringify(shown)}` : 'shows nothing'}`);
    }
  }
  send({method: 'textDocument/didClose', params: {textDocument: {uri}}});
}
console.log([...faults, `${keys} keys, ${faults.length} faults`].join('\n'));
server.kill();
process.exit(faults.length > 0 || keys < 100 ? 1 : 0);
