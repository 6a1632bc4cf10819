/** content/site.yaml. */
import * as z from 'zod';
import { isRuleName, rules } from '../problems/rules.ts';
import { isTimeZone } from '../text/zones.ts';
import { alternatives, nearest } from '../text/nearest.ts';
import { machineFields } from './site-machine-fields.ts';
import { pictureFields } from './site-picture-fields.ts';
import { isSiteUrl, isTagAuthority } from './site-values.ts';
import { email, language, line, recordId, text, url } from './text-fields.ts';
import { type Teller, tells, tellsOfPairs } from './told.ts';

const siteUrl = z.string().check(
  tells((value) =>
    isSiteUrl(value)
      ? undefined
      : () => ({
          rule: 'site/url',
          what: `“${value}” is not the whole address of a site.`,
          fix: 'write it from https:// to the folder that the site lies in, such as\n  url: https://user.github.io/gazette/',
        }),
  ),
);

const tagAuthority = z.string().check(
  tells((value) =>
    isTagAuthority(value)
      ? undefined
      : () => ({
          rule: 'site/tag-authority',
          what: `“${value}” is not a tag authority.`,
          why: 'It makes the permanent ids of stories in feeds, so it stays the same for ever.',
          fix: 'write a domain that you hold, a comma and a year since which you hold it, such as\n  tagAuthority: gazette.example,2026',
        }),
  ),
);

const timeZone = z
  .string()
  .check(tells((value) => (isTimeZone(value) ? undefined : unknownZone(value))));

function unknownZone(value: string): Teller {
  return () => {
    const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
    const cities = new Map(zones.map((zone) => [zone.replace(/^.*\//, ''), zone]));
    const near = nearest(value, zones, 2);
    const cityNames = nearest(value.replace(/^.*\//, '').replaceAll(' ', '_'), cities.keys(), 2);
    const found = near.length > 0 ? near : cityNames.map((city) => cities.get(city) ?? city);
    return {
      rule: 'site/time-zone',
      what: `There is no time zone “${value}”.`,
      fix:
        found.length > 0
          ? `did you mean ${alternatives(found)}?`
          : 'write the name of the zone, such as Asia/Dubai or Europe/London.',
    };
  };
}

const menuLink = line().check(
  tells((value) =>
    /^(?:\/(?!\/)\S*|https?:\/\/[^\s/]\S*|mailto:\S+)$/.test(value)
      ? undefined
      : () => ({
          rule: 'site/menu-link',
          what: `“${value}” is neither a path of the site nor a whole address.`,
          fix: `begin it with a slash, such as /${value.replace(/^\W+/, '').replace(/\s+/g, '-')}, or with https://.`,
        }),
  ),
);

const levels = z.record(z.string(), z.enum(['error', 'warning', 'off'])).check(
  tellsOfPairs((name, level) => {
    if (!isRuleName(name)) return unknownRule(name);
    return rules[name].firm && level !== 'error' ? firmRule(name) : undefined;
  }),
);

function unknownRule(name: string): Teller {
  return () => {
    const near = nearest(name, Object.keys(rules));
    return {
      rule: 'site/rule-unknown',
      atKey: true,
      what: `Stet has no rule “${name}”.`,
      fix: near.length > 0 ? `did you mean ${alternatives(near)}?` : 'take the line out.',
    };
  };
}

function firmRule(name: string): Teller {
  return () => ({
    rule: 'site/rule-firm',
    atKey: true,
    what: `The rule ${name} cannot be turned down or off.`,
    why: 'A file with such a problem gives no page: the story would be missing without a word.',
    fix: 'take the line out.',
  });
}

export const siteSchema = z.strictObject({
  name: line().meta({ description: 'The name of the publication.', examples: ['Gazette'] }),
  description: text()
    .optional()
    .meta({
      description: 'A sentence about it, for feeds and search engines.',
      examples: ['News from the Gulf since 1996.'],
    }),
  url: siteUrl.meta({
    description: 'The address of the site, with the folder that it lies in.',
    examples: ['https://user.github.io/gazette/'],
  }),
  tagAuthority: tagAuthority.meta({
    description: 'A domain and a date on which you held it; part of every feed id, for ever.',
    examples: ['gazette.example,2026'],
  }),
  language: language().meta({
    description: 'The language of the site, as a BCP 47 tag.',
    examples: ['en'],
  }),
  timeZone: timeZone.meta({
    description: 'The zone in which the site counts its days.',
    examples: ['Asia/Dubai'],
  }),
  menu: z
    .array(
      z.strictObject({
        label: line().meta({ description: 'What the entry says.', examples: ['World'] }),
        href: menuLink.meta({
          description: 'Where it leads: a path of the site, or a whole address.',
          examples: ['/sections/world/'],
        }),
      }),
    )
    .default([])
    .meta({
      description: 'The entries of the menu, in order.',
      examples: [[{ label: 'World', href: '/sections/world/' }]],
    }),
  sections: z
    .array(recordId())
    .default([])
    .meta({
      description: 'Ids of sections in the order in which they are listed.',
      examples: [['world', 'business']],
    }),
  licence: z
    .strictObject({
      name: line().meta({ description: 'Its name.', examples: ['CC BY 4.0'] }),
      url: url()
        .optional()
        .meta({
          description: 'The address of its text.',
          examples: ['https://creativecommons.org/licenses/by/4.0/'],
        }),
    })
    .optional()
    .meta({
      description: 'The licence under which the texts may be used.',
      examples: [{ name: 'CC BY 4.0' }],
    }),
  contact: z
    .strictObject({
      email: email().meta({
        description: 'The address that is printed.',
        examples: ['desk@gazette.example'],
      }),
    })
    .optional()
    .meta({
      description: 'How readers reach the newsroom.',
      examples: [{ email: 'desk@gazette.example' }],
    }),
  repository: url()
    .optional()
    .meta({
      description:
        'Where the site’s folder is seen on the web; every story links to its file there.',
      examples: ['https://github.com/gazette/archive/blob/main/'],
    }),
  ...machineFields,
  ...pictureFields,
  rules: levels.default({}).meta({
    description: 'Rules of the checker with the level that this site gives them.',
    examples: [{ 'id/duplicate': 'warning' }],
  }),
});
