import type { Problem } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { codeUnread, placeIn, saidOf } from './code-faults.ts';
import { nodesIn } from './syntax-tree.ts';

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

/** @returns problems of a site's own components: what Astro cannot read of them, and what is refused. */
export async function checkComponents(
  folder: SiteFolder,
  prints: Fingerprints,
): Promise<Problem[]> {
  const components = [...prints.keys()].filter((file) => file.endsWith('.astro'));
  if (components.length === 0) return [];
  const { parse } = await import('@astrojs/compiler-rs');
  return components.flatMap((file) => {
    // Of one that cannot be read, `checkImports` says so.
    const { text } = readTextFile(folder.content, file);
    if (text === undefined) return [];
    const { ast, diagnostics } = parse(text);
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    // What follows the first one often follows from it.
    if (fault) return unread(fault, file, text);
    if (!/<(?:style|script)\b/.test(text)) return [];
    const elements = [...nodesIn(ast).filter(isElement)];
    return elements.flatMap((element) => refusal(element, file, text) ?? []);
  });
}

interface Diagnostic {
  readonly text: string;
  /** Astro counts bytes. */
  readonly labels: readonly { readonly start: number; readonly end: number }[];
}

function unread({ text: says, labels: [label] }: Diagnostic, file: string, text: string): Problem {
  const bytes = Buffer.from(text);
  const offset = (at: number) => bytes.toString('utf8', 0, at).length;
  const { start = 0, end = start } = label ?? {};
  const last = text.trimEnd().length;
  if (offset(start) < last) {
    const place = placeIn(text, offset(start), offset(end));
    return codeUnread(file, saidOf('Astro', says), place);
  }
  const why = 'The file ends here, and something in it is not closed.';
  return codeUnread(file, why, placeIn(text, last, last));
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
function isElement(node: { readonly type: unknown }): node is Element {
  return node.type === 'JSXElement';
}

function refusal(element: Element, file: string, text: string): Problem | undefined {
  const name = element.openingElement.name.name ?? '';
  const fault = Object.hasOwn(refused, name) ? refused[name] : undefined;
  if (!fault || (name === 'script' && isData(element))) return undefined;
  const place = placeIn(text, element.start, element.start + `<${name}`.length);
  return { ...fault, level: 'error', file: `content/${file}`, place };
}

/** Is this for programs to read and not to run, such as JSON-LD? */
function isData({ openingElement }: Element): boolean {
  const type = openingElement.attributes.find(({ name }) => name?.name === 'type');
  return /json$/i.test(String(type?.value?.value));
}
