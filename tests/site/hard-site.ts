/** A site of stories that try every format in which they leave it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteYaml, smallSite, story } from './small-site.ts';

const map = readFileSync(
  path.resolve(import.meta.dirname, '../../content/articles/2016/10/27/hass-map.png'),
);

const markup =
  '</title> ]]> <b>bold</b> & &amp; &#60;script&#62; "quoted" \\\\ {braces} 50% $1 _x_';
const paragraph = `${'What the harbour master said of it fills many pages, & 1 < 2. '.repeat(16)}\n\n`;
const day = 'content/articles/2026/03/14';

const everything = `standfirst: '${markup}'
updated: 2026-03-15T10:00:00+02:00
topics: [harbour, "2016"]
places: [porto]
people: ["O'Neill & Sons", "007"]
dateline: { place: "Porto <&>", date: 2026-03-13 }
byline: 'By Jane "J" Roe & others'
authors: [roe, desk]
agencies: [wire]
agencyLine: With inputs from <agencies> & others
ids: ["1.1919981-241525154", "007", "1e3", "12345679", "a&b]]>"]
contentWarning: A warning & more.
corrections:
  - { date: 2026-03-15, kind: meaning, text: "A year & a <name> were wrong." }
  - { date: 2026-03-15, kind: detail, text: "]]>" }
  - { date: 2026-03-16T09:30:00Z, kind: clarification, text: Unclear. }
sources: [{ title: A report & more, url: "https://example.org/report?a=1&b=2" }]
follows: /2024/03/14/first/
picture: { src: map.png, alt: A <map>, caption: 'Where & what', credit: A & B, creator: Jane Roe, copyright: © A & B, taken: 2026-03, place: Porto & more }
`;

const body = `Words with [a link](/2024/03/14/first/ "A & B"), and [a place on this page](#far).

![A map](map.png "The map & more")

:::figure{src="map.png" alt="A map" caption="Again" credit="A & B"}
:::

:::pullquote{by="The harbour master & others"}
Never ]]> again.
:::

| a | b |
|--:|:--|
| 1 | <2 |

## Far {#far}

A note.[^1] :lang[مدرسة]{lang=ar} and ~~struck~~ \`<code>\`.

[^1]: The note & more.
`;

/** @returns files of a site's folder; one of its stories has a text of five megabytes. */
export function hardSite(): Record<string, string | Buffer> {
  return {
    ...smallSite(),
    'content/site.yaml': `${siteYaml.replace('The Small Gazette', '"The <Small> Gazette & Post"')}data: true
feeds: { groups: [topics, places, agencies, authors], hub: https://hub.example/?a=1&b=2 }
machines: { aiTraining: deny }
licence: { name: CC BY 4.0 & more, url: https://example.org/licence?a=1&b=2 }
policies: { corrections: /about/, principles: /about/, ethics: /about/, ownership: /about/ }
`,
    'content/redirects.yaml': '/old/mena/: /sections/world/\n',
    'content/topics/2016.yaml': 'name: "2016"\n',
    'content/sections/science.yaml':
      'name: Science & <Nature>\ndescription: "What ]]> & <b> mean"\n',
    'content/places/porto.yaml':
      'name: "Porto & <Gaia>"\ncountry: PT\ncoordinates: { latitude: 41.15, longitude: -8.61 }\n',
    'content/authors/roe.yaml': 'name: Jane "J" Roe\nurl: https://jane.example/?a=1&b=2\n',
    'content/authors/desk.yaml': 'name: "1e3"\ndesk: true\n',
    'content/agencies/wire.yaml': 'name: A & B Wire\nurl: https://wire.example/\n',
    [`${day}/map.png`]: map,
    [`${day}/everything.md`]: story(`'${markup}'`, '2026-03-14T06:00:00+02:00', everything, body),
    [`${day}/number.md`]: story('"007"', '2026-03-14'),
    [`${day}/exponent.md`]: story('"1e3"', '2026-03-14'),
    [`${day}/graphic.md`]: story(
      'A graphic picture',
      '2026-03-14',
      'picture: { src: map.png, alt: A map, graphic: true }\n',
      '![A map](map.png)',
    ),
    'content/articles/2026/03/15/long.md': story(
      'Five megabytes',
      '2026-03-15',
      '',
      paragraph.repeat(5_000),
    ),
    [`${day}/قصة-الميناء.md`]: story(
      '"\\u202eقصة \\u200fمن الميناء\\u202c 007"',
      '2026-03-14T10:00:00Z',
      'language: ar\nstandfirst: "ميناء & <رصيف>"\n',
      'نص [رابط](/2024/03/14/first/) وآخر [الموقع](#x).\n\n## x\n\nنص.',
    ),
    [`${day}/chinese.md`]: story('港口', '2026-03-14', 'language: zh-Hant-TW\n', '一段。'),
    [`${day}/paper.md`]: story(
      'An older address',
      '2026-03-14',
      'permalink: /news/Paper_1.1919981.html\nformerUrls: [/news/1.1919981]\n',
    ),
    'content/articles/1969/07/21/old.md': story('A story of 1969', '1969-07-21'),
    'content/articles/2026/11/21/news.md': story(`'${markup}'`, '2026-11-21T09:30:00Z'),
    'content/articles/2026/11/21/day.md': story('News of a day', '2026-11-21', 'language: ar\n'),
  };
}
