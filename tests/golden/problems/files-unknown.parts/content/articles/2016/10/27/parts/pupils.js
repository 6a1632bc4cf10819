import { word } from './word';
export const pupils = word;
