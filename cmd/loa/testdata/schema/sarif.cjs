// Judges a SARIF log by the schema of its standard.
//
//	node sarif.cjs SCHEMA <log
//
// The schema is of draft 4, and nothing in it means another thing in draft 7, which
// Ajv reads. What is wrong is printed as "where: what".
const fs = require("fs");
const Ajv = require("ajv");

const { id, ...schema } = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
schema.$schema = "http://json-schema.org/draft-07/schema#";
const judge = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
if (!judge(JSON.parse(fs.readFileSync(0, "utf8")))) {
  for (const e of judge.errors) console.log(`${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`);
}
