/** `stet dev`: the archive behind Astro's development server, brought up to date as it changes. */
import type { Site } from '../archive/site.ts';
import type { Problem } from '../problems/problem.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import { type Watching, watchContent } from '../store/watch-content.ts';
import { alarm } from './alarm.ts';
import { askedPaths } from './asked-paths.ts';
import { type AstroServer, serveWithAstro } from './astro-dev.ts';
import { devFiles } from './dev-files.ts';
import { devPages } from './dev-pages.ts';
import { devEditor, devProblems, shownProblems } from './dev-problems.ts';
import { pageAskedFor, watchRequests } from './dev-requests.ts';
import { type EarlyServer, haveSameAddresses, startEarly } from './early-server.ts';
import { forgetChanges } from './forget-changes.ts';
import { handOver } from './handover.ts';
import { type Live, liveArchive } from './live-archive.ts';
import type { OpenArchive } from './open-archive.ts';
import { mdxFiles } from './press.ts';
import { timeSpan } from './time-span.ts';
import { writeSchemas } from './write-schemas.ts';

export interface ServeOptions {
  readonly folder: SiteFolder;
  /** Asked at every change, and to notice that time has passed: milliseconds since the epoch. */
  readonly now: () => number;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  /** Told at the start, and after every change that changes something about them. */
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Told where the site is served, at the start and when it moves. */
  readonly onServing: (address: string) => void;
  /** Told when the site cannot be read yet: it is served once its problems are mended. */
  readonly onWaiting: () => void;
  /** Told what kept a change from being noticed, shown or checked: the next one brings it again. */
  readonly onFault: (fault: unknown) => void;
}

export interface SiteServer {
  stop(): Promise<void>;
}

/** A browser that was told of a change asks for its page within this time (ms). */
const quietFor = 200;

/**
 * Serves a site until it is stopped. An article with problems is served as it was before it had
 * them; one that never was without is left out. All are reported.
 *
 * @returns undefined where there is no site's folder at all.
 * @throws when the server cannot be started.
 */
export async function serveSite(options: ServeOptions): Promise<SiteServer | undefined> {
  const { folder, onProblems } = options;
  const missing = await checkSiteFolder(folder);
  if (missing.length > 0) {
    onProblems(missing);
    return undefined;
  }
  const server = new Server(options);
  await server.start();
  return server;
}

class Server implements SiteServer {
  readonly #options: ServeOptions;
  readonly #live;
  readonly #problems = devProblems();
  readonly #pages = devPages();
  readonly #ready = Promise.withResolvers<void>();
  readonly #requests = watchRequests(this.#ready.promise, (path) => this.#ask(path));
  readonly #asked = askedPaths((path) => this.#pages.listedAt(path));
  /** The one list that Astro's modules look at. */
  readonly #stories: string[] = [];
  /** Set to when the archive is another although nobody writes: a held story's release, a new year. */
  readonly #alarm;
  #archive: OpenArchive | undefined;
  /** What is started while the archive is read for the first time. */
  #early: EarlyServer | undefined;
  #astro: AstroServer | undefined;
  #watching: Watching | undefined;
  #printed = '';
  /** What keeps the site's own code out of a bundle. */
  #unbundled: readonly Problem[] = [];
  /** Counts what was shown, so that a check knows whether it is about the present. */
  #turn = 0;

  constructor(options: ServeOptions) {
    this.#options = options;
    this.#live = liveArchive(options.folder, options.now);
    this.#alarm = alarm(options.now, () => this.#watching?.again());
  }

