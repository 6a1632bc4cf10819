import type { Redirect } from '../archive/redirects.ts';
import { finding } from '../problems/finding.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { located } from './read-typed.ts';
import { readFields } from './read-yaml.ts';
import { wholeAsFields } from './split-front-matter.ts';

const path = /^\/(?!\/)[^\s#\\]*$/;
const url = /^https?:\/\/[^\s/]\S*$/;

/**
 * Reads redirects.yaml: one former address a line, and after it the address that has its readers.
 *
 * @param input.file relative to `content/`: `redirects.yaml`.
 */
export function parseRedirects(input: { readonly text: string; readonly file: string }): {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
} {
  const file = `content/${input.file}`;
  const { fields = {}, problems } = readFields(wholeAsFields(input.text), file);
  const redirects: Redirect[] = [];
  const findings: Finding[] = [];
  for (const [from, to] of Object.entries(fields)) {
    const isFormer = path.test(from) && from !== '/';
    if (isFormer && typeof to === 'string' && (path.test(to) || url.test(to))) {
      redirects.push({ from, to });
    } else {
      findings.push(misformed(file, from, isFormer));
    }
  }
  return { redirects, problems: located(input.text, file, { problems, findings }) };
}

function misformed(file: string, from: string, atValue: boolean): Finding {
  return finding('redirect/form', {
    file,
    field: [from],
    atKey: !atValue,
    what: atValue
      ? `Where “${from}” leads is neither a path of the site nor a whole address.`
      : `“${from}” is not a path from the root of the site.`,
    fix: 'write both addresses from their first slash on, such as\n  /news/hass-school.html: /2016/10/27/hass-school/',
  });
}
