import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { run } from '../program';

export interface Told {
  readonly exit: number;
  readonly text: string;
  readonly progress: string;
  /** Of a command under `--json`. */
  readonly json: { readonly status: string; readonly message: { zh: string; en: string }; readonly result: never };
}

/** An operator's desk: a database and a folder of its own, and the program as it is called from a shell. */
export interface Desk {
  readonly db: FreshDatabase;
  readonly environment: NodeJS.ProcessEnv;
  call(line: readonly string[], stdin?: string): Promise<Told>;
  /** Writes a file into the folder and returns its path. */
  file(name: string, content: unknown): Promise<string>;
  /** A file of the folder, or of another by its whole path. */
  read(name: string): Promise<string>;
  /** How many events are recorded. */
  events(): Promise<number>;
  clear(): Promise<void>;
}

export const EXAMPLES = path.resolve(__dirname, '../../../../docs/examples/city');

export const openDesk = async (): Promise<Desk> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhixin-admin-'));
  const db = await freshDatabase();
  const environment = {
    DATABASE_URL: db.url,
    ZHIXIN_DATA_DIR: folder,
    ZHIXIN_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  return {
    db,
    environment,
    call: async (line, stdin = '') => {
      let text = '';
      let progress = '';
      const exit = await run(line, {
        environment,
        stdin: () => Promise.resolve(stdin),
        stdout: { write: (more) => (text += more) },
        stderr: { write: (more) => (progress += more) },
      });
      return { exit, text, progress, json: line.includes('--json') ? (JSON.parse(text) as Told['json']) : noJson };
    },
    file: async (name, content) => {
      const file = path.join(folder, name);
      await writeFile(
        file,
        typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
      );
      return file;
    },
    read: (name) => readFile(path.resolve(folder, name), 'utf8'),
    events: async () => {
      const rows: { n: number }[] = await db.dataSource.query(`select count(*)::int as n from events.event`);
      return rows[0]?.n ?? 0;
    },
    clear: async () => {
      await db.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const noJson = undefined as unknown as Told['json'];