  async start(): Promise<void> {
    const { content } = this.#options.folder;
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    // The watch comes first: what is saved during the first reading must not be missed. It waits
    // for that reading, since each is built on the one before.
    const changed = (paths: ReadonlySet<string>) => begun.then(() => this.#change(paths));
    this.#watching = watchContent(content, changed, this.#options.onFault);
    const opening = this.#live.open();
    this.#early = startEarly(this.#options.folder, (site) => this.#serve(site, this.#options.port));
    await this.#take(await opening);
    begin();
  }

  async stop(): Promise<void> {
    this.#turn += 1;
    this.#watching?.stop();
    this.#alarm.stop();
    this.#pages.giveUp();
    // Whoever still waits for a page is answered, if only with an error.
    this.#ready.resolve();
    await this.#early?.stop();
    await this.#astro?.stop();
    handOver(undefined);
  }

  async #change(paths: ReadonlySet<string>): Promise<void> {
    const before = this.#archive;
    const live = await this.#live.open(paths);
    try {
      await this.#take(live, paths);
    } catch (fault) {
      // The next one is compared with what was shown in full.
      this.#archive = before;
      throw fault;
    }
    // All else is shown by now; these are told of, and come again with the next change.
    const [refusal, ...others] = live.refusals;
    others.forEach(this.#options.onFault);
    if (refusal !== undefined) throw refusal;
  }

  /** Shows the archive as it is now; what the whole of it is checked for comes after. */
  async #take(
    { archive, prints, check }: Live,
    paths: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    const before = this.#archive;
    if (archive) {
      this.#archive = archive;
      if (before?.content !== archive.content) {
        writeSchemas(this.#options.folder, archive.content.records);
      }
      const stories = mdxFiles(archive);
      this.#stories.splice(0, Number.POSITIVE_INFINITY, ...stories);
      const given = { prints, mdxFiles: stories, asked: this.#asked, changed: paths };
      this.#pages.show(archive, given);
      const hasStayed = !before || haveSameAddresses(before.site, archive.site);
      if (!this.#astro || !hasStayed) await this.#startAstro(archive);
      else forgetChanges(this.#astro, { before, after: archive, paths });
    } else if (!this.#astro) this.#options.onWaiting();
    if (before && archive) this.#astro?.reload();
    const checked = this.#checkQuietly(check);
    // What is served can be looked at before the whole archive is checked.
    if (this.#astro) checked.catch(this.#options.onFault);
    else await checked;
  }

  /** Checks once the browser has its page; a later change makes an earlier check needless. */
  async #checkQuietly(check: Live['check']): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (this.#astro) await this.#requests.quiet(quietFor);
    if (turn !== this.#turn) return;
    if (this.#archive) this.#alarm.set(timeSpan(this.#archive).until ?? Number.POSITIVE_INFINITY);
    const problems = await check();
    if (turn !== this.#turn) return;
    await this.#tell(problems);
    this.#prepare(problems, turn).catch(this.#options.onFault);
  }

  /** What only the bundler finds comes after all else, and stays until it has been asked again. */
  async #prepare(problems: readonly Problem[], turn: number): Promise<void> {
    this.#unbundled = await this.#pages.prepare();
    if (turn === this.#turn) await this.#tell(problems);
  }

  async #tell(found: readonly Problem[]): Promise<void> {
    // Of one fault, both may have found something.
    const broken = new Set(found.flatMap(({ file, level }) => (level === 'error' ? file : [])));
    const problems = [...found, ...this.#unbundled.filter(({ file }) => !broken.has(file))];
    this.#report(problems);
    this.#problems.show(await shownProblems(problems, this.#options.folder));
  }

  async #startAstro({ site }: OpenArchive): Promise<void> {
    const { port, onServing } = this.#options;
    const samePort = this.#astro?.port ?? port;
    await this.#astro?.stop();
    this.#astro = undefined;
    this.#astro = (await this.#early?.take(site)) ?? (await this.#serve(site, samePort));
    this.#ready.resolve();
    onServing(`http://localhost:${this.#astro.port}${site.base}`);
  }

  #serve(site: Site, port: number | undefined): Promise<AstroServer> {
    const { folder, host } = this.#options;
    const plugins = [
      this.#requests.plugin,
      this.#pages.plugin,
      devFiles(() => this.#archive),
      this.#problems.plugin,
      devEditor(folder),
    ];
    return serveWithAstro({ folder, site, mdxFiles: this.#stories }, { host, port, plugins });
  }

  /** Has the pages' lists made anew where they cannot answer for a path. */
  #ask(pathname: string): void {
    const path = pageAskedFor(pathname, this.#archive?.site.base ?? '/');
    if (path !== undefined && this.#asked.add(path)) this.#astro?.forgetRoutes();
  }

  /** Tells of problems when they are others than before. */
  #report(problems: readonly Problem[]): void {
    const printed = JSON.stringify(problems);
    if (printed === this.#printed) return;
    this.#printed = printed;
    this.#options.onProblems(problems);
  }
}
