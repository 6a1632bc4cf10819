/** Asks git, and takes no for an answer. */
import { execFile } from 'node:child_process';

/**
 * Variables that tie git to one repository. A hook has them set, for the repository it runs in;
 * the folder that we ask about may be in another, so it alone decides.
 */
const tiesToOneRepository = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_INDEX_FILE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NAMESPACE',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_WORK_TREE',
];

/** The environment for a git that only reads, and only in the repository of its folder. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  for (const name of tiesToOneRepository) delete env[name];
  return env;
}

/**
 * Settings that decide, whatever the repository's own are: it starts no file system monitor, and
 * looks at all that the disk says of a file. With `core.checkStat=minimal` or without the change
 * time, it takes a file that was replaced by one of its size and time for unchanged.
 */
const settings = ['core.fsmonitor=false', 'core.checkStat=default', 'core.trustctime=true'];

/**
 * Runs git in a folder and gives what it prints. Undefined when it cannot answer: no git, no
 * repository, a repository that it does not trust, a damaged one. It takes no lock and writes
 * nothing.
 */
export function runGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: gitEnvironment(),
      maxBuffer: Number.POSITIVE_INFINITY,
      windowsHide: true,
    };
    const set = settings.flatMap((setting) => ['-c', setting]);
    execFile('git', [...set, ...args], options, (fault, printed) =>
      resolve(fault ? undefined : printed),
    );
  });
}
