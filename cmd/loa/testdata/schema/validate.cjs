// Judges files by JSON Schemas as text editors do: YAML 1.2 by the library of the
// YAML language server, JSON Schema 2020-12 by Ajv.
//
//	node validate.cjs FOLDER <lines
//
// Each line is the name of a schema in FOLDER, a tab and a file. What is wrong is
// printed as "file: where: what".
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv/dist/2020");
const yaml = require("yaml");

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const judges = {};

for (const line of fs.readFileSync(0, "utf8").trim().split("\n")) {
  const [name, file] = line.split("\t");
  judges[name] ??= ajv.compile(JSON.parse(fs.readFileSync(path.join(process.argv[2], name + ".json"), "utf8")));
  let text = fs.readFileSync(file, "utf8");
  if (file.endsWith(".md")) text = text.split(/^---$/m)[1];
  if (judges[name](yaml.parse(text))) continue;
  for (const e of judges[name].errors) console.log(`${file}: ${e.instancePath}: ${e.message}`);
}
