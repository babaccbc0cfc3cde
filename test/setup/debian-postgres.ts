import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

const call = promisify(execFile);
const INSTALLED = '/usr/lib/postgresql';
const READY_MS = 15_000;

/** Programs of the newest PostgreSQL that Debian's packages have put there. @throws Error where there are none */
export const debianPrograms = (): string => {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const found = versions
    .map((version) => path.join(INSTALLED, version, 'bin'))
    .filter((bin) => ['postgres', 'initdb', 'pg_dump', 'pg_restore'].every((name) => existsSync(path.join(bin, name))));
  const newest = found.at(-1);
  if (newest) return newest;
  throw new Error('this rehearsal needs a PostgreSQL server with pg_dump: apt-get install postgresql-15');
};

export interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** A fresh cluster; for root it runs as whom the package has made for it. */
export const startCluster = async (
  bin: string,
  given: Readonly<Record<string, string | number>> = { fsync: 'off' },
): Promise<Cluster> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-pg-'));
  const ids = process.getuid?.() === 0 ? account('postgres') : {};
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(folder, ids.uid, ids.gid);
  const data = path.join(folder, 'data');
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  const login = ['-U', 'zhixin', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await call(path.join(bin, 'initdb'), ['-D', data, ...login], { ...ids, env, cwd: '/' });
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'port=5432'];
  const options = [...settings, ...Object.entries(given).map(([name, value]) => `${name}=${value}`)].flatMap(
    (setting) => ['-c', setting],
  );
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...options], {
    ...ids,
    env,
    cwd: '/',
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://zhixin@localhost:5432/postgres?host=${encodeURIComponent(folder)}`;
  await ready(url);
  return {
    url,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const ready = async (url: string): Promise<void> => {
  for (const end = performance.now() + READY_MS; ; await pause(50)) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
};

const account = (name: string): { uid?: number; gid?: number } => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

/** Runs one of the programs to its end. @throws Error with what it has said */
export const runProgram = async (bin: string, name: string, args: readonly string[]): Promise<void> => {
  await call(path.join(bin, name), [...args], { env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
};
