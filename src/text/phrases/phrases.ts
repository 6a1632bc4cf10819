/** The interface's own words. One file a language; every language has every phrase. */
export interface Phrases {
  /** BCP 47 tag of the language that these phrases are in. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly skipToContent: string;
  readonly mainMenu: string;
  readonly breadcrumbs: string;
  readonly front: string;
  readonly archive: string;
  readonly sections: string;
  readonly topics: string;
  readonly places: string;
  readonly agencies: string;
  readonly authors: string;
  readonly latest: string;
  readonly published: string;
  readonly updated: string;
  readonly by: (names: string) => string;
  readonly fromAgency: (names: string) => string;
  readonly fromTheArchive: (year: string) => string;
  readonly correction: string;
  readonly clarification: string;
  readonly corrections: string;
  readonly withdrawn: string;
  readonly withdrawnNotice: string;
  readonly contentWarning: string;
  readonly graphicPicture: string;
  readonly sources: string;
  readonly archivedCopy: string;
  readonly people: string;
  readonly follows: string;
  readonly followedBy: string;
  readonly otherLanguages: string;
  readonly previousStory: string;
  readonly nextStory: string;
  readonly earlierPage: string;
  readonly laterPage: string;
  readonly page: (number: string) => string;
  readonly stories: (count: number) => string;
  readonly years: string;
  readonly noStories: string;
  readonly identifiers: string;
  readonly permalink: string;
  readonly reportError: string;
  readonly editStory: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly pictureCredit: string;
  readonly feed: string;
  readonly licence: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly table: string;
  /** Names the navigation at the foot of every page. */
  readonly aboutThisSite: string;
  /** Names the list of a story's dates and origin. */
  readonly aboutThisStory: string;
  /** Names the links to the story before and the story after. */
  readonly storiesAround: string;
  /** Names the links to the page before and the page after. */
  readonly pagesAround: string;
  readonly onThisDay: string;
  /** Names a thread's own page, before the headline of its first story. */
  readonly thread: string;
  readonly wholeThread: string;
  readonly related: string;
  readonly mapOf: (place: string) => string;
  readonly where: string;
  readonly worldMap: string;
  readonly byMonth: string;
  readonly byGroup: string;
  /** In a cell of a calendar or a grid. */
  readonly emptyMonth: string;
  readonly cite: string;
  readonly citeHelp: string;
  readonly downloadCitation: string;
  readonly share: string;
  readonly shareByMail: string;
  readonly coverage: string;
  readonly coverageIn: (first: string, last: string) => string;
  readonly moreInArchive: string;
  /** A dateline with what stands between it and the text: `Dubai, 27 October 2016:`. */
  readonly dateline: (place: string, date: string | undefined) => string;
}
