// Validates values against JSON Schemas (2020-12, formats asserted) with ajv. A line of the input has a schema and values,
// each as JSON text: {"schema": "…", "values": ["…", …]}. Its answer is a line with a 1 for each value that is valid and a 0 for each that is not.
import { createInterface } from 'node:readline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// Strict: a keyword or a format that it does not know is an error.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: true });
addFormats.default(ajv);
const known = new Map();

function compile(schema) {
  if (!known.has(schema)) known.set(schema, ajv.compile(JSON.parse(schema)));
  return known.get(schema);
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { schema, values } = JSON.parse(line);
  const validate = compile(schema);
  process.stdout.write(values.map((value) => (validate(JSON.parse(value)) ? '1' : '0')).join('') + '\n');
}
