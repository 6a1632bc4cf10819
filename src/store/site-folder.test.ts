import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkSiteFolder, resolveSiteFolder } from './site-folder.ts';
import { temporarySite } from './temporary-site.ts';

test('the flag goes before the environment, and that before the repository', () => {
  const root = (flag?: string, env?: string) =>
    resolveSiteFolder({ flag, env, repository: '/stet' }).root;
  expect(root('/gazette', '/herald')).toBe('/gazette');
  expect(root(undefined, '/herald')).toBe('/herald');
  expect(root(undefined, '')).toBe('/stet');
  expect(root()).toBe('/stet');
  expect(root('gazette')).toBe(resolve('gazette'));
});

test('everything resolves from the folder', () => {
  expect(resolveSiteFolder({ flag: '/gazette', repository: '/stet' })).toEqual({
    root: '/gazette',
    content: '/gazette/content',
    public: '/gazette/public',
    dist: '/gazette/dist',
    cache: '/gazette/.stet',
  });
});

test('what is missing is said, the outermost first', async () => {
  const site = temporarySite();
  const { folder } = site;
  const rules = async (of = folder) => (await checkSiteFolder(of)).map(({ rule }) => rule);
  expect(await rules(resolveSiteFolder({ flag: `${folder.root}/no`, repository: '/' }))).toEqual([
    'site/folder-missing',
  ]);
  expect(await rules()).toEqual(['site/settings-missing']);
  site.write('site.yaml', 'name: Gazette\n');
  expect(await rules()).toEqual([]);
  site.remove('.');
  expect(await rules()).toEqual(['site/content-missing']);
  expect((await checkSiteFolder(folder))[0]?.what).toContain(folder.root);
});
