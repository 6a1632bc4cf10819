import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { alternatives, nearest } from '../text/nearest.ts';
import type { Knowledge } from './knowledge.ts';

const file = 'content/site.yaml';

/** What site.yaml names and the archive does not have: sections, and pages of the menu. */
export function siteFindings(archive: Knowledge): Finding[] {
  return [...sectionFindings(archive), ...menuFindings(archive)];
}

function sectionFindings({ site, records, isUnreadableRecord }: Knowledge): Finding[] {
  return site.sections.flatMap((id, index) => {
    if (records.sections.has(id) || isUnreadableRecord('sections', id)) return [];
    const near = nearest(id, records.sections.keys());
    return [
      finding('site/section-unknown', {
        file,
        field: ['sections', index],
        what: `There is no section \`${id}\`.`,
        fix:
          near.length > 0
            ? `did you mean ${alternatives(near)}?`
            : `add the file content/sections/${id}.yaml, or take the line out.`,
      }),
    ];
  });
}

function menuFindings(archive: Knowledge): Finding[] {
  const { site, pages, isKnownPath, isUnreadable } = archive;
  const standing = new Set(pages.map(({ permalink }) => permalink));
  const isThere = (path: string) =>
    standing.has(path) || archive.byPermalink.has(path) || isKnownPath(path) || isUnreadable(path);
  return site.menu.flatMap(({ href, label }, index): Finding[] => {
    const path = href.replace(/[?#].*$/s, '');
    if (!path.startsWith('/') || isThere(path)) return [];
    const likely = archive.likelyPermalink(path);
    return [
      finding('site/menu-page-unknown', {
        file,
        field: ['menu', index, 'href'],
        what: `“${label}” in the menu leads to ${href}, and there is no such page.`,
        fix: likely ? `did you mean ${likely}?` : 'write the address as the page has it.',
      }),
    ];
  });
}
