import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { USER } from './address';
import type { Binaries } from './binaries';
import { EmbeddedPostgresFault } from './fault';
import { handOver, type RunAs } from './run-as';

/** A PostgreSQL cluster on disk and what is needed to run it. */
export interface Cluster {
  readonly directory: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly password: string;
}

/** The cluster of the data directory, created if it is not there; a crash in the middle leaves nothing half-made. */
export const openCluster = (dataDir: string, directory: string, binaries: Binaries, runAs: RunAs): Cluster => {
  const secretFile = join(dataDir, 'postgres.secret');
  const known = readSecret(secretFile);
  const password = known ?? randomBytes(32).toString('hex');
  const cluster: Cluster = { directory, binaries, runAs, password };
  const exists = existsSync(join(directory, 'PG_VERSION'));
  if (exists && !known) setPassword(cluster);
  if (!known) writeSecret(secretFile, password);
  if (!exists) create(cluster);
  return cluster;
};

const readSecret = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined;

const writeSecret = (file: string, password: string): void => {
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, password, { mode: 0o600, flag: 'wx' });
  renameSync(`${file}.new`, file);
};

/** `initdb` below a temporary name, then one rename. */
const create = (cluster: Cluster): void => {
  const { directory, runAs, binaries, password } = cluster;
  const draft = `${directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(join(draft, 'password'), password, { mode: 0o600 });
  handOver(draft, runAs.ids);
  const inside = join(draft, 'data');
  const encoding = ['-E', 'UTF8', '--locale=C', '--no-instructions'];
  const login = ['-U', USER, '-A', 'scram-sha-256', `--pwfile=${join(draft, 'password')}`];
  run(cluster, binaries.initdb, ['-D', inside, ...encoding, ...login]);
  renameSync(inside, directory);
  sync(dirname(directory));
  rmSync(draft, { recursive: true, force: true });
};

const sync = (directory: string): void => {
  const opened = openSync(directory, 'r');
  fsyncSync(opened);
  closeSync(opened);
};

/** Sets a new password where the file with the old one was lost. */
const setPassword = (cluster: Cluster): void =>
  run(cluster, cluster.binaries.postgres, ['--single', '-D', cluster.directory, 'postgres'], {
    input: `alter role ${USER} password '${cluster.password}'\n`,
  });

const run = ({ runAs, binaries }: Cluster, program: string, args: string[], more: { input?: string } = {}): void => {
  const [command, ...rest] = [...runAs.wrap, program, ...args];
  const env = { ...process.env, ...binaries.env, LC_ALL: 'C', TZ: 'UTC' };
  const done = spawnSync(command as string, rest, { ...runAs.ids, ...more, cwd: '/', env, encoding: 'utf8' });
  if (done.status !== 0) throw didNotStart(String(done.error ?? done.stderr));
};

export const didNotStart = (reason: string): EmbeddedPostgresFault =>
  new EmbeddedPostgresFault(
    'DATABASE_DID_NOT_START',
    `内嵌数据库未能启动：${reason}`,
    `The embedded database did not start: ${reason}`,
  );
