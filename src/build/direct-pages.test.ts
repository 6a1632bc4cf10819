import { describe, expect, it } from 'vitest';
import { directPages, type Given, type PageMap } from './direct-pages.ts';
import { textFile } from './handover.ts';

type Get = (context: Given & { readonly url?: URL }) => Response | Promise<Response>;

const given = (name: string): Given => ({ props: { name }, params: { name } });

/** Pages of one endpoint, and how often Astro was asked for one. */
async function rendered(get: Get, names: readonly string[]) {
  const pages: PageMap = new Map([
    ['name.txt.ts', async () => ({ page: async () => ({ GET: get }) })],
  ]);
  const direct = directPages(pages);
  let asked = 0;
  const texts: string[] = [];
  for (const name of names) {
    const ask = async () => {
      asked += 1;
      const module = (await pages.get('name.txt.ts')?.()) as { page(): Promise<{ GET: Get }> };
      const { GET } = await module.page();
      const response = await GET({ ...given(name), url: new URL('https://example.org/') });
      return new Uint8Array(await response.arrayBuffer());
    };
    const written = await direct.render('name.txt.ts', given(name), ask);
    texts.push(typeof written === 'string' ? written : Buffer.from(written).toString());
  }
  return { texts, asked };
}

describe('directPages', () => {
  it('asks Astro for the first file of an endpoint, and takes the text of all others', async () => {
    const get: Get = ({ params }) => textFile(`${JSON.stringify(params)} é`, 'text/plain');
    const { texts, asked } = await rendered(get, ['a', 'b', 'c']);
    expect(texts).toEqual(['{"name":"a"} é', '{"name":"b"} é', '{"name":"c"} é']);
    expect(asked).toBe(1);
  });

  it('leaves an endpoint to Astro that looks at more than its props and parameters', async () => {
    const get: Get = ({ params, url }) =>
      textFile(`${JSON.stringify(params)} ${url?.host}`, 'text/plain');
    const { texts, asked } = await rendered(get, ['a', 'b']);
    expect(texts).toEqual(['{"name":"a"} example.org', '{"name":"b"} example.org']);
    expect(asked).toBe(2);
  });

  it('leaves an endpoint to Astro that answers in a way of its own', async () => {
    const { texts, asked } = await rendered(() => new Response('own'), ['a', 'b']);
    expect(texts).toEqual(['own', 'own']);
    expect(asked).toBe(2);
  });

  it('passes on what an endpoint throws', async () => {
    const get: Get = ({ params }) => {
      if ('name' in params && params.name === 'b') throw new Error('No b.');
      return textFile('a', 'text/plain');
    };
    await expect(rendered(get, ['a', 'b'])).rejects.toThrow('No b.');
  });
});
