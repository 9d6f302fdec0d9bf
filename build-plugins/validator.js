// Compiles a JSON Schema to a module whose default export is a validator. So ajv runs at build time and is not shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/**
 * @param path of the schema, which may refer to schemas in its folder by file name
 * @param allErrors whether the validator continues after the first mistake
 * @returns the source of the module, and the files of packages in it
 */
export async function compileValidator(path, allErrors) {
  const ajv = new Ajv2020({
    allErrors,
    verbose: true,
    useDefaults: true,
    allowUnionTypes: true,
    keywords: ['expected'],
    schemas: schemasIn(dirname(path)),
    code: { source: true, esm: true },
  });
  const contents = standalone.default(ajv, ajv.getSchema(readSchema(path).$id));
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: dirname(path) },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
  });
  const packaged = Object.keys(metafile.inputs).filter((name) => name.includes('node_modules'));
  return { code: outputFiles[0].text, packaged: packaged.map((name) => resolve(name)) };
}

const schemasIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => readSchema(join(folder, name)));

// Drops titles and descriptions, which messages do not use.
function readSchema(path) {
  return JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
    ['title', 'description'].includes(key) && typeof value === 'string' ? undefined : value,
  );
}
