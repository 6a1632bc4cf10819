import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { faultsOf, problemsOfFaults } from './bundle-faults.ts';

const root = mkdtempSync(path.join(tmpdir(), 'stet-faults-'));
afterAll(() => rmSync(root, { recursive: true }));
const folders = { content: path.join(root, 'content'), cache: path.join(root, '.stet') };
const brand = path.join(folders.content, 'brand');
mkdirSync(brand, { recursive: true });
const footer = path.join(brand, 'Footer.astro');
writeFileSync(footer, "---\nimport { y } from './x.ts';\n---\n<p>{y}</p>\n");

const problemsOf = (...errors: object[]) =>
  problemsOfFaults(JSON.parse(JSON.stringify(faultsOf({ errors }))), folders);

describe('errors of the bundler', () => {
  it('are problems of the file that a parser could not read', () => {
    const loc = { file: footer, line: 2, column: 11 };
    expect(problemsOf({ message: 'Unexpected token', id: footer, loc, hook: 'transform' })).toEqual(
      [
        expect.objectContaining({
          rule: 'files/code-refused',
          file: 'content/brand/Footer.astro',
          place: { line: 2, column: 12 },
          why: 'What Astro says of it: Unexpected token.',
        }),
      ],
    );
  });

  it('may name the file in a frame alone', () => {
    const message =
      '[builtin:vite-transform] Unexpected token\n   ╭─[ ../content/brand/x.ts:1:19 ]\n   │\n';
    const [problem] = problemsOf({ message, loc: { line: 1, column: 18 } });
    expect(problem).toMatchObject({
      file: 'content/brand/x.ts',
      place: { line: 1, column: 19 },
      why: 'What Astro says of it: Unexpected token.',
    });
  });

  it('have the place of what they quote, since the bundler counts lines of what it made', () => {
    const message =
      '\u001b[31m[MISSING_EXPORT] \u001b[0m"y" is not exported by "../content/brand/x.ts".\n';
    const [problem] = problemsOf({ message, id: footer, loc: { line: 7, column: 3 } });
    expect(problem).toMatchObject({
      place: { line: 2, column: 10 },
      why: 'What Astro says of it: "y" is not exported by "content/brand/x.ts".',
    });
  });

  it('may name the file in words alone', () => {
    const picture = path.join(brand, 'x.png');
    const message = `Could not process image metadata for \`${picture}\`.`;
    expect(problemsOf({ message })).toMatchObject([
      {
        file: 'content/brand/x.png',
        why: 'What Astro says of it: Could not process image metadata for `content/brand/x.png`.',
      },
    ]);
  });

  it('of the style sheet of all pages are told of the brand’s', () => {
    writeFileSync(path.join(brand, 'tokens.css'), ':root { --a: 1 }\n');
    const message = '[lightningcss minify] Invalid token in pseudo element: Colon';
    expect(problemsOf({ message, loc: { line: 2070, column: 2 } })).toMatchObject([
      { file: 'content/brand/tokens.css' },
    ]);
  });

  it('are none of the site’s where they name no file of it', () => {
    expect(problemsOf({ message: 'Unexpected token', id: '/srv/stet/src/pages/x.ts' })).toEqual([]);
    expect(problemsOf({ message: 'Out of luck' }, {})).toEqual([]);
    expect(problemsOfFaults(faultsOf(undefined), folders)).toEqual([]);
  });
});
