import { openFolder } from './folder';
import { changesOf, problemsOf, sha256 } from './golden';

interface Wanted {
  readonly unreleased: boolean;
  readonly release: boolean;
}

/**
 * `npm run golden`: writes, tells what it wrote, then checks everything.
 * @param root folder of the repository
 * @returns what to say: of files written, of problems that are left, and how many there are
 */
export const run = async (root: string, { unreleased, release }: Wanted) => {
  const before = await openFolder(root);
  const { texts, faults } = await changesOf(before.goldens, before.files, before.released, { unreleased });
  const written = [...texts].map(([path, text]) => {
    before.change(path, text);
    const done = text === undefined ? 'taken away' : before.files.has(path) ? 'written anew' : 'written';
    return `${done}: test/golden/${path}`;
  });
  const after = texts.size > 0 ? await openFolder(root) : before;
  const found = problemsOf(after.goldens, after.files, after.released);
  const left = [...faults, ...found.filter(({ path }) => !faults.some((fault) => fault.path === path))];
  const problems = left.map(({ path, problem }) => `test/golden/${path}: ${problem}`);
  const isReleased = release && problems.length === 0;
  if (isReleased) after.release(Object.fromEntries([...after.files].map(([path, text]) => [path, sha256(text)])));
  const released = isReleased ? after.files.size : Object.keys(after.released).length;
  return { written, problems, files: after.files.size, released };
};
