import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ask, installProgram, runProgram, stopProgram, type Ids, type Running } from './program';

export interface Stage {
  /** Where the program is installed. */
  readonly installed: string;
  /** The data folder of this test; the folder above it may be entered, not read. */
  readonly dataDir: string;
  /** Starts a program that is stopped when the test ends. */
  readonly start: (ids?: Ids, folder?: string, from?: string) => Promise<Running>;
}

/** A program installed once for the spec, a data folder for each test. */
export const setStage = (): Stage => {
  const started: Running[] = [];
  const stage: { -readonly [K in keyof Stage]: Stage[K] } = {
    dataDir: '',
    installed: '',
    start: async (ids?: Ids, folder = stage.dataDir, from = stage.installed): Promise<Running> => {
      const running = await runProgram(from, folder, ids);
      started.push(running);
      return running;
    },
  };
  beforeAll(() => (stage.installed = installProgram()));
  afterAll(() => rmSync(stage.installed, { recursive: true, force: true }));
  beforeEach(() => {
    stage.dataDir = join(mkdtempSync(join(tmpdir(), 'zx-')), 'data');
    chmodSync(dirname(stage.dataDir), 0o711);
  });
  afterEach(async () => {
    for (const running of started.splice(0)) await stopProgram(running);
    rmSync(dirname(stage.dataDir), { recursive: true, force: true });
  });
  return stage;
};

export const kept = async (url: string): Promise<number> =>
  (await ask<{ count: number }>(url, 'select count(*)::int from kept'))[0]?.count ?? 0;

export const modeOf = (path: string): number => statSync(path).mode & 0o777;
