/** Answers a request to the development server with a file. */
import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** @param next told of a file that cannot be read. */
export function sendFile(
  response: ServerResponse,
  file: string,
  next: (error: unknown) => void,
): void {
  const kind = kinds[path.extname(file)];
  if (kind) response.setHeader('Content-Type', kind);
  createReadStream(file).on('error', next).pipe(response);
}
