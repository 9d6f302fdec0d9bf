import { defineConfig } from 'vitest/config';
// @ts-expect-error the build plugins are plain JavaScript, used before anything is compiled
import { inline } from './build-plugins/inline.js';

export default defineConfig({
  plugins: [inline()],
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'build/**', '**/.pio/**', '**/.mcunet/**', '.venv/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
