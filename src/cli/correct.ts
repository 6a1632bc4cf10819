/** `stet correct FILE`: a dated correction, for readers. */
import { defineCommand } from 'citty';
import type { CorrectionKind } from '../archive/article.ts';
import { askChoice, isTerminal } from './ask.ts';
import { openDesk } from './desk.ts';
import { MisuseError } from './misuse.ts';
import { askNotice, giveNotice, noticeDate, publicArticle } from './notices.ts';
import { refuseUnknown } from './options.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';

const kinds: Readonly<Record<CorrectionKind, string>> = {
  meaning: 'a fact that mattered was wrong',
  detail: 'a name, a figure or a spelling was wrong',
  clarification: 'nothing was wrong, but something was unclear',
};

const args = {
  story: { type: 'positional', required: true, description: 'Its file, permalink, slug or id.' },
  kind: {
    type: 'string',
    valueHint: 'KIND',
    description: 'meaning, detail or clarification: what was wrong.',
  },
  text: { type: 'string', valueHint: 'TEXT', description: 'What was wrong and what is right.' },
  date: { type: 'string', valueHint: 'DATE', description: 'When it was put right; else now.' },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const correctCommand = defineCommand({
  meta: { name: 'correct', description: 'Add a dated correction to a story, and mark it updated.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    if (given.kind !== undefined && !isKind(given.kind)) throw new MisuseError(kindsInWords());
    const desk = await openDesk(given);
    const article = publicArticle(desk, given.story, 'Change its text instead.');
    const date = noticeDate(desk, given.date);
    const kind = given.kind ?? (await askKind());
    const text = given.text?.trim() ?? (await askNotice('What was wrong and what is right'));
    if (!isKind(kind)) throw new MisuseError(kindsInWords());
    await giveNotice(desk, article, { kind, text, date });
    process.stdout.write(
      `content/${article.file}\n\nThe correction is dated ${date.text}. Put the text itself right too, if you have not yet.\n`,
    );
  },
});

function isKind(text: string): text is CorrectionKind {
  return Object.hasOwn(kinds, text);
}

function kindsInWords(): string {
  const lines = Object.entries(kinds).map(([kind, meaning]) => `  ${kind}: ${meaning}`);
  return `Which kind of correction? Give --kind with one of these.\n${lines.join('\n')}`;
}

async function askKind(): Promise<string> {
  if (!isTerminal()) throw new MisuseError(kindsInWords());
  const choices = Object.entries(kinds).map(([value, label]) => ({
    value,
    label: `${value}: ${label}`,
  }));
  return askChoice({ message: 'Kind of correction', choices });
}
