/** Questions at a terminal; a command that runs elsewhere never asks. */
import type { Readable, Writable } from 'node:stream';
import { RefusedError } from './refused.ts';

/** Where questions are put and answered: the terminal, or what a test has instead. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** @returns whether there is someone to ask: both ends are a terminal, and no machine runs us. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && !process.env.CI;
}

interface Question {
  readonly message: string;
  /** Stands in the line already and can be changed. */
  readonly offered?: string | undefined;
  readonly example?: string;
  /** What is wrong with an answer, or nothing. */
  readonly fault?: (answer: string) => string | undefined;
}

/**
 * @returns the answer without white space around it; empty where nothing was typed.
 * @throws RefusedError when the question was cancelled.
 */
export async function askText(question: Question, terminal: Terminal = {}): Promise<string> {
  const { message, offered, example, fault } = question;
  const { text } = await import('@clack/prompts');
  const answer = await text({
    ...terminal,
    message,
    ...(offered !== undefined && { initialValue: offered }),
    ...(example !== undefined && { placeholder: example }),
    validate: (given) => fault?.((given ?? '').trim()),
  });
  return answered(answer, (given) => given.trim());
}

/** @returns the value that was chosen. @throws RefusedError when the question was cancelled. */
export async function askChoice(
  question: {
    readonly message: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  },
  terminal: Terminal = {},
): Promise<string> {
  const { message, choices } = question;
  const { select } = await import('@clack/prompts');
  const answer = await select<string>({ ...terminal, message, options: [...choices] });
  return answered(answer, (given) => given);
}

function answered(answer: string | undefined | symbol, read: (given: string) => string): string {
  if (typeof answer === 'symbol') throw new RefusedError('Nothing was written.');
  return read(answer ?? '');
}
