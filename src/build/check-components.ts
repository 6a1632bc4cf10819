import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';

type Fault = Pick<Problem, 'rule' | 'what' | 'why' | 'fix'>;

/**
 * What a site's own components may not have. Astro marks the elements of a style with a hash of the
 * file's place on the disk, and the same archive would have other bytes on another machine; scripts
 * it loses where the site's folder is not in Stet's. What is `is:inline` it leaves as it is, and
 * browsers ignore it: see `layouts/content-security-policy.ts`.
 */
const refused: Readonly<Record<string, Fault>> = {
  style: {
    rule: 'files/component-style',
    what: 'This component brings a style of its own.',
    why: 'A site has one stylesheet, and the same bytes on every machine.',
    fix: 'move the rules to content/brand/tokens.css.',
  },
  script: {
    rule: 'files/component-script',
    what: 'This component brings a script.',
    why: 'Pages have no scripts, and tell browsers to run none: no reader would see what it does.',
    fix: 'take it out, and say in HTML what it was to show.',
  },
};

export async function checkComponents(
  folder: SiteFolder,
  prints: Fingerprints,
): Promise<Problem[]> {
  const suspects: [file: string, text: string][] = [];
  for (const file of prints.keys()) {
    if (!file.endsWith('.astro')) continue;
    // Of one that cannot be read, `checkImports` says so.
    const { text = '' } = readTextFile(folder.content, file);
    if (/<(?:style|script)\b/.test(text)) suspects.push([file, text]);
  }
  if (suspects.length === 0) return [];
  const { parse } = await import('@astrojs/compiler-rs');
  return suspects.flatMap(([file, text]) =>
    [...elementsIn(parse(text).ast)].flatMap((element) => refusal(element, file, text) ?? []),
  );
}

/** What is leaned on of an element in Astro's tree. */
interface Element {
  readonly type: 'JSXElement';
  readonly start: number;
  readonly openingElement: {
    readonly name: { readonly name?: string };
    readonly attributes: readonly {
      readonly name?: { readonly name?: string };
      readonly value?: { readonly value?: unknown } | null;
    }[];
  };
}

/** Comments, and texts in a component's code, have none. */
function* elementsIn(node: unknown): Generator<Element> {
  if (typeof node !== 'object' || node === null) return;
  if (isElement(node)) yield node;
  for (const part of Object.values(node)) yield* elementsIn(part);
}

function isElement(node: object): node is Element {
  return 'type' in node && node.type === 'JSXElement';
}

function refusal(element: Element, file: string, text: string): Problem | undefined {
  const name = element.openingElement.name.name ?? '';
  const fault = Object.hasOwn(refused, name) ? refused[name] : undefined;
  if (!fault || (name === 'script' && isData(element))) return undefined;
  const lines = text.slice(0, element.start).split('\n');
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return {
    ...fault,
    level: 'error',
    file: `content/${file}`,
    place: { ...place, endLine: place.line, endColumn: place.column + `<${name}`.length },
  };
}

/** Is this for programs to read and not to run, such as JSON-LD? */
function isData({ openingElement }: Element): boolean {
  const type = openingElement.attributes.find(({ name }) => name?.name === 'type');
  return /json$/i.test(String(type?.value?.value));
}
