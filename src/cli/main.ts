#!/usr/bin/env -S node --max-semi-space-size=16
// npx keeps a link to this file, which was the first one once.
/** `stet`: one file a command; exit 0 for done, 1 for problems, 2 for misuse. */
import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import picocolors from 'picocolors';
import { alternatives, nearest } from '../text/nearest.ts';
import { writeExamples } from './examples.ts';
import { writeFault } from './faults.ts';
import { MisuseError, refuseMisuse } from './misuse.ts';

const commands: Record<string, () => Promise<CommandDef>> = {
  init: async () => (await import('./init.ts')).initCommand as CommandDef,
  new: async () => (await import('./new.ts')).newCommand as CommandDef,
  publish: async () => (await import('./publish.ts')).publishCommand as CommandDef,
  move: async () => (await import('./move.ts')).moveCommand as CommandDef,
  correct: async () => (await import('./correct.ts')).correctCommand as CommandDef,
  withdraw: async () => (await import('./withdraw.ts')).withdrawCommand as CommandDef,
  list: async () => (await import('./list.ts')).listCommand as CommandDef,
  show: async () => (await import('./show.ts')).showCommand as CommandDef,
  check: async () => (await import('./check.ts')).checkCommand as CommandDef,
  build: async () => (await import('./build.ts')).buildCommand as CommandDef,
  dev: async () => (await import('./dev.ts')).devCommand as CommandDef,
  schema: async () => (await import('./schema.ts')).schemaCommand as CommandDef,
  preview: async () => (await import('./preview.ts')).previewCommand as CommandDef,
  import: async () => (await import('./import.ts')).importCommand as CommandDef,
  export: async () => (await import('./export.ts')).exportCommand as CommandDef,
  ping: async () => (await import('./ping.ts')).pingCommand as CommandDef,
  explain: async () => (await import('./explain.ts')).explainCommand as CommandDef,
  images: async () => (await import('./images.ts')).imagesCommand as CommandDef,
  draw: async () => (await import('./draw.ts')).drawCommand as CommandDef,
};

const stet = defineCommand({
  meta: {
    name: 'stet',
    description: 'Turns a git repository of Markdown into a news archive of static files.',
  },
  subCommands: commands,
});

async function main(rawArgs: string[]): Promise<number> {
  const [name = ''] = rawArgs;
  const chosen = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  const usage = async () => {
    const text = await (chosen ? renderUsage(chosen, stet) : renderUsage(stet));
    return plain(`${text.trimEnd()}\n${writeExamples(name)}`);
  };
  if (rawArgs.some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(await usage());
    return 0;
  }
  try {
    if (!chosen && /^[^-]/.test(name)) throw new MisuseError(noSuchCommand(name));
    if (chosen) refuseMisuse(rawArgs.slice(1), (await chosenArgs(chosen)) ?? {});
    await runCommand(stet, { rawArgs });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'RefusedError') {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (!['CLIError', 'MisuseError'].includes(error.name)) throw error;
    process.stderr.write(`${await usage()}\n${plain(error.message)}\n`);
    return 2;
  }
}

async function chosenArgs({ args }: CommandDef): Promise<ArgsDef | undefined> {
  return typeof args === 'function' ? args() : args;
}

function noSuchCommand(name: string): string {
  const near = nearest(name, Object.keys(commands));
  const hint = near.length > 0 ? ` Did you mean ${alternatives(near)}?` : '';
  return `There is no command “${name}”.${hint}`;
}

/** Citty colours its texts wherever they go, into a file as well. */
function plain(text: string): string {
  return picocolors.isColorSupported ? text : stripVTControlCharacters(text);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(writeFault(error));
  // Threads and watches that the fault has left behind would keep the process alive.
  process.exit(1);
}
