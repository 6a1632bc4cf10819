// Loaded before `stet build`: the archive that is handed to the pages breaks when the collection's
// loader asks it for an entry.
let archive;
Object.defineProperty(globalThis, Symbol.for('stet.current-archive'), {
  get: () => archive,
  set: (given) => {
    archive = given && {
      ...given,
      entry: () => {
        throw new Error('the loader broke');
      },
    };
  },
});
