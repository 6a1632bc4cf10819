/** A real document of a news archive, where the project's shared samples lie beside the repository. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { importFiles } from '../src/cli/import-files.ts';
import { resolveSiteFolder } from '../src/store/site-folder.ts';

const samples = join(import.meta.dirname, '../../shared/samples/wire');
const files = existsSync(samples) ? readdirSync(samples).map((name) => join(samples, name)) : [];

const sample = files.find((name) => readFileSync(name, 'utf8').startsWith('1.1919981-'));

test.skipIf(sample === undefined)(
  'a real document loses nothing on its way into the archive',
  () => {
    const file = sample ?? '';
    const root = mkdtempSync(join(tmpdir(), 'stet-sample-'));
    const site = resolveSiteFolder({ flag: root, repository: root });
    const sources = [{ file, name: 'sample' }];
    const request = { site, timeZone: 'Asia/Dubai', sources, given: {}, force: false };
    const { outcomes, problems } = importFiles({ ...request, dryRun: false });
    const plan = outcomes[0]?.plans[0];
    const written = readFileSync(join(root, plan?.path ?? ''), 'utf8');
    const again = importFiles({ ...request, dryRun: false }).outcomes[0]?.plans[0];
    rmSync(root, { recursive: true });

    const source = readFileSync(file, 'utf8');
    const [head = '', ...paragraphs] = source.trimEnd().split('\n\n');
    const [id = '', captionLine = ''] = head.split('\n');
    const [caption, credit] = captionLine.split(' Image Credit: ');
    expect(problems).toEqual([]);
    expect(plan?.story.frontMatter).toEqual({
      ids: [id],
      dateline: { place: 'Dubai' },
      agencyLine: paragraphs.at(-1)?.replace('- ', ''),
      picture: { caption, credit, taken: '2016-10-26', place: expect.stringMatching(/^Hass, /) },
    });
    expect(credit).toBe('AFP');
    expect(caption).toContain(placeOf(plan?.story.frontMatter.picture));
    expect(plan?.story.suggestions.map(({ value }) => value)).toEqual(['2016-10-27']);
    expect(plan?.story.missing.map(({ field }) => field)).toEqual([
      'headline',
      'published',
      'section',
      'picture.src',
    ]);
    expect(renderedParagraphs(written)).toEqual(
      paragraphs.slice(0, -1).map((text) => text.replace(/^Dubai: /, '').replaceAll(' -- ', ' – ')),
    );
    expect(again?.action).toBe('unchanged');
  },
);

function placeOf(picture: unknown): string {
  return (picture as { place: string }).place;
}

function renderedParagraphs(markdown: string): string[] {
  const features = { gfm: true, smartPunctuation: true, directive: true };
  return parseFragment(markdownToHtml(markdown, { features }).html)
    .childNodes.filter((node) => node.nodeName === 'p')
    .map(textOf);
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
