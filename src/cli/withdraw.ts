/** `stet withdraw FILE`: the page stays, says that the story was withdrawn, and shows no text. */
import { defineCommand } from 'citty';
import { openDesk } from './desk.ts';
import { askNotice, giveNotice, noticeDate, publicArticle } from './notices.ts';
import { refuseUnknown } from './options.ts';
import { RefusedError } from './refused.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';

const args = {
  story: { type: 'positional', required: true, description: 'Its file, permalink, slug or id.' },
  text: { type: 'string', valueHint: 'TEXT', description: 'Why, as readers are told.' },
  date: { type: 'string', valueHint: 'DATE', description: 'When it was withdrawn; else now.' },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const withdrawCommand = defineCommand({
  meta: { name: 'withdraw', description: 'Withdraw a story: its page stays and says so.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const desk = await openDesk(given);
    const article = publicArticle(desk, given.story, 'Delete it, or move it to content/drafts/.');
    if (article.status === 'withdrawn') {
      throw new RefusedError(`content/${article.file} was withdrawn already.`);
    }
    const date = noticeDate(desk, given.date);
    const text = given.text?.trim() ?? (await askNotice('Why it is withdrawn, for readers'));
    await giveNotice(desk, article, { kind: 'meaning', text, date }, [
      { kind: 'set', field: ['status'], value: 'withdrawn' },
    ]);
    process.stdout.write(
      `content/${article.file}\n\n${article.permalink} says from the next build on that the story was withdrawn, and why.\nIts text stays in the file and is in no output.\n`,
    );
  },
});
