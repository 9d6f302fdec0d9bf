// Writes the TypeScript types of every schema into schemas/types.ts; with --print it prints them instead.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'schemas');
const schemas = {
  manifest: 'mcunet',
  board: 'board',
  platformioBoard: 'platformio-board',
  lock: 'lock',
  network: 'network',
  report: 'report',
};

// One root schema, so that a type that two schemas share is declared once.
const files = {
  title: 'Files',
  description: 'The files that mcunet reads and writes, each with the type of its schema.',
  type: 'object',
  additionalProperties: false,
  required: Object.keys(schemas),
  properties: Object.fromEntries(
    Object.entries(schemas).map(([name, file]) => [name, { $ref: `${file}.schema.json` }]),
  ),
};

const source = await compile(files, 'Files', {
  cwd: `${folder}/`,
  bannerComment: '// Generated from the schemas by `npm run types`. Do not edit.',
  format: false,
  $refOptions: { resolve: { schema: { order: 1, canRead: /\.schema\.json$/, read: readSchema } } },
});
const types = await format(polish(source), { parser: 'typescript', printWidth: 120, singleQuote: true });
if (process.argv.includes('--print')) process.stdout.write(types);
else await writeFile(join(folder, 'types.ts'), types);

// Drops keywords beside a $ref, which would give each use its own type, and lengths, which would turn arrays into tuples.
async function readSchema({ url }) {
  const text = await readFile(url.startsWith('file:') ? fileURLToPath(url) : url, 'utf8');
  return JSON.stringify(
    JSON.parse(text, (_, value) => {
      if (typeof value?.$ref === 'string') return { $ref: value.$ref };
      if (value?.type === 'array') delete value.minItems;
      if (value?.type === 'array') delete value.maxItems;
      return value;
    }),
  );
}

// Adds `readonly`, which the generator lacks, and joins its comments of one line.
function polish(text) {
  return text
    .replace(/\{\s*\[k: string\]: (\w+);?\s*\}/g, 'Readonly<Record<string, $1>>')
    .replace(/^(\s*)((?:\w+|\$\w+|"[^"]+")\??:)/gm, '$1readonly $2')
    .replace(/\b(\w+)\[\]/g, 'readonly $1[]')
    .replace(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, '/** $1 */');
}
