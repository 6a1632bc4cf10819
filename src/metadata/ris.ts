import type { ReferenceView } from '../views/reference-view.ts';

/**
 * RIS, as reference managers read it: a tag of two letters, two spaces, a hyphen and a space, lines
 * ended as the format asks.
 */
export function writeRis(stories: readonly ReferenceView[]): string {
  return stories.map(record).join('\r\n');
}

function record(story: ReferenceView): string {
  const [year = ''] = story.publishedOn.split('-');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['TI', story.headline],
    ...story.creators.map((name) => ['AU', name] as const),
    ['T2', story.publication],
    ['PY', year],
    ['DA', story.publishedOn.replaceAll('-', '/')],
    ['SE', story.section],
    ['CY', story.place],
    ['AN', story.ids.join('; ') || undefined],
    ['DP', story.agencies.join('; ') || undefined],
    ['LA', story.language],
    ['AB', story.summary],
    ['UR', story.url],
  ];
  const lines = fields.flatMap(([tag, text]) =>
    text === undefined ? [] : [`${tag}  - ${oneLine(text)}`],
  );
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

/** A line break would begin another field. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
