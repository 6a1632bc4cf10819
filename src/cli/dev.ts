import { defineCommand } from 'citty';
import { type SiteServer, serveSite } from '../build/serve.ts';
import { writeFault } from './faults.ts';
import { givenPort } from './given-port.ts';
import { printProblems } from './print-problems.ts';
import { givenNow, nowArgument, siteArgument, siteFolder } from './site-arguments.ts';

const afterFault = 'What could not be read or shown is tried again at the next change.\n';

export const devCommand = defineCommand({
  meta: { name: 'dev', description: 'Serve the archive while you write; changes show at once.' },
  args: {
    site: siteArgument,
    now: nowArgument,
    host: { type: 'string', valueHint: 'HOST', description: 'The address to listen on.' },
    port: { type: 'string', valueHint: 'PORT', description: 'The port to listen on.' },
  },
  run: async ({ args }) => {
    const folder = siteFolder(args.site);
    givenNow(args.now);
    const server = await serveSite({
      folder,
      now: () => givenNow(args.now),
      host: args.host,
      port: givenPort(args.port),
      onProblems: (problems) => {
        printProblems(problems, folder);
        if (problems.length === 0) process.stderr.write('No problems.\n');
      },
      onServing: (address) =>
        process.stderr.write(`Serving the archive at ${address} until Ctrl-C is pressed.\n`),
      onWaiting: () =>
        process.stderr.write('Waiting: the site is served once content/site.yaml is mended.\n'),
      onFault: (fault) => process.stderr.write(`\n${writeFault(fault)}\n${afterFault}`),
    });
    if (server) stopOnSignal(server);
    else process.exitCode = 1;
  },
});

/** Ctrl-C ends the server in good order; pressed again, at once. */
function stopOnSignal(server: SiteServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.stop().then(
        () => process.exit(0),
        (fault: unknown) => {
          process.stderr.write(writeFault(fault));
          process.exit(1);
        },
      );
    });
  }
}
