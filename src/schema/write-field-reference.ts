import { type FieldDocumentation, fieldDocumentation } from './field-documentation.ts';

/** @returns the reference of all fields of an article, as Markdown. */
export function writeFieldReference(): string {
  const fields = fieldDocumentation();
  const groups = Map.groupBy(fields, ({ path }) => path.replace(/(?:\[\])?\..*$/, ''));
  return `${[introduction, ...[...groups].map(writeGroup)].join('\n\n')}\n`;
}

const introduction = `# Fields

What may stand between the two lines of hyphens at the head of an article. Made from the schema in \`src/schema/\`: change that, not this file. \`UPDATE_GOLDEN=1 npm test -- documentation\` writes it anew.

A draft has the same fields, and none of them must be there yet. Dates are days, \`2016-10-27\`, or times with their distance from UTC, \`2016-10-27T18:05:00+04:00\`.`;

function writeGroup([name, fields]: [string, readonly FieldDocumentation[]]): string {
  const [own, ...inner] = fields;
  const rows = inner.map(
    ({ path, required, description, example }) =>
      `| \`${path}\`${required ? ', required' : ''} | ${cell(description)} | ${code(example)} |`,
  );
  const table = [
    '| field | what it holds | example |',
    '| :---- | :------------ | :------ |',
    ...rows,
  ];
  return [
    `## ${name}`,
    `${own?.required ? '*Required.* ' : ''}${own?.description ?? ''}`,
    ...(own ? [`\`\`\`yaml\n${name}: ${own.example}\n\`\`\``] : []),
    ...(rows.length > 0 ? [table.join('\n')] : []),
  ].join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function code(example: string): string {
  return example === '' ? '' : `\`${cell(example)}\``;
}
