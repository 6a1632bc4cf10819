import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordsOfBody } from '../markdown/plain-text.ts';
import { blobIdOfText, temporarySite } from '../store/temporary-site.ts';
import { bodiesOf, currentBodiesOf } from './body-text.ts';

const file = 'articles/2024/03/14/strike.md';

function strike() {
  const { folder, write } = temporarySite();
  const text = '---\nheadline: A strike\n---\n\nThe port was closed.\n';
  write(file, text);
  const body = { file, blob: blobIdOfText(text), format: 'md', language: 'en' } as const;
  return { folder, write, body };
}

it('reads the body that the archive was read from', () => {
  const { folder, body } = strike();
  expect(wordsOfBody(bodiesOf(folder)(body))).toBe('The port was closed.');
});

it('refuses a body that is another one by now, or gone', () => {
  const { folder, write, body } = strike();
  write(file, '---\nheadline: A strike\n---\n\nNobody has checked this.\n');
  const thrown = { name: 'ProblemError', message: expect.stringContaining(`content/${file}`) };
  expect(() => bodiesOf(folder)(body)).toThrow(expect.objectContaining(thrown));
  rmSync(join(folder.content, file));
  expect(() => bodiesOf(folder)(body)).toThrow(expect.objectContaining(thrown));
});

it('reads what stands in the file now while it is being written', () => {
  const { folder, write, body } = strike();
  write(file, '---\nheadline: A strike\n---\n\nThe port is open again.\n');
  expect(wordsOfBody(currentBodiesOf(folder)(body))).toBe('The port is open again.');
});
