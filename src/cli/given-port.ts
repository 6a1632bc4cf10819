import { MisuseError } from './misuse.ts';

/**
 * @returns the port, undefined where none was given.
 * @throws MisuseError for what is no port.
 */
export function givenPort(flag: string | undefined): number | undefined {
  if (flag === undefined) return undefined;
  if (/^\d{1,5}$/.test(flag) && Number(flag) < 65_536) return Number(flag);
  throw new MisuseError(`--port takes a number below 65536, not “${flag}”.`);
}
