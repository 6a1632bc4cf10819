import { defineCommand } from 'citty';
import { previewWithAstro } from '../build/astro.ts';
import { readSettings } from '../build/read-settings.ts';
import { checkSiteFolder } from '../store/site-folder.ts';
import { givenPort } from './given-port.ts';
import { printProblems } from './print-problems.ts';
import { siteArgument, siteFolder } from './site-arguments.ts';

export const previewCommand = defineCommand({
  meta: { name: 'preview', description: 'Serve dist/ as it was built.' },
  args: {
    site: siteArgument,
    port: { type: 'string', valueHint: 'PORT', description: 'The port to listen on.' },
  },
  run: async ({ args }) => {
    const folder = siteFolder(args.site);
    const port = givenPort(args.port);
    const missing = await checkSiteFolder(folder);
    const { site, problems } = missing.length > 0 ? { problems: missing } : readSettings(folder);
    if (!site) {
      printProblems(problems, folder);
      process.exitCode = 1;
      return;
    }
    await previewWithAstro(folder, site, port);
  },
});
