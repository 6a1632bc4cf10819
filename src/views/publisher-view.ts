import type { Policies } from '../archive/site.ts';
import type { ViewContext } from './context.ts';
import { addressOf } from './link.ts';

/** Of the site, as search engines are told of it. */
export interface PublisherView {
  readonly name: string;
  readonly description?: string;
  /** Absolute, with every address below. */
  readonly url: string;
  readonly logo?: string;
  readonly language: string;
  readonly licence?: string;
  readonly email?: string;
  readonly policies: Policies;
  /** The page that states the rights in pictures. */
  readonly pictureRights?: string;
}

export function publisherView({ site, brand }: ViewContext): PublisherView {
  const address = (path: string | undefined) => path && addressOf(site, path);
  const { corrections, principles, ethics, ownership, privacy } = site.policies ?? {};
  return {
    name: site.name,
    description: site.description,
    url: addressOf(site, '/'),
    logo: address(brand.logo),
    language: site.language,
    licence: site.licence?.url,
    email: site.contact?.email,
    pictureRights: address(site.images?.rights),
    policies: {
      corrections: address(corrections),
      principles: address(principles),
      ethics: address(ethics),
      ownership: address(ownership),
      privacy: address(privacy),
    },
  };
}
