import { writeYaml } from './yaml-text.ts';

/** What a site must say of itself. */
export interface NewSite {
  readonly name: string;
  /** The whole address, with the folder that the site lies in. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The first section: its name as printed, and its id. */
  readonly section: { readonly name: string; readonly id: string };
  /** `YYYY-MM-DD`, a day on which the site's domain is held. */
  readonly day: string;
}

/** @returns the files of a new site by their paths from its folder. */
export function newSiteFiles(site: NewSite): ReadonlyMap<string, string> {
  const { section } = site;
  return new Map([
    ['content/site.yaml', siteYaml(site)],
    [`content/sections/${section.id}.yaml`, writeYaml({ name: section.name })],
    ['content/pages/about.md', about(site)],
    ['.gitignore', '# Made by npx stet build.\ndist/\n.stet/\n'],
  ]);
}

function siteYaml({ name, url, language, timeZone, section, day }: NewSite): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const links = [
    { label: section.name, href: `/sections/${section.id}/` },
    { label: 'Archive', href: '/archive/' },
    { label: 'About', href: '/about/' },
  ];
  return [
    writeYaml({ name, url }),
    '# A part of the id that every story has in feeds: it stays as it is, even if the url changes.\n',
    writeYaml({ tagAuthority: `${host},${day}` }),
    writeYaml({ language }),
    '# The zone in which days are counted, and so the dates in the addresses of stories.\n',
    writeYaml({ timeZone, menu: links, sections: [section.id] }),
  ].join('');
}

function about({ name, language }: NewSite): string {
  const foreign = /^en(?:-|$)/.test(language) ? {} : { language: 'en' };
  const fields = writeYaml({ title: `About ${name}`, ...foreign });
  return `---\n${fields}---\n\nThis is the archive of ${escaped(name)}. Every story keeps the address under which it was published.\n`;
}

/** A name is no Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]|&(?=#?\w+;)/g, '\\$&');
}
