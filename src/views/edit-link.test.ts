import { expect, it } from 'vitest';
import { sampleEntry } from '../archive/sample-entry.ts';
import type { Site } from '../archive/site.ts';
import { articleView } from './article-view.ts';
import { sampleContext } from './sample-context.ts';

function editHref(own: Partial<Site>, isLive: boolean): string | undefined {
  const entry = sampleEntry('2016-10-27', 'مدرسة');
  const site = { base: '/paper/', ...own };
  const context = sampleContext([entry], '2026-01-01T00:00:00Z', { site, isLive });
  return articleView(entry, context).editHref;
}

it('leads to the file in the repository that site.yaml names', () => {
  const repository = 'https://git.example/gazette/blob/main';
  const file = 'content/articles/2016/10/27/%D9%85%D8%AF%D8%B1%D8%B3%D8%A9.md';
  expect(editHref({ repository }, false)).toBe(`${repository}/${file}`);
  expect(editHref({ repository: `${repository}/` }, false)).toBe(`${repository}/${file}`);
  expect(editHref({}, false)).toBeUndefined();
});

it('leads to the writer’s own editor while the archive is served', () => {
  const live = editHref({ repository: 'https://git.example/gazette/blob/main/' }, true);
  expect(live).toMatch(/^\/paper\/__stet\/edit\?file=content%2Farticles%2F/);
});
