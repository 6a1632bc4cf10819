/** Colours of a map, as CSS writes them. */
export interface MapTheme {
  readonly water: string;
  readonly graticule: string;
  readonly land: string;
  /** The country that the story is in. */
  readonly focusLand: string;
  readonly coast: string;
  readonly border: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly waterInk: string;
  readonly marker: string;
  /** Around letters and the marker, so that lines do not cut them. */
  readonly halo: string;
  /** On the small globe. */
  readonly globeLand: string;
}

/** A printed atlas: paper, grey-blue sea, one red dot. */
export const paperTheme: MapTheme = {
  water: '#d5e1e6',
  graticule: '#c6d5dc',
  land: '#ece7db',
  focusLand: '#fbf9f3',
  coast: '#8fa6b0',
  border: '#b3a893',
  ink: '#1d1c1a',
  quietInk: '#6d6658',
  waterInk: '#56788a',
  marker: '#b1241c',
  halo: '#f8f5ed',
  globeLand: '#cfc7b4',
};

/** The same atlas by lamplight. */
export const darkTheme: MapTheme = {
  water: '#1b262d',
  graticule: '#222f37',
  land: '#2a2d31',
  focusLand: '#3a3d41',
  coast: '#5b7280',
  border: '#55585c',
  ink: '#f0eee9',
  quietInk: '#a9a69e',
  waterInk: '#8db0c2',
  marker: '#ff8a7a',
  halo: '#1d2023',
  globeLand: '#4a4d50',
};
