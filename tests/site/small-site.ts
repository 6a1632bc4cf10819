/** A small archive as files, for whoever needs one. */

export const siteYaml = `name: The Small Gazette
description: A small archive.
url: https://gazette.example/
tagAuthority: gazette.example,2026
language: en-GB
timeZone: Europe/London
sections: [world, science]
contact: { email: desk@gazette.example }
`;

/** @returns an article's file; `fields` are lines of front matter that replace the usual ones. */
export function story(
  headline: string,
  published: string,
  fields = '',
  body = 'One paragraph.',
): string {
  return `---\nheadline: ${headline}\npublished: ${published}\nsection: world\n${fields}---\n\n${body}\n`;
}

/** A site of a few stories that has one of everything. */
export function smallSite(): Record<string, string> {
  return {
    'content/site.yaml': siteYaml,
    'content/sections/world.yaml': 'name: World\n',
    'content/sections/science.yaml': 'name: Science\n',
    'content/topics/harbour.yaml': 'name: Harbour\n',
    'content/places/porto.yaml': 'name: Porto\ncountry: PT\n',
    'content/pages/about.md': '---\ntitle: About\n---\n\nWhat this is.\n',
    'content/articles/2024/03/14/first.md': story(
      'A first story',
      '2024-03-14T06:00:00Z',
      'topics: [harbour]\n',
    ),
    'content/articles/2024/03/15/second.md': story(
      'A second story',
      '2024-03-15',
      'topics: [harbour]\nplaces: [porto]\nfollows: /2024/03/14/first/\n',
    ),
    'content/articles/2025/01/02/third.md': story('A third story', '2025-01-02T09:30:00Z'),
    'content/articles/2026/11/20/fourth.md': story(
      'A fourth story',
      '2026-11-20T09:30:00Z',
      'places: [porto]\n',
    ),
  };
}
