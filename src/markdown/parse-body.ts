import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Features } from 'satteri';
import { quotationMarks } from '../text/quotation-marks.ts';
import { childrenOf, spanOf } from './tree.ts';
import type { Node, NodeOf } from './tree.ts';
import { veilAt, veilsFor } from './veil.ts';

export type BodyFormat = 'md' | 'mdx';
type Root = NodeOf<'root'>;

/** Who is given one leaves it as it is: the page, the feeds and the data may share it. */
export interface ParsedBody {
  readonly root: Root;
  /** What was parsed; the places of nodes are places in it. */
  readonly source: string;
  /** Nested beyond reason: then the root holds the text as it is written, paragraph by paragraph. */
  readonly tooDeep: boolean;
}

/** The writers call themselves for every level; this is far from the end of the stack. */
const deepest = 100;

/** Each turn reveals what the turn before it had read as something else; prose needs two. */
const turns = 5;

/**
 * Parses a body.
 *
 * Of text directives only `:lang[...]{lang=..}` exists: wherever the parser takes another colon for
 * one (`10:30`, `UTC+03:00`, `10:30[^1]`), that colon is hidden and the body parsed again, so that
 * it reads exactly as if the parser had no text directives.
 *
 * @param body Markdown without front matter
 * @param format MDX throws on a syntax error, with `line:column:` at the start of the message
 * @param language BCP 47, for quotation marks; without it all punctuation stays as it is typed
 */
export function parseBody(body: string, format: BodyFormat, language?: string): ParsedBody {
  const source = body.toWellFormed();
  const marks = language === undefined ? undefined : quotationMarks(language);
  const typed = marks && source.includes('"') ? '“”' : '';
  const veils = veilsFor(source, `:${typed}`);
  const features = featuresFor(language !== undefined, veils !== undefined);
  const [colon, ...quotes] = veils ?? [];
  let veiled = quotes.reduce((text, veil) => text.replaceAll(veil.original, veil.standIn), source);
  if (colon) veiled = veiled.replace(clock, colon.standIn);
  let root = parse(veiled, format, features);
  let survey = surveyOf(root);
  for (let turn = 0; colon && survey.colons.length > 0; turn += 1) {
    const last = turn === turns;
    veiled = last ? veiled : veilAt(veiled, survey.colons, colon);
    root = parse(veiled, format, last ? { ...features, directive: false } : features);
    survey = surveyOf(root);
  }
  if (survey.depth > deepest) return { root: verbatim(source), source: body, tooDeep: true };
  if (veiled !== source || typed !== '') {
    rewriteTexts(root, (text) => {
      const quoted =
        marks && typed ? text.replaceAll('“', marks[0]).replaceAll('”', marks[1]) : text;
      return (veils ?? []).reduce(
        (all, { standIn, original }) => all.replaceAll(standIn, original),
        quoted,
      );
    });
  }
  return { root, source: body, tooDeep: false };
}

/** Times and scores are known beforehand, which spares most bodies the second parse. */
const clock = /(?<=(?:^|[\s(+])\d{1,4}):(?=\d)/gm;

const featureSets = new Map<string, Features>();

function featuresFor(smartPunctuation: boolean, directive: boolean): Features {
  const key = `${smartPunctuation}${directive}`;
  const known = featureSets.get(key);
  if (known) return known;
  const features: Features = { gfm: true, frontmatter: false, directive, smartPunctuation };
  featureSets.set(key, features);
  return features;
}

function parse(source: string, format: BodyFormat, features: Features): Root {
  const root =
    format === 'mdx' ? mdxToMdast(source, { features }) : markdownToMdast(source, { features });
  return root as Root;
}

/** Depth, and the offsets of the colons of text directives that do not exist. No recursion. */
function surveyOf(root: Root): { depth: number; colons: number[] } {
  const colons: number[] = [];
  let depth = 0;
  let level: readonly Node[] = root.children;
  while (level.length > 0) {
    depth += 1;
    if (depth > deepest) return { depth, colons: [] };
    for (const node of level) {
      if (node.type === 'textDirective' && !isLanguagePart(node)) colons.push(spanOf(node).from);
    }
    level = level.flatMap(childrenOf);
  }
  return { depth, colons };
}

const textFields = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta', 'name'];

/** Changes the texts of a tree that nobody else holds, attributes of directives and components included. */
function rewriteTexts(root: Root, rewrite: (text: string) => string): void {
  let level: readonly Node[] = root.children;
  while (level.length > 0) {
    for (const node of level) {
      const fields = node as unknown as Record<string, unknown>;
      for (const field of textFields) {
        const text = fields[field];
        if (typeof text === 'string') fields[field] = rewrite(text);
      }
      if ('attributes' in node && node.attributes) {
        fields.attributes = JSON.parse(rewrite(JSON.stringify(node.attributes)));
      }
    }
    level = level.flatMap(childrenOf);
  }
}

function isLanguagePart(node: NodeOf<'textDirective'>): boolean {
  return (
    node.name === 'lang' && node.children.length > 0 && typeof node.attributes?.lang === 'string'
  );
}

function verbatim(source: string): Root {
  const paragraphs = source.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    })),
  };
}
