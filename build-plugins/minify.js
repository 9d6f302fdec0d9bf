// Minifies the files that contain only packages. Own code stays readable, because defects are reported with a stack.
import { transform } from 'esbuild';
import { isPackaged } from './chunks.js';

export const minifyPackages = () => ({
  name: 'mcunet-minify-packages',
  async renderChunk(code, { moduleIds }) {
    if (!moduleIds.every(isPackaged)) return null;
    const options = { minifyWhitespace: true, minifySyntax: true, legalComments: 'none' };
    const minified = await transform(code, { ...options, format: 'esm', target: 'node20' });
    return { code: minified.code, map: null };
  },
});
