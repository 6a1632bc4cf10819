import type { Rule } from './rule.ts';

/** content/redirects.yaml. */
export const redirectRules = {
  'redirect/form': {
    level: 'error',
    firm: true,
    summary: 'A line of redirects.yaml has a former address and the one that has its readers now.',
    explanation:
      'Both are paths from the root of the site; the second may also be the whole address of another site. Stories name their own former addresses in `formerUrls`: this file is for all else.',
    fix: '/news/mena/: /topics/syria/',
  },
  'redirect/taken': {
    level: 'error',
    summary: 'A redirect does not stand where a page stands.',
    explanation:
      'One address has one answer. While the page is there, no reader would ever be led on.',
    fix: '/news/mena/: /topics/syria/',
  },
  'redirect/duplicate': {
    level: 'error',
    summary: 'A former address leads to one place.',
    explanation:
      'A host answers `/a`, `/a/` and `/A/` with one file. What two lines say of it, or a line and the `formerUrls` of a story, has to be the same.',
    fix: '/news/mena/: /topics/syria/',
  },
  'redirect/loop': {
    level: 'error',
    summary: 'A redirect does not lead back to itself.',
    explanation: 'A browser would go round until it gives up and shows an error.',
    fix: '/news/mena/: /topics/syria/',
  },
  'redirect/chain': {
    level: 'error',
    summary: 'A redirect leads to its end at once.',
    explanation:
      'Each step costs readers time, and search engines follow only a few. When a page moves again, the lines that led to it are led on.',
    fix: '/news/mena/: /topics/syria/',
  },
  'redirect/unknown': {
    level: 'error',
    summary: 'A redirect leads to a page that exists.',
    explanation: 'Its target is the address of a story, a standing page, a list or a file.',
    fix: '/news/mena/: /topics/syria/',
  },
  'redirect/query': {
    level: 'warning',
    summary: 'A static site cannot answer an address with a question mark.',
    explanation:
      'Hosts look for a file by the path alone. Some can redirect by query in their own settings; without them readers of such an address find the page at its path, or none.',
    fix: '/news/mena/: /topics/syria/',
  },
  'former-url/query': {
    level: 'warning',
    summary: 'A former address with a question mark cannot be answered by a file.',
    explanation:
      'Hosts look for a file by the path alone. The address stays recorded, and a host that can redirect by query may use it.',
    fix: 'formerUrls:\n  - /news/hass-school.html',
  },
} as const satisfies Record<string, Rule>;
