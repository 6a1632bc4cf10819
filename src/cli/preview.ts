import { defineCommand } from 'citty';
import { previewWithAstro } from '../build/astro.ts';
import { openArchive } from '../build/open-archive.ts';
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
    const { archive, problems } = await openArchive(folder, Date.now());
    if (!archive) {
      printProblems(problems, folder);
      process.exitCode = 1;
      return;
    }
    await previewWithAstro(folder, archive.site, args.port ? Number(args.port) : undefined);
  },
});
