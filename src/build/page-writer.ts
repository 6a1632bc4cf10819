/**
 * Astro's own writer of pages, out of the bundle: only the copy of Astro that the pages were bundled
 * with knows their components. The bundle runs this file, and whoever renders finds the writer under
 * one registered symbol: nothing, where Astro has no such writer any more.
 */
import * as astro from 'astro/runtime/server/index.js';

const shared = globalThis as { [key: symbol]: unknown };
shared[Symbol.for('stet.page-writer')] = astro.renderToString;
