/** The closing line that credits agencies, in its many forms. */
import type { Paragraph } from '../import.ts';
import type { AgencyFinder, AgencyMention } from '../known-agencies.ts';

export interface AgencyLine {
  /** As printed, without the dash before it. */
  readonly value: string;
  readonly line: number;
  /** The agencies that it names; empty where it names none that anyone knows. */
  readonly agencies: readonly AgencyMention[];
}

/** `with inputs from X`: whoever X is, the line is a credit. */
const inputs = /^with\s+(?:(?:additional|further|more)\s+)?inputs?\s+from\s+(\S.{0,79})$/iu;
const agencyInputs = /^with\s+agenc(?:y|ies)\s+inputs?$/iu;

/** What may stand before the names, when names of agencies and nothing else follow. */
const intro =
  /^(?:(?:additional )?(?:reporting|material|information|input) (?:by|from)|with (?:(?:additional )?(?:reporting|material|files|reports|information) (?:by|from)|reports from)|with|sources?|from|via|avec|d[’']après|sources?|mit (?:(?:dem )?material (?:von|der|des)|informationen (?:von|der))|mit|quellen?|von|con (?:información|datos|material) de|con|fuentes?|المصدر|المصادر|نقلا عن|بالاشتراك مع|مع)\s*:?\s+/iu;
const article =
  /^(?:the |(?:l[’']|les |des |de l[’']|la |le |der |den |dem |die |nachrichtenagenturen? |las |los |news agency |وكالة |وكالات ))+/iu;

const longest = 120;
const sentenceEnd = '[.!?؟…”»"’)]';
const atParagraphEnd = new RegExp(`^([\\s\\S]*${sentenceEnd})[ \\n]+(\\([^()\\n]{2,60}\\))$`, 'u');
const onLastLine = new RegExp(`^([\\s\\S]*${sentenceEnd})\\n([^\\n]{2,${longest}})$`, 'u');

/**
 * Reads the agency line: the last paragraph, the last line of it, or the brackets after its last
 * sentence. It is printed as it stands, without the dash before it, which is layout.
 *
 * @param agencies those that the site and Stet know
 * @returns the line, if the text ends with one, and the paragraphs before it
 */
export function parseAgencyLine(
  paragraphs: readonly Paragraph[],
  agencies: AgencyFinder,
): { readonly agencyLine?: AgencyLine; readonly rest: readonly Paragraph[] } {
  const last = paragraphs.at(-1);
  if (!last) return { rest: paragraphs };
  const before = paragraphs.slice(0, -1);
  const whole = credit(last.text, last.line, agencies);
  if (whole) return { agencyLine: whole, rest: before };
  for (const form of [onLastLine, atParagraphEnd]) {
    // Only the end matters; the rest of a long paragraph is not searched.
    const start = Math.max(0, last.text.length - 2 * longest);
    const [, text, printed] = form.exec(last.text.slice(start)) ?? [];
    if (text === undefined || printed === undefined) continue;
    const kept = last.text.slice(0, start) + text;
    const line =
      last.line + last.text.slice(0, last.text.length - printed.length).split('\n').length - 1;
    const found = credit(printed, line, agencies);
    if (found) return { agencyLine: found, rest: [...before, { ...last, text: kept }] };
  }
  return { rest: paragraphs };
}

function credit(text: string, line: number, finder: AgencyFinder): AgencyLine | undefined {
  if (text.length > longest) return undefined;
  const value = text.replace(/^[-–—\s]+/u, '').replace(/\s+/gu, ' ');
  const inner = value.replace(/^[([]\s*(.*?)\s*[)\]]\.?$/u, '$1').replace(/\.$/u, '');
  const named = inputs.exec(inner)?.[1];
  if (named !== undefined) return { value, line, agencies: namesIn(named, line, finder) ?? [] };
  if (agencyInputs.test(inner)) return { value, line, agencies: [] };
  const names = namesIn(inner, line, finder) ?? namesIn(inner.replace(intro, ''), line, finder);
  return names && { value, line, agencies: names };
}

function namesIn(text: string, line: number, finder: AgencyFinder) {
  return finder.list(text, line) ?? finder.list(text.replace(article, ''), line);
}
