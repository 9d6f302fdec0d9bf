import { defineConfig } from 'vitest/config';
import { inline } from './build-plugins/inline.js';
import { plugins } from './build-plugins/plugins.js';

export default defineConfig({
  // Dependencies' missing source maps are nobody's news here.
  logLevel: 'error',
  plugins: [inline(plugins)],
  test: {
    include: ['**/*.test.{ts,js}'],
    exclude: ['node_modules/**', 'build/**', '**/.pio/**', '**/.mcunet/**', '.venv/**'],
    // Only hangs are to reach these: the suite also runs on machines with far more to do than they can.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    maxWorkers: 2,
    // The workflow parser imports JSON without saying so, which only a bundler takes.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
  },
});
