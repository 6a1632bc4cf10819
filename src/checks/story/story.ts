import type { Picture } from '../../archive/article.ts';
import type { FieldPath } from '../../problems/problem.ts';

/** One story with its text: an article whose fields are valid, or a draft that lacks some. */
export interface Story {
  /** Relative to `content/`. */
  readonly file: string;
  /** BCP 47. */
  readonly language: string;
  readonly headline?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly agencyLine?: string;
  readonly contentWarning?: string;
  readonly dateline?: { readonly place: string };
  readonly picture?: Partial<Pick<Picture, 'alt' | 'caption' | 'credit' | 'place' | 'taken'>>;
  readonly corrections?: readonly { readonly text: string }[];
  readonly sources?: readonly { readonly title: string }[];
  /** Markdown, as it stands below the fields. */
  readonly body: string;
}

export interface FieldText {
  readonly field: FieldPath;
  readonly text: string;
}

/** @returns the texts of fields that readers are shown as they stand, with the fields' paths. */
export function printedTexts(story: Story): FieldText[] {
  const { picture, corrections = [], sources = [] } = story;
  const single = ['headline', 'standfirst', 'byline', 'agencyLine', 'contentWarning'] as const;
  const ofPicture = ['alt', 'caption', 'credit', 'place'] as const;
  const texts: { field: FieldPath; text: string | undefined }[] = [
    ...single.map((name) => ({ field: [name], text: story[name] })),
    ...ofPicture.map((name) => ({ field: ['picture', name], text: picture?.[name] })),
    ...corrections.map(({ text }, at) => ({ field: ['corrections', at, 'text'], text })),
    ...sources.map(({ title }, at) => ({ field: ['sources', at, 'title'], text: title })),
  ];
  return texts.filter((each): each is FieldText => each.text !== undefined && each.text !== '');
}

/** @returns a field as a writer knows it: `picture.caption`, `corrections`. */
export function fieldName(field: FieldPath): string {
  return field.filter((step) => typeof step === 'string').join('.');
}
