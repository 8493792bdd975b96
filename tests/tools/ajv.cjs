// Validates JSON files with ajv: node ajv.cjs draft-04|draft-07 SCHEMA FILE… ; .ci/run installs ajv.
"use strict";
const fs = require("fs");
const path = require("path");
const load = (name) => require(require.resolve(name, {paths: [process.env.AJV_FOLDER || "."]}));

const [draft, schemaFile, ...files] = process.argv.slice(2);
const Ajv = load(draft === "draft-04" ? "ajv-draft-04" : "ajv");
const ajv = new (Ajv.default || Ajv)({strict: false, allErrors: true});
const formats = load("ajv-formats");
(formats.default || formats)(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, "utf8")));
let faults = 0;
for (const file of files) {
  if (validate(JSON.parse(fs.readFileSync(file, "utf8")))) continue;
  faults += 1;
  console.log(`${file}: ${ajv.errorsText(validate.errors, {separator: "\n  "})}`);
}
console.log(`${path.basename(schemaFile)}: ${files.length} files, ${faults} faults`);
process.exit(faults > 0 || files.length === 0 ? 1 : 0);
