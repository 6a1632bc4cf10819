/**
 * An entry as the index gives it. What decides where a story stands, and what rules across the
 * archive look at, is at hand in columns; its words lie on the disk until somebody asks for them,
 * so that an archive takes as little memory as its list of files.
 */
import type { Article, Entry } from '../archive/article.ts';
import { Column } from './columns.ts';
import type { EntryHead, EntryWords } from './split-entry.ts';

/** Every field is there, so that none is forgotten here when the article gains one. */
type Whole<T> = { readonly [Field in keyof Required<T>]: T[Field] };

const factFields = [
  ...(['file', 'permalink', 'firstPermalink', 'published', 'updated', 'status'] as const),
  ...(['embargoedUntil', 'language', 'translates', 'section', 'topics', 'places'] as const),
  ...(['authors', 'agencies', 'ids', 'corrections', 'follows', 'formerUrls', 'rights'] as const),
];
const headFields = [
  ...factFields.filter((field) => field !== 'published'),
  ...(['publishedText', 'publishedInstant', 'publishedDay', 'publishedHasTime'] as const),
  ...(['blob', 'mdx', 'line', 'pictures', 'links', 'pictured'] as const),
];

type HeadColumns = { readonly [Field in keyof Required<EntryHead>]: Column<EntryHead[Field]> };

/** Rows of an index, from which entries are read. */
export interface EntryTable {
  readonly heads: HeadColumns;
  /** The words of a row, from wherever they lie. */
  readonly words: (row: number) => EntryWords;
}

/** @param columns by the name of the field; a field that no row has is absent. */
export function entryTable(
  columns: ReadonlyMap<string, Column<unknown>>,
  words: EntryTable['words'],
): EntryTable {
  const none = new Column<undefined>([undefined], new Uint32Array());
  const heads = headFields.map((field) => [field, columns.get(field) ?? none]);
  return { heads: Object.fromEntries(heads) as HeadColumns, words };
}

/** @returns a table of one row. */
export function tableOf(head: EntryHead, words: EntryWords): EntryTable {
  const columns = Object.entries(head).map(
    ([field, value]) => [field, new Column([value])] as const,
  );
  return entryTable(new Map(columns), () => words);
}

export function storedEntry(table: EntryTable, row: number): Entry {
  return new StoredEntry(table, row);
}

const none: readonly never[] = Object.freeze([]);

class StoredEntry implements Entry {
  readonly article: StoredArticle;

  constructor(table: EntryTable, row: number) {
    this.article = new StoredArticle(table, row);
  }

  get blob(): string {
    const { table, row } = this.article;
    return table.heads.blob.of(row);
  }
  get format(): Entry['format'] {
    const { table, row } = this.article;
    return table.heads.mdx.of(row) ? 'mdx' : 'md';
  }
  get body(): Entry['body'] {
    return new StoredBody(this.article);
  }

  toJSON(): Entry {
    const { article, blob, format, body } = this;
    return { article, blob, format, body };
  }
}

class StoredArticle implements Whole<Article> {
  readonly table: EntryTable;
  readonly row: number;
  #published: Article['published'] | undefined;

  constructor(table: EntryTable, row: number) {
    this.table = table;
    this.row = row;
  }

  get file(): string {
    return this.table.heads.file.of(this.row);
  }
  get permalink(): string {
    return this.table.heads.permalink.of(this.row) ?? '';
  }
  get firstPermalink(): Article['firstPermalink'] {
    return this.table.heads.firstPermalink.of(this.row);
  }
  get published(): Article['published'] {
    this.#published ??= this.#publishedOf(this.table.heads);
    return this.#published;
  }
  get updated(): Article['updated'] {
    return this.table.heads.updated.of(this.row);
  }
  get status(): Article['status'] {
    return this.table.heads.status.of(this.row) as Article['status'];
  }
  get embargoedUntil(): Article['embargoedUntil'] {
    return this.table.heads.embargoedUntil.of(this.row);
  }
  get language(): string {
    return this.table.heads.language.of(this.row) ?? '';
  }
  get translates(): Article['translates'] {
    return this.table.heads.translates.of(this.row);
  }
  get section(): string {
    return this.table.heads.section.of(this.row) ?? '';
  }
  get topics(): Article['topics'] {
    return this.table.heads.topics.of(this.row) ?? none;
  }
  get places(): Article['places'] {
    return this.table.heads.places.of(this.row) ?? none;
  }
  get authors(): Article['authors'] {
    return this.table.heads.authors.of(this.row) ?? none;
  }
  get agencies(): Article['agencies'] {
    return this.table.heads.agencies.of(this.row) ?? none;
  }
  get ids(): Article['ids'] {
    return this.table.heads.ids.of(this.row) ?? none;
  }
  get corrections(): Article['corrections'] {
    return this.table.heads.corrections.of(this.row) ?? none;
  }
  get follows(): Article['follows'] {
    return this.table.heads.follows.of(this.row);
  }
  get formerUrls(): Article['formerUrls'] {
    return this.table.heads.formerUrls.of(this.row) ?? none;
  }
  get rights(): Article['rights'] {
    return this.table.heads.rights.of(this.row);
  }

  get feedId(): string {
    return this.words().article.feedId;
  }
  get headline(): string {
    return this.words().article.headline;
  }
  get standfirst(): Article['standfirst'] {
    return this.words().article.standfirst;
  }
  get people(): Article['people'] {
    return this.words().article.people;
  }
  get dateline(): Article['dateline'] {
    return this.words().article.dateline;
  }
  get byline(): Article['byline'] {
    return this.words().article.byline;
  }
  get agencyLine(): Article['agencyLine'] {
    return this.words().article.agencyLine;
  }
  get slugline(): Article['slugline'] {
    return this.words().article.slugline;
  }
  get editorsNote(): Article['editorsNote'] {
    return this.words().article.editorsNote;
  }
  get picture(): Article['picture'] {
    return this.table.heads.pictured.of(this.row) ? this.words().article.picture : undefined;
  }
  get sources(): Article['sources'] {
    return this.words().article.sources;
  }
  get contentWarning(): Article['contentWarning'] {
    return this.words().article.contentWarning;
  }

  words(): EntryWords {
    return this.table.words(this.row);
  }

  #publishedOf(heads: HeadColumns): Article['published'] {
    return {
      text: heads.publishedText.of(this.row) ?? '',
      instant: heads.publishedInstant.of(this.row) ?? 0,
      day: heads.publishedDay.of(this.row) ?? '',
      hasTime: heads.publishedHasTime.of(this.row) ?? false,
    };
  }

  /** All fields, for whoever writes an article down or compares it. */
  toJSON(): Article {
    const facts = Object.fromEntries(factFields.map((field) => [field, this[field]]));
    return { ...(facts as unknown as Article), ...this.words().article };
  }
}

class StoredBody implements Whole<Entry['body']> {
  private readonly article: StoredArticle;

  constructor(article: StoredArticle) {
    this.article = article;
  }

  get line(): number {
    const { table, row } = this.article;
    return table.heads.line.of(row) ?? 0;
  }
  get pictures(): readonly string[] {
    const { table, row } = this.article;
    return table.heads.pictures.of(row) ?? none;
  }
  get links(): readonly string[] {
    const { table, row } = this.article;
    return table.heads.links.of(row) ?? none;
  }
  get lede(): string {
    return this.article.words().lede;
  }

  toJSON(): Entry['body'] {
    const { line, lede, pictures, links } = this;
    return { line, lede, pictures, links };
  }
}
