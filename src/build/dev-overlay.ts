/** Runs in the browser, behind `stet dev` only: shows the archive's errors on every page. */
import type { ShownProblem } from './dev-problems.ts';

const style = `
  :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: dark; }
  details { max-height: 70vh; overflow: auto; background: #1d1b1e; color: #f3eff2;
    border-top: 4px solid #e5534b; font: 15px/1.5 system-ui, sans-serif; }
  summary { padding: .6em 1.2em; font-weight: 600; cursor: pointer; }
  ol { margin: 0; padding: 0 1.2em 1em; list-style: none; }
  li { border-top: 1px solid #4a464b; padding: .8em 0; }
  p { margin: 0 0 .4em; max-width: 78ch; white-space: pre-wrap; }
  a { color: #f2a49f; font: 13px/1.5 ui-monospace, monospace; }
  pre { margin: .4em 0; overflow: auto; font: 13px/1.5 ui-monospace, monospace; }
  .what { font-weight: 600; }
  .fix { color: #a8dba8; }
`;

customElements.define(
  'stet-problems',
  class extends HTMLElement {
    readonly root = this.attachShadow({ mode: 'open' });

    show(problems: readonly ShownProblem[]): void {
      this.lang = 'en';
      this.dir = 'ltr';
      const details = element('details', '', '');
      details.open = true;
      const count = problems.length === 1 ? '1 error' : `${problems.length} errors`;
      const list = element('ol', '', '');
      list.append(...problems.map(item));
      details.append(element('summary', '', `${count} in content/`), list);
      details.setAttribute('role', 'alert');
      this.root.replaceChildren(element('style', '', style), details);
    }
  },
);

function item({ rule, at, what, why, fix, frame }: ShownProblem): HTMLElement {
  const place = element('a', 'place', at);
  place.href = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}__stet/edit?file=${encodeURIComponent(at)}`;
  place.title = 'Open in the editor';
  const parts = [
    element('p', 'what', what),
    place,
    frame && element('pre', 'frame', frame),
    why && element('p', 'why', why),
    fix && element('p', 'fix', `Fix: ${fix}`),
    element('p', 'more', `More: npx stet explain ${rule}`),
  ];
  const made = element('li', '', '');
  made.append(...parts.filter((part) => part instanceof HTMLElement));
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function show(problems: readonly ShownProblem[]): void {
  document.querySelector('stet-problems')?.remove();
  if (problems.length === 0) return;
  const panel = document.createElement('stet-problems') as HTMLElement & { show: typeof show };
  document.body.append(panel);
  panel.show(problems);
}

import.meta.hot?.on('stet:problems', show);
import.meta.hot?.send('stet:ask');
