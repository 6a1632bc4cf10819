import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measure } from './measure.ts';

const mebibytes = 200;
/** Holds so much memory for a while. */
const holds = `const held = Buffer.alloc(${mebibytes} * 2 ** 20, 1); setTimeout(() => held, 500);`;

it.runIf(existsSync('/proc/self/status'))(
  'counts the memory of what a program starts, in a thread of its own too',
  async () => {
    const starts = `require('node:child_process').spawnSync(process.execPath, ['-e', '${holds}'])`;
    const inThread = `new (require('node:worker_threads').Worker)(\`${starts}\`, { eval: true })`;
    for (const program of [holds, starts, inThread]) {
      const { code, peakMebibytes } = await measure(process.execPath, ['-e', program], '.');
      expect(code).toBe(0);
      expect(peakMebibytes).toBeGreaterThan(mebibytes);
      expect(peakMebibytes).toBeLessThan(2 * mebibytes);
    }
  },
);
