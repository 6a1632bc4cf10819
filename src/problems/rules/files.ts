import type { Rule } from './rule.ts';

/** The site folder and the files in it. */
export const fileRules = {
  'site/folder-missing': {
    level: 'error',
    firm: true,
    summary: 'The folder of the site exists.',
    explanation:
      'A site is a folder. Stet takes the one after `--site`, else the one that STET_SITE names, else its own.',
    fix: 'npx stet build --site ../gazette',
  },
  'site/content-missing': {
    level: 'error',
    firm: true,
    summary: 'A site has a folder content/.',
    explanation: 'Everything that is published stands in it; without it the folder is no site.',
    fix: 'give the folder that holds content/, not content/ itself.',
  },
  'site/settings-missing': {
    level: 'error',
    firm: true,
    summary: 'A site has a file content/site.yaml.',
    explanation: 'It gives the name, the address, the language and the time zone of the archive.',
    fix: 'write content/site.yaml; the README shows one.',
  },
  'files/unreadable': {
    level: 'error',
    firm: true,
    summary: 'Every file of content/ can be read.',
    explanation: 'A file that the system does not hand out would be missing from the archive.',
    fix: 'check that the file is there and that you may read it.',
  },
  'files/changed': {
    level: 'error',
    firm: true,
    summary: 'Files stay as they are while the site is read and built.',
    explanation:
      'A story that is saved while a build runs would be published without having been checked, or half of it as it was. A folder that is taken away would be missing what was not rendered anew.',
    fix: 'build once more when the files have been saved.',
  },
  'files/not-utf-8': {
    level: 'error',
    firm: true,
    summary: 'Text is saved with the encoding UTF-8.',
    explanation:
      'In any other encoding some letters cannot be told. Windows-1252, Windows-1256 and UTF-16 are what such files usually are.',
    fix: 'open the file in an editor that shows it rightly, and save it with the encoding UTF-8.',
  },
  'files/story-not-read': {
    level: 'error',
    summary: 'Stories end in .md or .mdx.',
    explanation: 'A file that looks like a story and has another ending would be left out unseen.',
    fix: 'rename it, such as harbour-strike.txt to harbour-strike.md.',
  },
  'files/component-style': {
    level: 'error',
    firm: true,
    summary: 'A site’s own components have no style element.',
    explanation:
      'A site has one stylesheet, content/brand/tokens.css beside Stet’s own. A style inside a component is marked with its place on the disk, so that another machine would make other bytes. One with `is:inline` is not, but pages tell browsers to use none that stands in them.',
    fix: 'move the rules to content/brand/tokens.css.',
  },
  'files/component-script': {
    level: 'error',
    firm: true,
    summary: 'A site’s own components have no script.',
    explanation:
      'Readers get pages without JavaScript. Every page tells browsers to run none (its Content-Security-Policy), whether the script has `is:inline` or not. Data that programs read and nothing runs, such as `<script type="application/ld+json">`, may stand in the masthead, the footer and the end of an article.',
    fix: 'take it out, and say in HTML what it was to show.',
  },
  'files/code-refused': {
    level: 'error',
    firm: true,
    summary: 'The code that a site brings along can be read and used.',
    explanation:
      'A newspaper’s own components, and what these and stories in MDX import, become a part of the pages. Where Astro cannot read one of these files, or cannot make a page with it, no page of the site can be made.',
    fix: 'correct the place that is shown; what is missing often belongs just before it.',
  },
  'files/import-outside': {
    level: 'error',
    firm: true,
    summary: 'A story in MDX imports what lies in its folder, below it, or in content/brand/.',
    explanation:
      'A build renders a story again when something that it imports has changed, and it knows of the files in the story’s folder, in the folders below it and in content/brand/. The same goes for the components of these; those of the brand import from content/brand/ alone. No story imports another one. What Astro itself offers, such as `astro:assets`, may be imported anywhere.',
    fix: "import Chart from './parts/Chart.astro';",
  },
  'files/import-missing': {
    level: 'error',
    firm: true,
    summary: 'What a component or a story in MDX imports is there.',
    explanation:
      'An import names a file by its path from the file that imports it, ending and all; of a script, the ending may be left out. Capital and small letters are different ones, even where the disk of a desk takes them for the same.',
    fix: "import Chart from './parts/Chart.astro';",
  },
  'files/component-fails': {
    level: 'error',
    firm: true,
    summary: 'Every page can be rendered with a site’s own components and stories in MDX.',
    explanation:
      'Code that can be read may still fail: most often it asks something of a value that is absent on some pages. Only a build finds that. It names the page that it was rendering, and the file where the page tells whose code failed.',
    fix: '{Astro.props.note && <p>{Astro.props.note}</p>}',
  },
  'files/claimed-twice': {
    level: 'error',
    firm: true,
    summary: 'No file of public/ has the address of a page, lies below one or stands above one.',
    explanation:
      'Of two files with one name, one would replace the other without a word; and where one is to be a file and the other needs a folder of that name, a disk cannot have both.',
    fix: 'move or delete the file in public/.',
  },
  'files/unknown': {
    level: 'warning',
    summary: 'Every file of content/ is of a kind that Stet knows.',
    explanation:
      'What Stet does not know is in no output. It may be a name with a slip in it. What a component of the brand or a story in MDX imports is known by that, and so is what tokens.css names.',
    fix: 'correct the name, or move the file out of content/.',
  },
} as const satisfies Record<string, Rule>;
