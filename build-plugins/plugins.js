// What turns our TypeScript and its dependencies into bundles; shared by all of them.
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

// Type errors are `npm run lint`'s business; a bundle only needs the types gone, and fast.
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

// The artifact client would unpack downloads with it. We have them as they are and read them without trust (action/archive.ts), and a package
// within unzip-stream comes without a licence.
function withoutUnzip() {
  const absent = '\0absent:unzip-stream';
  return {
    name: 'without-unzip',
    resolveId: (source) => (source === 'unzip-stream' ? absent : null),
    load: (id) => (id === absent ? 'export default {};' : null),
  };
}
