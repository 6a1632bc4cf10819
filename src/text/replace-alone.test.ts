import { expect, it } from 'vitest';
import { replaceAlone } from './replace-alone.ts';

it('replaces a path where it stands by itself, and nowhere else', () => {
  const text = `follows: /2016/hass/
[one](/2016/hass/) [two](/2016/hass/#map "x") "/2016/hass/", /2016/hass/.
[no](/2016/hass/map.png) https://gazette.example/2016/hass/ /12016/hass/ /x/2016/hass/`;
  expect(replaceAlone(text, '/2016/hass/', '/a/')).toBe(`follows: /a/
[one](/a/) [two](/a/#map "x") "/a/", /a/.
[no](/2016/hass/map.png) https://gazette.example/2016/hass/ /12016/hass/ /x/2016/hass/`);
  expect(replaceAlone('![](../a.png) ![](a.png)', 'a.png', '../b/a.png')).toBe(
    '![](../a.png) ![](../b/a.png)',
  );
});
