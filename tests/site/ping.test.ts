/** `stet ping` and a hub that listens on this machine. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeSite, siteYaml, smallSite, stet, writeFiles } from './site.ts';

let server: Server;
let hub = '';
/** What the hub was told, in order of the feeds' addresses. */
let told: Record<string, string>[] = [];
let answer = { status: 204, text: '' };

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const type = request.headers['content-type'] ?? '';
      told.push({
        method: request.method ?? '',
        type,
        ...Object.fromEntries(new URLSearchParams(body)),
      });
      response.writeHead(answer.status).end(answer.text);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  told = [];
  answer = { status: 204, text: '' };
});
afterAll(() => new Promise((closed) => server.close(closed)));

const files = [
  ...['rss.xml', 'atom.xml', 'feed.json', 'feeds/corrections.xml'],
  ...['feeds/sections/world.xml', 'feeds/sections/science.xml'],
];
const addresses = files.map((file) => `https://gazette.example/${file}`).toSorted();
const toldOf = () => told.map((each) => each['hub.url']).toSorted();

/** A site whose feeds lie in dist, as a build leaves them. */
const site = (feeds: string) =>
  makeSite({
    ...smallSite(),
    'content/site.yaml': `${siteYaml}${feeds}`,
    ...Object.fromEntries(files.map((file) => [`dist/${file}`, `<!-- ${file} -->`])),
  });
const ping = (root: string, ...args: string[]) =>
  stet(['ping', '--site', root, '--now', '2026-11-22T12:00:00Z', ...args], {
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  });

it('tells the hub of every feed once, then of those that have changed', async () => {
  const root = site(`feeds: { hub: "${hub}" }\n`);
  const dry = await ping(root, '--dry-run');
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toContain('would be told of 6 feeds:\n  https://gazette.example/rss.xml\n');
  expect(told).toEqual([]);

  expect(await ping(root)).toMatchObject({ code: 0, stderr: '' });
  expect(toldOf()).toEqual(addresses);
  for (const each of told) {
    expect(each).toMatchObject({
      method: 'POST',
      'hub.mode': 'publish',
      'hub.topic': each['hub.url'],
    });
    expect(each.type).toContain('application/x-www-form-urlencoded');
  }

  told = [];
  writeFiles(root, { 'dist/atom.xml': 'New.' });
  const second = await ping(root, '--json');
  expect(JSON.parse(second.stdout)).toEqual({
    hub,
    feeds: ['https://gazette.example/atom.xml'],
    problems: [],
  });
  expect(toldOf()).toEqual(['https://gazette.example/atom.xml']);

  told = [];
  expect((await ping(root)).stdout).toContain('was told of no feed.');
  expect(told).toEqual([]);
  await ping(root, '--all');
  expect(toldOf()).toEqual(addresses);
}, 60_000);

it('says what the hub said when it refuses, and tries again the next time', async () => {
  const root = site(`feeds: { hub: "${hub}" }\n`);
  answer = { status: 403, text: 'Not a feed\nof ours.' };
  const { code, stderr } = await ping(root);
  expect(code).toBe(1);
  expect(stderr).toContain('error[hub/refused] content/site.yaml:9:15');
  expect(stderr.replace(/\s+/g, ' ')).toContain('it answered 403 and said: “Not a feed of ours.”.');
  answer = { status: 202, text: '' };
  told = [];
  await ping(root);
  expect(toldOf()).toEqual(addresses);
}, 60_000);

it('says that nobody listens, once', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  const root = site(`feeds: { hub: "http://127.0.0.1:${port}/" }\n`);
  const { code, stderr } = await ping(root);
  expect(code).toBe(1);
  expect(stderr).toContain('error[hub/unreachable]');
  expect(stderr.replace(/\s+/g, ' ')).toContain('nobody listens at its address');
  expect(stderr.match(/hub\/unreachable\]/g)).toHaveLength(1);
}, 60_000);

it.each([
  ['without a hub', '', 'site.yaml names no hub'],
  ['before a build', 'feeds: { hub: "https://hub.example/" }\n', 'is not there: build and deploy'],
])(
  'refuses %s',
  async (_, feeds, says) => {
    const root = makeSite({ ...smallSite(), 'content/site.yaml': siteYaml + feeds });
    const ran = await ping(root);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(says);
  },
  60_000,
);
