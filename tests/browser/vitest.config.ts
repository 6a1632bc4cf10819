import { defineConfig } from 'vitest/config';
import quick from '../vitest.config.ts';

/** The suite that needs a browser and minutes: `npm run test:browser`. */
export default defineConfig({
  root: quick.root,
  test: { ...quick.test, include: ['tests/browser/**/*.test.ts'], exclude: [] },
});
