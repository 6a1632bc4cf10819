#!/usr/bin/env -S node --max-semi-space-size=16
/**
 * `stet`, as it is started. What Node has made of Stet's modules is kept with its packages; of this
 * file it never is, so it is plain JavaScript: translating TypeScript takes as long as a short command.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/stet'));
await import('./main.ts');
