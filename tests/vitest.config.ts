import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Every kind of page in a real browser takes minutes: `npm run test:browser`.
    exclude: ['tests/browser/**'],
    globalSetup: ['tests/run-folder.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Builds share the two cores of a small machine, and are started by several tests.
    maxWorkers: 2,
    // Zone and locale of the machine must not matter; these are unlike those of most machines.
    env: { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', FORCE_COLOR: '0' },
  },
});
