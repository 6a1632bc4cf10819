import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, hashes, makeSite, smallSite, stet, story, writeFiles } from './site.ts';

describe('a build that cannot be right', () => {
  it('prints every problem, exits 1 and leaves dist as it was', async () => {
    const root = makeSite(smallSite());
    await build(root);
    const before = hashes(path.join(root, 'dist'));
    writeFiles(root, {
      'content/articles/2024/03/14/first.md': story(
        'A first story',
        '2024-03-14',
        'topics: [harbor]\n',
      ),
      'content/articles/2025/01/02/third.md': story('A third story', '2025-02-30'),
    });
    const ran = await stet(['build', '--site', root]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('content/articles/2024/03/14/first.md:5:10');
    expect(ran.stderr).toContain('content/articles/2025/01/02/third.md:3:12');
    expect(ran.stdout).toContain('dist/ is as it was');
    expect(hashes(path.join(root, 'dist'))).toEqual(before);
  });

  it('leaves dist as it was when a page throws', async () => {
    const root = makeSite({
      ...smallSite(),
      'content/articles/2024/05/01/special.mdx': story('Special', '2024-05-01', '', 'All is well.'),
    });
    await build(root);
    const before = hashes(path.join(root, 'dist'));
    const file = 'content/articles/2024/05/01/special.mdx';
    writeFiles(root, {
      [file]: story('Special', '2024-05-01', '', "{(() => { throw new Error('broken') })()}"),
    });
    const ran = await stet(['build', '--site', root]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('broken');
    expect(hashes(path.join(root, 'dist'))).toEqual(before);
    writeFiles(root, { [file]: story('Special', '2024-05-01', '', 'All is well.') });
    await build(root);
    expect(hashes(path.join(root, 'dist'))).toEqual(before);
  });

  it('leaves dist as it was when the collection’s loader throws', async () => {
    const root = makeSite(smallSite());
    await build(root);
    const before = hashes(path.join(root, 'dist'));
    writeFiles(root, { 'content/articles/2025/01/02/third.md': story('Third', '2025-01-02') });
    const breaker = path.join(import.meta.dirname, 'throwing-loader.mjs');
    const ran = await stet(['build', '--site', root], { NODE_OPTIONS: `--import ${breaker}` });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('the loader broke');
    expect(hashes(path.join(root, 'dist'))).toEqual(before);
  });
});
