// The rollup plugins of all bundles.
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { inline } from './inline.js';

export function plugins() {
  return [
    inline(plugins),
    withoutUnzip(),
    stripTypes(),
    nodeResolve({
      preferBuiltins: true,
      exportConditions: ['node'],
      extensions: ['.mjs', '.js', '.json', '.node', '.ts'],
    }),
    commonjs(),
    json(),
  ];
}

// Removes types without a check, which is fast. `npm run lint` checks types.
function stripTypes() {
  return {
    name: 'strip-types',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !source.endsWith('.js') || !importer?.endsWith('.ts')) return null;
      return this.resolve(source.replace(/\.js$/, '.ts'), importer, { skipSelf: true });
    },
    async transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const result = await transform(code, { loader: 'ts', target: 'node20', sourcefile: id, sourcemap: true });
      return { code: result.code, map: result.map };
    },
  };
}

// Leaves unzip-stream out, which contains a package without a licence. The artifact client would unpack downloads with it,
// but the action reads archives itself, without trust (action/archive.ts).
function withoutUnzip() {
  const absent = '\0absent:unzip-stream';
  return {
    name: 'without-unzip',
    resolveId: (source) => (source === 'unzip-stream' ? absent : null),
    load: (id) => (id === absent ? 'export default {};' : null),
  };
}
