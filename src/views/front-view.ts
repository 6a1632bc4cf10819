import type { ViewContext } from './context.ts';
import type { FrontView } from './list-types.ts';
import { shell } from './shell.ts';
import { newest } from './teaser.ts';

const stories = 30;

export function frontView(context: ViewContext): FrontView {
  const { site, index } = context;
  return {
    shell: shell({ path: '/', title: site.name, description: site.description }, context),
    latest: newest(index.entries, stories, site.language, context),
  };
}
