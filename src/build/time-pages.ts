/** Measures how long each page takes, whatever renders it. */
import type { AstroPrerenderer } from 'astro';

/** Told of a page: its path, root-relative and with the base path, and its wall time. */
export type OnPage = (path: string, milliseconds: number) => void;

/**
 * @param prerenderer renders a page to a `Response`, whose body may come only as it is read.
 * @returns its `render`, which reads the body at once, so that the time is that of the whole page.
 */
export function timePages(prerenderer: AstroPrerenderer, onPage: OnPage): AstroPrerenderer {
  return {
    ...prerenderer,
    render: async (request, options) => {
      const started = performance.now();
      const result = await prerenderer.render(request, options);
      const whole =
        result instanceof Response
          ? await readWhole(result)
          : { ...result, response: await readWhole(result.response) };
      onPage(decodeURI(new URL(request.url).pathname), performance.now() - started);
      return whole;
    },
  };
}

async function readWhole(response: Response): Promise<Response> {
  if (!response.body) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}
