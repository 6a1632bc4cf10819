/** Kills the process when so many of its staged files have been moved to `dist/`: `KILL_AFTER`. */
import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { rename } = promises;
let left = Number(process.env.KILL_AFTER);

promises.rename = async (from, to) => {
  if (/[\\/]staging-\d+[\\/]/.test(String(from)) && left-- <= 0)
    process.kill(process.pid, 'SIGKILL');
  return rename(from, to);
};
syncBuiltinESMExports();
