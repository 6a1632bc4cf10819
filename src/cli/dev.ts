import { defineCommand } from 'citty';
import { serveSite } from '../build/serve.ts';
import { printProblems } from './print-problems.ts';
import { givenNow, nowArgument, siteArgument, siteFolder } from './site-arguments.ts';

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
    const server = await serveSite({
      folder,
      now: () => givenNow(args.now),
      host: args.host,
      port: args.port ? Number(args.port) : undefined,
      onProblems: (problems) => printProblems(problems, folder),
    });
    if (!server) process.exitCode = 1;
  },
});
