/** A thread that looks at the files of a site. */
import { type Looked, type Looking, lookHere, pack } from './look.ts';
import { serveLots } from './serve-lots.ts';

serveLots(async (looking: Looking): Promise<Looked<string>> => {
  const { prints, ...looked } = await lookHere(looking);
  return { ...looked, ...(prints && { prints: pack(prints) }) };
});
