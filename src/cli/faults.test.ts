import { expect, it } from 'vitest';
import { writeFault } from './faults.ts';

function fault(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: refused, ${syscall} 'content'`), { code, syscall });
}

it('tells a limit of the system from a full disk, and how to raise it', () => {
  expect(writeFault(fault('ENOSPC', 'write'))).toBe(
    "The disk is full.\n\n  ENOSPC: refused, write 'content'\n",
  );
  expect(writeFault(fault('ENOSPC', 'watch'))).toBe(
    `The system allows too few watches: \`stet dev\` takes one for each folder of content/.

  ENOSPC: refused, watch 'content'

  Fix: run \`sudo sysctl fs.inotify.max_user_watches=1048576\`, then start \`stet dev\` again;
       to keep it so after a restart, write \`fs.inotify.max_user_watches=1048576\` into /etc/sysctl.d/90-watches.conf.
`,
  );
});

it('shows the stack of what may be a fault of Stet’s', () => {
  for (const each of [fault('EMFILE', 'open'), new TypeError('no code')]) {
    const text = writeFault(each);
    expect(text).toMatch(/^This is a bug in Stet\.\n\n/);
    expect(text).toContain(each.message);
    expect(text).toMatch(/^ +at .*faults\.test\.ts/m);
  }
  expect(writeFault('thrown as it is')).toContain('thrown as it is');
});
