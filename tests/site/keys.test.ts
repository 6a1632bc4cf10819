/** An output's key is the hash of its view: no field of any view may be left out of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/archive/routes.ts';
import { openArchive } from '../../src/build/open-archive.ts';
import { keyOfView } from '../../src/build/output-key.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import { allRoutes } from '../../src/views/all-routes.ts';
import type { ViewContext } from '../../src/views/context.ts';
import { viewOf } from '../../src/views/view-of.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const cache = mkdtempSync(path.join(tmpdir(), 'stet-keys-'));
afterAll(() => rmSync(cache, { recursive: true, force: true, maxRetries: 5 }));

let context: ViewContext;
const routes = new Map<Route['kind'], Route[]>();

beforeAll(async () => {
  const folder = { ...resolveSiteFolder({ repository }), cache };
  const { archive } = await openArchive(folder, Date.parse('2026-11-22T12:00:00Z'));
  if (!archive) throw new Error('The sample archive cannot be read.');
  context = archive.context;
  for (const route of allRoutes(context)) {
    routes.set(route.kind, [...(routes.get(route.kind) ?? []), route]);
  }
}, 120_000);

it('the key of every kind of output changes with every field of its view', () => {
  expect(routes.size).toBeGreaterThan(30);
  for (const [kind, ofKind] of routes) {
    const seen = new Set<string>();
    for (const route of ofKind) {
      const view = structuredClone(viewOf(route, context));
      const key = keyOfView(view);
      for (const field of fieldsOf(view)) {
        // A field that only one story of all has is changed there.
        if (seen.has(field.name)) continue;
        seen.add(field.name);
        const undo = field.change();
        expect(keyOfView(view), `${kind}: ${field.name}`).not.toBe(key);
        undo();
      }
      expect(keyOfView(view), kind).toBe(key);
    }
  }
});

interface Field {
  readonly name: string;
  /** @returns what changes it back. */
  readonly change: () => () => void;
}

/** Every value in a view, however deep; a first and a last element stand for a list. */
function* fieldsOf(value: unknown, name = ''): Generator<Field> {
  if (typeof value !== 'object' || value === null) return;
  expect([Object.prototype, Array.prototype], name).toContain(Object.getPrototypeOf(value));
  const keys = Object.keys(value);
  const shown = Array.isArray(value) ? new Set([keys[0], keys.at(-1)]) : new Set(keys);
  const holder = value as Record<string, unknown>;
  for (const key of shown) {
    if (key === undefined || holder[key] === undefined) continue;
    const was = holder[key];
    yield {
      name: `${name}.${key}`,
      change: () => {
        holder[key] = otherThan(was);
        return () => {
          holder[key] = was;
        };
      },
    };
    yield* fieldsOf(was, `${name}.${key}`);
  }
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return 'something else';
}
