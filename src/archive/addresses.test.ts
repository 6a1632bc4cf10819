import { describe, expect, it } from 'vitest';
import { datedFile, freeSlug, gatherAddresses } from './addresses.ts';
import { sampleEntry } from './sample-entry.ts';

describe('the addresses of an archive', () => {
  const story = sampleEntry('2016-10-27', 'hass-school', {
    formerUrls: ['/news/Hass.html'],
    firstPermalink: '/2016/10/26/hass/',
  }).article;
  const about = { file: 'pages/about.md', permalink: '/about/' };
  const addresses = gatherAddresses([story, about]);

  it('know who has an address today, and who has had it', () => {
    expect(addresses.ownerOf('/2016/10/27/hass-school/')).toBe(story.file);
    expect(addresses.ownerOf('/news/hass')).toBe(story.file);
    expect(addresses.ownerOf('/2016/10/26/hass/')).toBe(story.file);
    expect(addresses.ownerOf('/about.html')).toBe('pages/about.md');
    expect(addresses.ownerOf('/2016/10/27/hass/')).toBeUndefined();
  });

  it('let a story have its own back', () => {
    expect(addresses.ownerOf('/news/hass.html', story.file)).toBeUndefined();
  });
});

it('places a story by its day', () => {
  expect(datedFile('2016-10-27', 'مدرسة', '.mdx')).toBe('articles/2016/10/27/مدرسة.mdx');
});

it('counts a slug up until it is free', () => {
  const taken = new Set(['hass', 'hass-2']);
  expect(freeSlug('hass', (slug) => taken.has(slug))).toBe('hass-3');
  expect(freeSlug('idlib', (slug) => taken.has(slug))).toBe('idlib');
});
