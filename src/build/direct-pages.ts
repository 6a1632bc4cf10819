/**
 * Pages without a request for each. Astro answers a request with a page, and most of what it sets up
 * for one is the same for all pages of a component. So the first page of each is asked for as Astro
 * asks, what Astro set up is kept, and later pages are written with it: as long as that gives the
 * same bytes, and as long as no component looks at more than its props.
 */

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

interface Learnt {
  readonly component: Component;
  readonly setup: Setup;
}

export interface DirectPages {
  /**
   * @param name of the page's component, as the map has it.
   * @param props what the page is given; undefined where that is not known.
   * @param ask asks Astro for the page.
   */
  render(
    name: string,
    props: object | undefined,
    ask: () => Promise<Uint8Array>,
  ): Promise<Uint8Array | string>;
}

/** @param pages changed: they tell what Astro sets up for them. */
export function directPages(pages: PageMap): DirectPages {
  const learnt = new Map<string, Learnt>();
  const proven = new Map<string, boolean>();
  for (const [name, load] of pages) {
    pages.set(
      name,
      remember(load, (component, setup) => learnt.set(name, { component, setup })),
    );
  }
  const write = async (name: string, props: object): Promise<string | undefined> => {
    const known = learnt.get(name);
    const writer = (globalThis as { [key: symbol]: unknown })[Symbol.for('stet.page-writer')];
    return known && typeof writer === 'function'
      ? writeDirectly(writer as WritePage, known, props)
      : undefined;
  };
  return {
    render: async (name, props, ask) => {
      if (props === undefined || proven.get(name) === false) return ask();
      if (proven.get(name)) {
        const written = await write(name, props);
        if (written !== undefined) return written;
        proven.set(name, false);
        return ask();
      }
      const asked = await ask();
      // An endpoint has no component, and so nothing is learnt of it.
      const written = await write(name, props).catch(() => undefined);
      proven.set(name, written !== undefined && Buffer.from(asked).equals(Buffer.from(written)));
      return asked;
    },
  };
}

/** Loads a page's code once: importing it again takes a page a twentieth of its time. */
function remember(
  load: () => Promise<object>,
  onSetup: (component: Component, setup: Setup) => void,
): () => Promise<object> {
  let loaded: Promise<object> | undefined;
  return () => (loaded ??= load().then((module) => telling(module, onSetup)));
}

interface PageModule {
  page?(): Promise<{ readonly default?: Component }>;
}

/** @returns the same page, whose component tells what it was first called with. */
function telling(
  module: PageModule,
  onSetup: (component: Component, setup: Setup) => void,
): PageModule {
  const { page } = module;
  if (typeof page !== 'function') return module;
  let told: Promise<{ readonly default?: Component }> | undefined;
  const tell = async () => {
    const instance = await page();
    const component = instance.default;
    if (!component?.isAstroComponentFactory) return instance;
    let isTold = false;
    const watched = (setup: Setup, props: object, slots: object) => {
      if (!isTold) onSetup(component, copyOf(setup));
      isTold = true;
      return component(setup, props, slots);
    };
    return { ...instance, default: Object.assign(watched, component) };
  };
  return { ...module, page: () => (told ??= tell()) };
}

/** Set when a component asks for more than its props; pages are written one after the other. */
let asksForMore = false;

/** What a component knows as `Astro`. All of them have one prototype: another for each is slow. */
class GivenProps {
  readonly self = null;
  readonly props: object;

  constructor(props: object) {
    this.props = props;
  }
}
Object.setPrototypeOf(
  GivenProps.prototype,
  new Proxy(Object.create(null), {
    get: (_, name) => {
      asksForMore = true;
      throw new Error(`A component looks at Astro.${String(name)}.`);
    },
  }),
);

/** @returns undefined where a component asks for more than its props. */
async function writeDirectly(
  write: WritePage,
  { component, setup }: Learnt,
  props: object,
): Promise<string | undefined> {
  const createAstro = (given: object) => new GivenProps(given);
  asksForMore = false;
  try {
    const own = { ...copyOf(setup), createAstro };
    const written = await write(own, component, props, {}, true);
    return typeof written === 'string' && !asksForMore ? written : undefined;
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
