/**
 * Pages without a request for each. Astro answers a request with a page, and most of what it sets up
 * for one is the same for all pages of a component. So the first page of each is asked for as Astro
 * asks, what Astro set up is kept, and later pages are written with it: as long as that gives the
 * same bytes, and as long as no component looks at more than its props. An endpoint is called with
 * its props and parameters, and its text taken as it is.
 */
import { takeTexts } from './handover.ts';

/** What Astro sets up for a page; only what is leaned on is named. */
interface Setup {
  readonly _metadata: object;
}

type Component = ((setup: Setup, props: object, slots: object) => unknown) & {
  readonly isAstroComponentFactory?: boolean;
};

type WritePage = (
  setup: Setup,
  component: Component,
  props: object,
  slots: object,
  isPage: boolean,
) => Promise<unknown>;

/** Where Astro's application loads the code of its pages from. */
export type PageMap = Map<string, () => Promise<object>>;

/** What a page is given: its own part of what its `getStaticPaths` gave. */
export interface Given {
  readonly props: object;
  readonly params: object;
}

type Endpoint = (context: Given) => unknown;

/** @returns undefined where a page asks for more than it is given. */
type WriteDirectly = (given: Given) => Promise<Written | undefined>;
type Written = string | Uint8Array;

export interface DirectPages {
  /**
   * @param name of the page's component, as the map has it.
   * @param given undefined where that is not known.
   * @param ask asks Astro for the page.
   */
  render(name: string, given: Given | undefined, ask: () => Promise<Uint8Array>): Promise<Written>;
}

/** @param pages changed: they tell what Astro sets up for them. */
export function directPages(pages: PageMap): DirectPages {
  const learnt = new Map<string, WriteDirectly>();
  const proven = new Map<string, boolean>();
  for (const [name, load] of pages) {
    pages.set(
      name,
      remember(load, (write) => learnt.set(name, write)),
    );
  }
  return {
    render: async (name, given, ask) => {
      if (given === undefined || proven.get(name) === false) return ask();
      if (proven.get(name)) {
        const written = await learnt.get(name)?.(given);
        if (written !== undefined) return written;
        proven.set(name, false);
        return ask();
      }
      const asked = await ask();
      const written = await learnt
        .get(name)?.(given)
        .catch(() => undefined);
      proven.set(name, written !== undefined && bytesOf(written).equals(asked));
      return asked;
    },
  };
}

function bytesOf(written: Written): Buffer {
  return typeof written === 'string'
    ? Buffer.from(written)
    : Buffer.from(written.buffer, written.byteOffset, written.byteLength);
}

/** Loads a page's code once: importing it again takes a page a twentieth of its time. */
function remember(
  load: () => Promise<object>,
  onLearnt: (write: WriteDirectly) => void,
): () => Promise<object> {
  let loaded: Promise<object> | undefined;
  return () => (loaded ??= load().then((module) => telling(module, onLearnt)));
}

interface PageModule {
  page?(): Promise<{ readonly default?: Component; readonly GET?: Endpoint }>;
}

/** @returns the same page, which tells how to write others of its kind. */
function telling(module: PageModule, onLearnt: (write: WriteDirectly) => void): PageModule {
  const { page } = module;
  if (typeof page !== 'function') return module;
  let told: ReturnType<typeof page> | undefined;
  const tell = async () => {
    const instance = await page();
    const { default: component, GET: endpoint } = instance;
    if (endpoint) onLearnt((given) => takeText(endpoint, given));
    if (!component?.isAstroComponentFactory) return instance;
    let isTold = false;
    const watched = (setup: Setup, props: object, slots: object) => {
      const kept = isTold ? undefined : copyOf(setup);
      if (kept) onLearnt(({ props: own }) => writeComponent(component, kept, own));
      isTold = true;
      return component(setup, props, slots);
    };
    return { ...instance, default: Object.assign(watched, component) };
  };
  return { ...module, page: () => (told ??= tell()) };
}

/** Set when a page asks for more than it is given; pages are written one after the other. */
let asksForMore = false;

/** What a component knows as `Astro`. All of them have one prototype: another for each is slow. */
class GivenProps {
  readonly self = null;
  readonly props: object;

  constructor(props: object) {
    this.props = props;
  }
}

/** What an endpoint knows of its request. */
class GivenToEndpoint implements Given {
  readonly props: object;
  readonly params: object;

  constructor({ props, params }: Given) {
    this.props = props;
    this.params = params;
  }
}

const nothingElse = new Proxy(Object.create(null), {
  get: (_, name) => {
    asksForMore = true;
    throw new Error(`A page looks at ${String(name)}.`);
  },
});
Object.setPrototypeOf(GivenProps.prototype, nothingElse);
Object.setPrototypeOf(GivenToEndpoint.prototype, nothingElse);

function writeComponent(
  component: Component,
  setup: Setup,
  props: object,
): Promise<Written | undefined> {
  const write = (globalThis as { [key: symbol]: unknown })[Symbol.for('stet.page-writer')];
  if (typeof write !== 'function') return Promise.resolve(undefined);
  const createAstro = (given: object) => new GivenProps(given);
  return unlessMoreIsAsked(async () => {
    const own = { ...copyOf(setup), createAstro };
    const written = await (write as WritePage)(own, component, props, {}, true);
    return typeof written === 'string' ? written : undefined;
  });
}

function takeText(endpoint: Endpoint, given: Given): Promise<Written | undefined> {
  return unlessMoreIsAsked(async () => {
    let content: Written | undefined;
    takeTexts((taken) => {
      content = taken;
    });
    try {
      await endpoint(new GivenToEndpoint(given));
    } finally {
      takeTexts(undefined);
    }
    return content;
  });
}

async function unlessMoreIsAsked(
  write: () => Promise<Written | undefined>,
): Promise<Written | undefined> {
  asksForMore = false;
  try {
    const written = await write();
    return asksForMore ? undefined : written;
  } catch (error) {
    if (asksForMore) return undefined;
    throw error;
  }
}

/** What a page takes and what it notes while it is written are in lists and sets of its own. */
function copyOf(setup: Setup): Setup {
  return { ...withOwnLists(setup), _metadata: withOwnLists(setup._metadata) };
}

function withOwnLists(object: object): object {
  const copy: Record<string, unknown> = { ...object };
  for (const name in copy) {
    const value = copy[name];
    if (Array.isArray(value)) copy[name] = [...value];
    else if (value instanceof Set) copy[name] = new Set(value);
  }
  return copy;
}
