import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Text of the files by their path under test/golden: `records/PenaltyRecorded.v1.json`. */
export type Files = ReadonlyMap<string, string>;
/** SHA-256 of the released ones: nothing touches these any more. */
export type Released = Readonly<Record<string, string>>;

/** One file there must be. */
export interface Golden {
  readonly path: string;
  /** Text of a new file; absent where only an earlier program could have written it. */
  readonly text?: () => Promise<string>;
  /** What today's program finds wrong with the file. */
  readonly problems: (text: string) => readonly string[];
}

export interface Problem {
  readonly path: string;
  readonly problem: string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const LOST = 'is missing, and only the program of its time could write it: restore it';
const RESTORE = 'a released file is never touched: restore it (git restore)';

/** Everything that keeps today's program from reading what its earlier versions wrote, or that hides whether it can. */
export const problemsOf = (goldens: readonly Golden[], files: Files, released: Released): Problem[] => {
  const wanted = new Set(goldens.map(({ path }) => path));
  const frozen = Object.entries(released).filter(([path, digest]) => digest !== sha256(files.get(path) ?? ''));
  return [
    ...frozen.map(([path]) => ({ path, problem: `${files.has(path) ? 'was changed' : 'is missing'}; ${RESTORE}` })),
    ...goldens.flatMap(({ path, text, problems }) => {
      const kept = files.get(path);
      if (kept !== undefined) return told(problems, kept).map((problem) => ({ path, problem }));
      return path in released ? [] : [{ path, problem: text ? 'is missing: npm run golden' : LOST }];
    }),
    ...[...files.keys()]
      .filter((path) => !wanted.has(path))
      .map((path) => ({ path, problem: strayProblem(path, released) })),
  ];
};

const told = (problems: Golden['problems'], kept: string): readonly string[] => {
  try {
    return problems(kept);
  } catch (error) {
    return [`is no golden file: ${(error as Error).message}`];
  }
};

const strayProblem = (path: string, released: Released): string =>
  path in released
    ? 'is of a released event, but no catalogue declares it: its facts are in the stores, so it stays declared and read'
    : 'belongs to no event of a catalogue: npm run golden -- --unreleased takes it away';

interface Changes {
  /** New text by path; undefined for a file that goes. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Files that could not be written, and why. */
  readonly faults: readonly Problem[];
}

/**
 * What `npm run golden` does to the files.
 * @param unreleased also writes anew, or takes away, what is wrong and was not released
 */
export const changesOf = async (
  goldens: readonly Golden[],
  files: Files,
  released: Released,
  { unreleased }: { unreleased: boolean },
): Promise<Changes> => {
  const wrong = new Set(problemsOf(goldens, files, released).map(({ path }) => path));
  const texts = new Map<string, string | undefined>();
  const faults: Problem[] = [];
  for (const path of wrong) {
    const golden = goldens.find((of) => of.path === path);
    if (path in released || (files.has(path) && !unreleased) || (golden && !golden.text)) continue;
    try {
      texts.set(path, await golden?.text?.());
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
      faults.push({ path, problem: `cannot be written: ${reason}` });
    }
  }
  return { texts, faults };
};
