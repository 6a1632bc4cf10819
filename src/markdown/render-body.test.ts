import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { elementKind } from './html-allowed.ts';
import { inspectBody } from './inspect-body.ts';
import { plainText } from './plain-text.ts';
import { renderBody } from './render-body.ts';
import type { BodyContext } from './render-body.ts';

const context: BodyContext = {
  language: 'en',
  resolveLink: (href) => href,
  picture: () => undefined,
  renditionHref: (name) => name,
  headingIds: true,
  phrases: { footnotes: 'Notes', backToText: 'Back to the text', table: 'Table' },
};

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): Element[] {
  const below = (node: DefaultTreeAdapterTypes.Node): Element[] =>
    'childNodes' in node
      ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []))
      : [];
  return below(parseFragment(html));
}

function wordsOf(html: string): string {
  const below = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(below).join('') : '';
  return below(parseFragment(html));
}

/** What renderBody itself writes, besides the HTML that a body may contain. */
const own =
  'p h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption picture source img a pre hr section div table caption thead tbody tr th td'.split(
    ' ',
  );
const attributes =
  'href class rel title lang dir id role aria-label tabindex start scope datetime cite open src srcset sizes width height alt loading decoding type'.split(
    ' ',
  );

function expectHarmless(html: string): void {
  for (const { tagName, attrs } of elementsOf(html)) {
    expect(own.includes(tagName) || elementKind(tagName) !== undefined, tagName).toBe(true);
    for (const { name, value } of attrs) {
      expect(attributes, `${tagName} ${name}`).toContain(name);
      if (name === 'href' || name === 'cite') {
        expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i);
      }
    }
  }
}

/** Pieces of what attacks and accidents are made of, so that chance puts them together often. */
const pieces = fc.constantFrom(
  ...'<script> </script> <img src=x onerror=alert(1)> <b onclick=x> <b </b> <svg> <style> <iframe src= <a href=" javascript: javascript&colon; data:text/html, alert(1) &#x6A; " \' ` \\ > < & = { } [ ] ( ) ]( ![ ::: :::figure{ ::figure{src= alt=" :::lang{lang=ar} :lang[ ]{lang= | |- --- ``` ~~ * ** _ # > - 1. [^1] [^1]: [a]: <details> <summary> <dl> <dt> <!-- --> <![CDATA[ ]]> <? <!DOCTYPE \u0000 \u0001 \u2028 \ud800 ⁚ : 10:30 http://x https://e.com/ word'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  ' ',
  '    ',
);
const hostile = fc.array(
  fc.oneof({ weight: 9, arbitrary: pieces }, fc.string({ unit: 'binary' })),
  {
    maxLength: 40,
  },
);

describe('whatever the body is', () => {
  test('it renders to elements and attributes of the list, and is inspected', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('en', 'ar', 'fr-CA', 'de'), (parts, language) => {
        const body = parts.join('');
        expectHarmless(renderBody(body, { ...context, language }));
        inspectBody(body, { file: 'story.md', bodyLine: 1, folder: 'articles' });
        plainText(body);
      }),
      { numRuns: 2000 },
    );
  });

  test('what it looks like does not depend on what was rendered before', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const body = parts.join('');
        expect(renderBody(body, context)).toBe(renderBody(body, context));
      }),
      { numRuns: 200 },
    );
  });

  test('problems point into the file', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const body = parts.join('');
        const at = { file: 'story.md', bodyLine: 11, folder: 'articles' };
        const lines = body.split('\n');
        for (const { place } of inspectBody(body, at).problems) {
          const line = lines[(place?.line ?? 0) - 11] ?? '';
          expect(place?.column).toBeLessThanOrEqual(line.length + 1);
          expect(place?.endLine).toBeGreaterThanOrEqual(place?.line ?? Number.NaN);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a harmless body has no problems, and every word of its paragraphs is in the HTML', () => {
    const word = fc.stringMatching(
      /^[A-Za-z\u00c0-\u00d6\u0627-\u063a][a-z0-9\u00e0-\u00f6]{0,9}$/,
    );
    const time = fc.constantFrom('10:30pm,', '3:2', 'UTC+03:00', 'Dubai:x', 'a:b[c]{d}');
    const paragraph = fc.array(fc.oneof({ weight: 9, arbitrary: word }, time), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1 }), (paragraphs) => {
        const texts = paragraphs.map((words) => words.join(' '));
        const body = texts.join('\n\n');
        expect(wordsOf(renderBody(body, context)).split('\n')).toEqual(texts);
        expect(plainText(body)).toBe(body);
        const at = { file: 'story.md', bodyLine: 1, folder: 'articles' };
        expect(inspectBody(body, at).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('attacks that other renderers fell for', () => {
  test.each([
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript&colon;alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x]( javascript:alert(1))',
    '[x](jav\u00adascript:alert(1))',
    '<q cite=javascript:alert(1)>x</q>',
    '<b title="</b><script>alert(1)</script>">x</b>',
    '<abbr title="`onmouseover=alert(1)">x</abbr>',
    '<time datetime=2016"onclick="alert(1)>x</time>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '::figure{src="x.png" alt="\\"><script>alert(1)</script>"}',
    ":::pullquote{by='<img src=x onerror=alert(1)>'}\nx\n:::",
    ':lang[x]{lang="ar\\" onclick=\\"alert(1)"}',
    '```"><script>alert(1)</script>\nx\n```',
    '[^"><script>]: x\n\n[^"><script>]',
    '| <script> |\n|---|\n| <img src=x onerror=alert(1)> |',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '<details><summary><a href=javascript:alert(1)>x</summary></details>',
  ])('%s', (body) => {
    expectHarmless(renderBody(body, context));
  });
});

describe('several bodies on one page', () => {
  test('have ids of their own, and links that lead to them', () => {
    const body = '## Part\n\nText[^1], again[^1].\n\n[^1]: Note.';
    const html = ['a-', 'b-']
      .map((idPrefix) => renderBody(body, { ...context, idPrefix }))
      .join('');
    const all = elementsOf(html).flatMap(({ attrs }) => attrs);
    const ids = all.filter(({ name }) => name === 'id').map(({ value }) => value);
    expect(ids).toContain('a-section-part');
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, value } of all) {
      if (name === 'href') expect(ids).toContain(value.slice(1));
    }
  });
});

test.each([
  ['[see <https://example.org/>](/a/)', '<p><a href="/a/">see https://example.org/</a></p>'],
  [
    '[:lang[نص[^1]]{lang=ar}](/a/)\n\n[^1]: N.',
    '<p><a href="/a/"><span lang="ar" dir="rtl">نص<sup>1</sup></span></a></p>',
  ],
])('there is no link inside a link: %j', (body, paragraph) => {
  expect(renderBody(body, context).split('\n')[0]).toBe(paragraph);
});

test('of a gallery, what rights keep back leaves no trace, and one picture stands alone', () => {
  const gallery =
    ':::gallery{caption="Both of them"}\n::figure{src="a.jpg" alt="A"}\n::figure{src="b.jpg" alt="B"}\n:::';
  const without = (...names: string[]) =>
    renderBody(gallery, { ...context, isWithheld: (src) => names.includes(src) });
  expect(without()).toContain('gallery-of-two');
  expect(without('a.jpg')).toContain('gallery-of-one');
  expect(without('a.jpg')).not.toContain('A</p>');
  expect(without('a.jpg', 'b.jpg')).toBe('');
});
