/** A folder for one run of the tests: what takes long is built there once, for all test files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly runFolder: string;
  }
}

export default function makeRunFolder({ provide }: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-run-'));
  provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
