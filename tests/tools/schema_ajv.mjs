// Holds the schema with ajv and js-yaml: the same files and verdicts as schema.py --files, read and
// judged by other people's code. `schema.py --cases FOLDER` has written them.
//
//     npm install --prefix MODULES ajv ajv-formats js-yaml
//     node tests/tools/schema_ajv.mjs MODULES FOLDER
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';

const [modules, folder] = process.argv.slice(2);
const require = createRequire(resolve(modules, 'node_modules', 'x.js'));
const Ajv = require('ajv').default;
const addFormats = require('ajv-formats').default;
const yaml = require('js-yaml');

// Unknown keywords and formats, and all else that ajv finds odd, are errors; only that a value may
// be a number or a string is meant.
const ajv = new Ajv({strict: true, allowUnionTypes: true, logger: false});
addFormats(ajv);
ajv.addVocabulary(['markdownDescription', 'enumDescriptions']);  // for editors
const text = (name) => readFileSync(resolve(folder, name), 'utf8');
const accepts = ajv.compile(JSON.parse(text('schema.json')));

function verdict(file) {
  try {
    return accepts(yaml.load(text(file), {schema: yaml.CORE_SCHEMA}));
  } catch (error) {
    if (error.name === 'YAMLException') return false;
    throw error;
  }
}

const count = {true: 0, false: 0};
let wrong = 0;
for (const {name, file, accept} of JSON.parse(text('cases.json'))) {
  if (verdict(file) === accept) {
    count[accept] += 1;
  } else {
    wrong += 1;
    console.log(`${name}: should be ${accept ? 'accepted' : 'rejected'}`);
    for (const error of accepts.errors ?? []) {
      console.log(`  ${error.instancePath} ${error.message}`);
    }
  }
}
console.log(`${count.true} files accepted and ${count.false} rejected as they should be`);
process.exit(wrong > 0 || count.true < 300 || count.false < 50 ? 1 : 0);
