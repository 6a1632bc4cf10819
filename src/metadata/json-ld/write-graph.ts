import type { Graph, Thing } from 'schema-dts';

/** Ready to stand in a `script` element: nothing in it can end the element. */
export function writeGraph(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
