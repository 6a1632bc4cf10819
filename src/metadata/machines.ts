/** robots.txt (RFC 9309) with Content-Signal, llms.txt and tdmrep.json: one setting, said thrice. */
import type { Permission } from '../archive/site.ts';
import type { LabelledAddress, MachinesView } from '../views/machines-view.ts';

/** Programs that gather text for models and say so; the signal speaks to all others. */
const trainingRobots = [
  ...['Applebot-Extended', 'Bytespider', 'CCBot', 'ClaudeBot', 'Google-Extended', 'GPTBot'],
  ...['meta-externalagent', 'cohere-training-data-crawler'],
];

/** Programs that read pages to answer with what is on them. */
const answeringRobots = [
  ...['ChatGPT-User', 'Claude-User', 'OAI-SearchBot', 'Claude-SearchBot', 'Perplexity-User'],
  ...['PerplexityBot'],
];

/**
 * Search engines are not turned away by `Disallow` where search is denied: a robot that may not
 * read a page never learns that it should not list it.
 */
export function writeRobots({ machines, base, sitemaps }: MachinesView): string {
  const { search, aiInput, aiTraining } = machines;
  const signal = [
    `search=${yesOrNo(search)}`,
    `ai-input=${yesOrNo(aiInput)}`,
    `ai-train=${yesOrNo(aiTraining)}`,
  ].join(', ');
  const denied = [
    ...(aiTraining === 'deny' ? trainingRobots : []),
    ...(aiInput === 'deny' ? answeringRobots : []),
  ];
  return [
    '# What machines may do here: the same is said in llms.txt and .well-known/tdmrep.json.',
    'User-agent: *',
    `Content-Signal: ${signal}`,
    `Allow: ${base}`,
    ...(denied.length > 0
      ? ['', ...denied.map((robot) => `User-agent: ${robot}`), `Disallow: ${base}`]
      : []),
    '',
    ...(search === 'allow' ? sitemaps.map((url) => `Sitemap: ${url}`) : []),
    '',
  ].join('\n');
}

/** llms.txt: a short guide to the site in Markdown, with what may be done with it. */
export function writeLlms(view: MachinesView): string {
  const { name, description, machines, licence } = view;
  const list = (heading: string, links: readonly LabelledAddress[]) =>
    links.length > 0 ? [`## ${heading}`, '', ...links.map(listItem), ''] : [];
  return [
    `# ${oneLine(name)}`,
    '',
    ...(description ? [`> ${oneLine(description)}`, ''] : []),
    `Finding and listing stories: ${allowed(machines.search)}.`,
    `Answering from stories: ${allowed(machines.aiInput)}.`,
    `Making models from stories: ${allowed(machines.aiTraining)}.`,
    ...(licence ? [`Licence: ${licence.name}${licence.url ? ` (${licence.url})` : ''}.`] : []),
    '',
    ...list('Sections', view.sections),
    ...list('About this site', view.pages),
    ...list('Feeds', view.feeds),
    ...list('The archive as data', view.data),
  ].join('\n');
}

/** TDM Reservation Protocol (W3C community group, 2024): text and data mining, reserved or not. */
export function writeTdmrep({ machines, base, policy }: MachinesView): string {
  const isReserved = machines.aiTraining === 'deny' || machines.aiInput === 'deny';
  const rule = {
    location: `${base}*`,
    'tdm-reservation': isReserved ? 1 : 0,
    ...(isReserved ? { 'tdm-policy': policy } : {}),
  };
  return `${JSON.stringify([rule], undefined, 2)}\n`;
}

function listItem({ text, url, description }: LabelledAddress): string {
  const label = oneLine(text).replace(/[[\]\\]/g, '\\$&');
  return `- [${label}](${url})${description ? `: ${oneLine(description)}` : ''}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function yesOrNo(permission: Permission): string {
  return permission === 'allow' ? 'yes' : 'no';
}

function allowed(permission: Permission): string {
  return permission === 'allow' ? 'allowed' : 'not allowed';
}
