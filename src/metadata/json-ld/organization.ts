import type { NewsMediaOrganization } from 'schema-dts';
import type { PublisherView } from '../../views/publisher-view.ts';

/** Who publishes the site, and by what rules. */
export function organization(publisher: PublisherView): NewsMediaOrganization {
  const { name, description, url, logo, email, policies } = publisher;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${url}#publisher`,
    name,
    description,
    url,
    logo: logo ? { '@type': 'ImageObject', url: logo } : undefined,
    email,
    publishingPrinciples: policies.principles,
    correctionsPolicy: policies.corrections,
    ethicsPolicy: policies.ethics,
    ownershipFundingInfo: policies.ownership,
  };
}
