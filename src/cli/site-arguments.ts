/** The arguments that every command takes which reads a site. */
import { resolveNow } from '../build/now.ts';
import { stetRoot } from '../build/code-version.ts';
import { resolveSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import { MisuseError } from './misuse.ts';

export const siteArgument = {
  type: 'string',
  valueHint: 'DIR',
  description: 'The folder of the site; else STET_SITE, else the folder of Stet itself.',
} as const;

export const nowArgument = {
  type: 'string',
  valueHint: 'DATE',
  description: 'The time to build for, such as 2026-01-31T12:00:00Z; else SOURCE_DATE_EPOCH.',
} as const;

/** For commands that write: their clock, for tests and for what is entered afterwards. */
export const deskNowArgument = {
  type: 'string',
  valueHint: 'DATE',
  description: 'The time that counts as now, such as 2026-01-31T12:00:00Z; else the clock.',
} as const;

export function siteFolder(flag: string | undefined): SiteFolder {
  return resolveSiteFolder({ flag, env: process.env.STET_SITE, repository: stetRoot });
}

/** @throws MisuseError when the given time cannot be read. */
export function givenNow(flag: string | undefined): number {
  try {
    return resolveNow(flag, process.env.SOURCE_DATE_EPOCH);
  } catch (error) {
    throw new MisuseError((error as Error).message);
  }
}
