/** A site built once for a file of tests, and served as a plain host would serve it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { stet, writeFiles } from '../site/site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface ServedSite {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly dist: string;
  /** Milliseconds by which fonts come late. */
  fontDelay: number;
  stop(): Promise<void>;
}

/** @param files laid over the sample archive. @throws when the site has a problem. */
export async function serveSample(
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<ServedSite> {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-browser-'));
  const sample = path.resolve(import.meta.dirname, '../../content');
  cpSync(sample, path.join(root, 'content'), { recursive: true });
  writeFiles(root, files);
  const built = await stet(['build', '--site', root, '--now', '2026-11-22T12:00:00Z']);
  if (built.code !== 0) throw new Error(built.stderr);
  const dist = path.join(root, 'dist');
  const site = { fontDelay: 0 };
  const server = createServer((request, response) => {
    const wanted = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    let file = path.join(dist, wanted);
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const isPacked = takesBrotli && /^text|svg|xml|json/.test(type);
    response.writeHead(200, {
      'Content-Type': type,
      ...(isPacked ? { 'Content-Encoding': 'br' } : {}),
      'Cache-Control': file.includes('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
    });
    const bytes = readFileSync(file);
    const delay = file.endsWith('.woff2') ? site.fontDelay : 0;
    setTimeout(() => response.end(isPacked ? brotliCompressSync(bytes) : bytes), delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(site, {
    origin: `http://127.0.0.1:${port}`,
    dist,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true });
    },
  });
}

/** One of every kind of page, the extreme ones among them. */
export const kinds = {
  front: '/',
  article: '/2016/10/27/hass-school/',
  arabic: '/2016/10/27/مدرسة-حاس/',
  french: '/2021/12/25/telescope-james-webb/',
  withdrawn: '/2015/01/06/leap-second/',
  'long headline': '/2018/05/04/long-headline/',
  'long word': '/2018/05/04/long-word/',
  'one paragraph': '/2018/05/04/one-paragraph/',
  'twelve authors': '/2018/05/04/twelve-authors/',
  portrait: '/2018/05/04/portrait/',
  panorama: '/2018/05/04/panorama/',
  graphic: '/2018/05/04/graphic/',
  corrected: '/2018/05/04/corrected/',
  archive: '/archive/',
  year: '/2018/',
  month: '/2018/05/',
  'busy day': '/2018/05/08/',
  'on this day': '/on-this-day/10-27/',
  'all days': '/on-this-day/',
  topics: '/topics/',
  topic: '/topics/syria/',
  place: '/places/hass/',
  'topic in a year': '/topics/oceans/2018/2/',
  thread: '/threads/2016/10/27/hass-school/',
  standing: '/about/',
  'not found': '/404.html',
} as const;
