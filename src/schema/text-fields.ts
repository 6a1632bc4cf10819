/** The kinds of text that fields hold. Every scalar arrives as a string, exactly as it was written. */
import * as z from 'zod';
import { isPermalink } from '../archive/permalink.ts';
import { languageTag } from './languages.ts';
import { type Teller, tells } from './told.ts';

// XML 1.0 (2.2) allows only three of the control characters, and C1 has no meaning in it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

const empty: Teller = ({ field, path }) =>
  typeof path.at(-1) === 'number'
    ? {
        rule: 'field/empty',
        what: `An item of \`${field}\` is empty.`,
        fix: 'write something after its hyphen, or delete the line.',
      }
    : {
        rule: 'field/empty',
        what: `\`${field}\` is empty.`,
        fix: `write something after \`${String(path.at(-1))}:\`, or take the line out if it is not needed.`,
      };

const controlled: Teller = ({ field }) => ({
  rule: 'field/control-character',
  what: `\`${field}\` holds a control character, which no page or feed may carry.`,
  fix: 'delete the character; it is often left over from a wire service.',
});

const severalLines: Teller = ({ field }) => ({
  rule: 'field/one-line',
  what: `\`${field}\` runs over more than one line.`,
  fix: `put it on one line, or write \`${field}: >-\` and the text below, indented.`,
});

function faultOfText(value: string): Teller | undefined {
  if (value.trim() === '') return empty;
  return control.test(value) ? controlled : undefined;
}

function faultOfLine(value: string): Teller | undefined {
  return faultOfText(value) ?? (/[\n\r\u2028\u2029]/.test(value) ? severalLines : undefined);
}

/** Text of any length; white space around it is dropped. */
export const text = () => z.string().trim().check(tells(faultOfText));

/** A text of one line; white space around it is dropped. */
export const line = () => z.string().trim().check(tells(faultOfLine));

/** Kept to the last character: an id that arrived. Editors may show it as a number. */
export const verbatim = () => z.string().check(tells(faultOfLine));

/** The id of a record: the name of its file. That the record exists is checked later. */
export const recordId = () => line();

/** A BCP 47 tag; comes out in its canonical form: `pt-br` is `pt-BR`. */
export const language = () =>
  z
    .string()
    .check(
      tells((value) =>
        languageTag(value) === undefined
          ? ({ field }) => ({
              rule: 'field/language',
              what: `“${value}” is not the tag of a language.`,
              fix: `write \`${field}: en\` for English, \`ar\` for Arabic, \`pt-BR\` for the Portuguese of Brazil.`,
            })
          : undefined,
      ),
    )
    .transform((value) => languageTag(value) ?? value);

/** Scheme, host and no white space; nothing else about an address can be known here. */
export const url = () =>
  z.string().check(
    tells((value) =>
      /^https?:\/\/[^\s/?#]+\S*$/.test(value) && URL.canParse(value)
        ? undefined
        : ({ field }) => ({
            rule: 'field/url',
            what: `\`${field}\` is not a whole web address.`,
            fix: value.startsWith('www.')
              ? `write \`https://${value}\`.`
              : 'write it from https:// on, as it stands in the browser.',
          }),
    ),
  );

export const email = () =>
  z.string().check(
    tells((value) =>
      /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(value)
        ? undefined
        : () => ({
            rule: 'field/email',
            what: `“${value}” is not an e-mail address.`,
            fix: 'write it as desk@gazette.example, without a name or brackets around it.',
          }),
    ),
  );

/** A root-relative path of this archive. */
export const permalink = () =>
  z.string().check(tells((value) => (isPermalink(value) ? undefined : permalinkFault(value))));

function permalinkFault(value: string): Teller {
  return ({ field }) => {
    const better = betterPermalink(value);
    return {
      rule: 'permalink/form',
      what: `“${value}” is not a permalink of this site.`,
      why: 'A permalink is a path from the root of the site in readable letters, such as /2016/10/27/hass-school/, without ?, #, % or spaces.',
      fix: better ? `write \`${field}: ${better}\`.` : undefined,
    };
  };
}

/** What was most likely meant: without the host, the query and the percent signs. */
function betterPermalink(value: string): string | undefined {
  let path = value.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  try {
    path = decodeURI(path);
  } catch {
    return undefined;
  }
  path = `/${path.replace(/^\/+/, '').replace(/\s+/g, '-').normalize('NFC')}`;
  // The permalinks that files have from their places end in a slash.
  if (!/\/[^/]*\.[^/]*$|\/$/.test(path)) path += '/';
  return isPermalink(path) ? path : undefined;
}

/** A path that the story had before, as a server saw it; a query belongs to it. */
export const formerUrl = () =>
  z.string().check(
    tells((value) =>
      /^\/(?!\/)[^\s#\\]+$/.test(value)
        ? undefined
        : () => {
            const path = value.replace(/^https?:\/\/[^/]*/, '').replace(/#.*$/, '');
            return {
              rule: 'former-url/form',
              what: `“${value}” is not a path from the root of a site.`,
              fix: /^\/(?!\/)[^\s#\\]+$/.test(path)
                ? `write ${path} instead.`
                : 'write the old address from its first slash on, such as /news/hass-school.html.',
            };
          },
    ),
  );
