/** What `--help` shows of each command beside its options. */

interface Example {
  /** As it is typed. */
  readonly command: string;
  /** What it does, in a few words. */
  readonly does: string;
}

const examples: Readonly<Record<string, readonly Example[]>> = {
  init: [
    { command: 'npx stet init ../gazette', does: 'Asks for the name and the address.' },
    {
      command:
        'npx stet init ../gazette --name "The Gazette" --url https://gazette.example/ --time-zone Asia/Dubai',
      does: 'Asks nothing.',
    },
  ],
  new: [
    { command: 'npx stet new "School reopens in Hass"', does: 'A draft; asks for the rest.' },
    {
      command: 'npx stet new "School reopens in Hass" --section world --dateline Dubai',
      does: 'A draft; asks nothing where there is no terminal.',
    },
    {
      command:
        'npx stet new "School reopens" --section world --published 2016-10-27 --slug hass-school',
      does: 'An article in its dated folder, at /2016/10/27/hass-school/.',
    },
  ],
  publish: [
    { command: 'npx stet publish hass-school', does: 'Published now.' },
    {
      command: 'npx stet publish content/drafts/hass-school.md --published 2016-10-27',
      does: 'On a day; no time is printed.',
    },
    {
      command: 'npx stet publish hass-school --published 2030-01-01T06:00:00+04:00',
      does: 'Held until then.',
    },
  ],
  move: [
    { command: 'npx stet move /2016/10/27/hass/ hass-school', does: 'Another slug, the same day.' },
    {
      command: 'npx stet move hass-school /2016/10/28/hass-school/',
      does: 'Another day; `published` follows where it is a day.',
    },
    {
      command: 'npx stet move hass-school /news/mena/hass-school.html',
      does: 'The file stays, and gets a `permalink`.',
    },
  ],
  correct: [
    {
      command:
        'npx stet correct hass-school --kind detail --text "An earlier version gave the wrong year."',
      does: 'Dated now.',
    },
    {
      command:
        'npx stet correct 1.1919981 --kind meaning --text "The school is in Hass." --date 2016-10-28',
      does: 'Found by a part of its id, dated on a day.',
    },
  ],
  withdraw: [
    {
      command: 'npx stet withdraw hass-school --text "The picture shows another town."',
      does: 'The page stays and says so.',
    },
  ],
  list: [
    { command: 'npx stet list --from 2016-10 --to 2016-10', does: 'A month.' },
    { command: 'npx stet list --topic syria --text school', does: 'Words in the story.' },
    { command: 'npx stet list --held --drafts', does: 'What readers cannot see yet.' },
    { command: 'npx stet list --json --limit 0', does: 'Everything, for other programs.' },
  ],
  show: [
    { command: 'npx stet show 1.1919981', does: 'By an id, or a part of one.' },
    { command: 'npx stet show /2016/10/27/hass-school/', does: 'By its address, or a former one.' },
    { command: 'npx stet show hass', does: 'By a part of a slug.' },
  ],
  images: [
    { command: 'npx stet images status', does: 'How many renditions there are, and are to be.' },
    {
      command: 'npx stet images encode',
      does: 'Makes what is missing, and notes it in content/.ledger/.',
    },
    { command: 'npx stet images encode --shard 3/16', does: 'One machine’s part of sixteen.' },
    { command: 'npx stet images prune', does: 'Deletes renditions that no story shows.' },
  ],
  check: [
    { command: 'npx stet check', does: 'Everything; quick where little has changed.' },
    {
      command: 'npx stet check --fix content/drafts content/articles/2016/10',
      does: 'Mends double spaces, straight quotation marks and tabs there.',
    },
    {
      command: 'npx stet check --since origin/main',
      does: 'No address of the published state may lead nowhere.',
    },
    {
      command:
        'git diff --cached --name-only --diff-filter=ACMR -z -- content | xargs -0 npx stet check',
      does: 'The files of a commit: put the line into .git/hooks/pre-commit, below #!/bin/sh.',
    },
  ],
  build: [
    { command: 'npx stet build', does: 'Renders what is stale into dist/.' },
    {
      command: 'npx stet build --site ../gazette --now 2026-01-31T12:00:00Z',
      does: 'Another folder, as of that time.',
    },
  ],
  dev: [{ command: 'npx stet dev --port 8080', does: 'Shows changes at once.' }],
  schema: [{ command: 'npx stet schema', does: 'For completion and errors in an editor.' }],
  preview: [{ command: 'npx stet preview', does: 'Serves dist/.' }],
  import: [
    {
      command: 'npx stet import wire/*.txt --section world --dry-run',
      does: 'Says what would be written.',
    },
    {
      command:
        'npx stet import hass.txt --headline "School reopens in Hass" --published 2016-10-27',
      does: 'One story, straight into the archive.',
    },
  ],
  export: [
    { command: 'npx stet export 2016-10 > 2016-10.ndjson', does: 'A month, one story a line.' },
    {
      command: 'npx stet export /2016/10/27/hass-school/ --format ninjs --out hass-school.json',
      does: 'A story for another newsroom’s system; says what the format cannot carry.',
    },
    { command: 'npx stet export 2016-10 --format csl', does: 'For reference managers.' },
  ],
  ping: [
    { command: 'npx stet ping', does: 'After a deploy: tells the hub of the feeds that are new.' },
    { command: 'npx stet ping --dry-run', does: 'Says which these are.' },
    { command: 'npx stet ping --all', does: 'Tells it of every feed, new or not.' },
  ],
  explain: [
    { command: 'npx stet explain', does: 'Lists all rules.' },
    { command: 'npx stet explain embargo/published-early', does: 'The page of a rule.' },
  ],
  draw: [{ command: 'npx stet draw', does: 'Draws every map, chart and scene again.' }],
};

/** @returns the examples of a command as text, each line ended; nothing for one without. */
export function writeExamples(command: string): string {
  const known = Object.hasOwn(examples, command) ? (examples[command] ?? []) : [];
  const lines = known.map(({ command: typed, does }) => `  ${typed}\n      ${does}\n`);
  return lines.length > 0 ? `\nEXAMPLES\n\n${lines.join('')}` : '';
}
