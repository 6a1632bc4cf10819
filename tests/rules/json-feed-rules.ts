/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
import { faultsOfHtml } from './html-rules.ts';
import { isLanguage, isMediaType, isRfc3339, isWebAddress } from './values.ts';

/** @returns whether a value is what its field asks for. */
type Test = (value: unknown) => boolean;
interface Field {
  readonly test: Test;
  readonly isRequired?: boolean;
}
type Fields = Readonly<Record<string, Field>>;

const text: Field = { test: (value) => typeof value === 'string' };
const words: Field = { test: (value) => typeof value === 'string' && value.trim() !== '' };
const address: Field = { test: (value) => typeof value === 'string' && isWebAddress(value) };
const date: Field = { test: (value) => typeof value === 'string' && isRfc3339(value) };
const language: Field = { test: (value) => typeof value === 'string' && isLanguage(value) };
const type: Field = { test: (value) => typeof value === 'string' && isMediaType(value) };
const yesOrNo: Field = { test: (value) => typeof value === 'boolean' };
const number: Field = { test: (value) => typeof value === 'number' && value >= 0 };
const required = (field: Field): Field => ({ ...field, isRequired: true });
const list = (test: Test): Field => ({
  test: (value) => Array.isArray(value) && value.every(test),
});
const object =
  (fields: Fields): Test =>
  (value) =>
    faultsOfObject(value, fields, '').length === 0;

const author: Test = (value) =>
  object({ name: words, url: address, avatar: address })(value) &&
  Object.keys(value as object).length > 0;
const attachment = object({
  ...{ url: required(address), mime_type: required(type), title: text },
  ...{ size_in_bytes: number, duration_in_seconds: number },
});

const feedFields: Fields = {
  version: required({ test: (value) => value === 'https://jsonfeed.org/version/1.1' }),
  title: required(words),
  items: required({ test: Array.isArray }),
  ...{ home_page_url: address, feed_url: address, next_url: address, icon: address },
  ...{ favicon: address, description: text, user_comment: text, language, expired: yesOrNo },
  authors: list(author),
  hubs: list(object({ type: required(words), url: required(address) })),
};

const itemFields: Fields = {
  id: required(words),
  ...{ url: address, external_url: address, title: text, content_html: text },
  ...{ content_text: text, summary: text, image: address, banner_image: address, language },
  ...{ date_published: date, date_modified: date, authors: list(author) },
  tags: list((value) => typeof value === 'string' && value !== ''),
  attachments: list(attachment),
};

/** @param address of the document itself. @returns what is wrong with it, in words. */
export function faultsOfJsonFeed(json: string, at: string): string[] {
  const feed = JSON.parse(json);
  const faults = faultsOfObject(feed, feedFields, 'feed');
  if (!Array.isArray(feed.items)) return faults;
  if (feed.feed_url !== at) faults.push('feed: its address is another one');
  const ids = feed.items.map(({ id }: { id: unknown }) => id);
  if (new Set(ids).size !== ids.length) faults.push('feed: two items have one id');
  for (const item of feed.items) {
    faults.push(...faultsOfObject(item, itemFields, `item ${item.id}`));
    if (item.content_html === undefined && item.content_text === undefined) {
      faults.push(`item ${item.id}: no text`);
    }
    faults.push(...faultsOfHtml(item.content_html ?? ''));
  }
  return faults;
}

function faultsOfObject(value: unknown, fields: Fields, about: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${about}: none`];
  const given = Object.entries(value);
  return [
    ...Object.entries(fields)
      .filter(([name, { isRequired }]) => isRequired && !Object.hasOwn(value, name))
      .map(([name]) => `${about}: no ${name}`),
    // Extensions begin with an underscore.
    ...given
      .filter(([name]) => !Object.hasOwn(fields, name) && !name.startsWith('_'))
      .map(([name]) => `${about}: unknown ${name}`),
    ...given
      .filter(([name, each]) => fields[name] && !fields[name].test(each))
      .map(([name, each]) => `${about}: ${name} ${JSON.stringify(each)?.slice(0, 80)}`),
  ];
}
