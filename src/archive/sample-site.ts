/** For tests: a site that says no more than it must. */
import type { Site } from './site.ts';

export const sampleSite: Site = {
  name: 'The Gazette',
  origin: 'https://gazette.example',
  base: '/',
  tagAuthority: 'gazette.example,2026',
  language: 'en',
  timeZone: 'UTC',
  menu: [],
  sections: [],
  rules: {},
};
