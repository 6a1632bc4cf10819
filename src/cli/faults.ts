/** What is said of a fault: where the machine refuses, it is none of Stet's and a stack says nothing. */
import { inspect } from 'node:util';
import picocolors from 'picocolors';

const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EACCES: 'The system does not allow it.',
  EPERM: 'The system does not allow it.',
  EROFS: 'The disk is read-only.',
  EDQUOT: 'The disk quota is used up.',
  ELOOP: 'A link leads back to itself.',
};

interface Limit {
  readonly what: string;
  readonly setting: string;
}

/** Linux has no codes of their own for its limits of inotify. */
const limitsOfWatching: Readonly<Record<string, Limit>> = {
  ENOSPC: {
    what: 'The system allows too few watches: `stet dev` takes one for each folder of content/.',
    setting: 'fs.inotify.max_user_watches=1048576',
  },
  EMFILE: {
    what: 'The system lets too few programs watch files at once.',
    setting: 'fs.inotify.max_user_instances=1024',
  },
};

/**
 * @returns what the machine refused, with the fix where one is known; of all else, which is a fault
 * of Stet's, the stack.
 */
export function writeFault(fault: unknown): string {
  const stack = () => inspect(fault, { colors: picocolors.isColorSupported });
  return writeRefusal(fault) ?? `This is a bug in Stet.\n\n${stack()}\n`;
}

/** @returns undefined where it was not the machine that refused. */
function writeRefusal(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code = '', syscall, message } = fault as NodeJS.ErrnoException;
  const limit = syscall === 'watch' ? limitsOfWatching[code] : undefined;
  const what = limit?.what ?? refusals[code];
  return what && `${what}\n\n  ${message}\n${limit ? `\n${writeFix(limit.setting)}` : ''}`;
}

function writeFix(setting: string): string {
  return `  Fix: run \`sudo sysctl ${setting}\`, then start \`stet dev\` again;
       to keep it so after a restart, write \`${setting}\` into /etc/sysctl.d/90-watches.conf.
`;
}
