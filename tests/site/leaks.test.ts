import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build, filesOf, makeSite, siteYaml, smallSite, story } from './site.ts';

const word = 'quixotrombone';

it('puts nothing into dist that is not public', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/site.yaml': siteYaml,
    'content/drafts/unfinished.md': `---\nheadline: A draft ${word}\nsection: world\n---\n\n${word}\n`,
    'content/articles/2026/12/24/held.md': story(`Held ${word}`, '2026-12-24', '', word),
    'content/articles/2026/11/30/embargoed.md': story(
      `Embargoed ${word}`,
      '2026-11-30T00:00:00Z',
      `permalink: /${word}/\nembargoedUntil: 2026-11-30T00:00:00Z\n`,
      word,
    ),
    'content/articles/2024/04/01/withdrawn.md': story(
      'Withdrawn',
      '2024-04-01',
      `standfirst: ${word}\nstatus: withdrawn\ncontentWarning: ${word}\nsources: [{ title: ${word}, url: 'https://example.org/${word}' }]\n`,
      `${word} in the body.\n\n- a list with ${word}`,
    ),
    'content/articles/2024/04/02/noted.md': story(
      'Noted',
      '2024-04-02',
      `editorsNote: ${word}\nslugline: ${word}\n`,
    ),
  });
  const { outcome, held } = await build(root);
  expect(outcome).toBe('built');
  expect(held).toHaveLength(2);
  const dist = path.join(root, 'dist');
  const leaking = filesOf(dist).filter(
    (file) => file.includes(word) || readFileSync(path.join(dist, file)).includes(word),
  );
  expect(leaking).toEqual([]);
  expect(readFileSync(path.join(dist, '2024/04/01/withdrawn/index.html'), 'utf8')).toContain(
    'Withdrawn',
  );
});
