import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is written, readable by the owner only, into the data folder while a program owns it. */
export interface Address {
  /** Pid of the program that owns the data directory. */
  readonly owner: number;
  /** Where its database listens, with the password; absent while it is starting. */
  readonly url?: string | undefined;
  /** Pid of the PostgreSQL server. */
  readonly postgres?: number | undefined;
  /** Directory of the socket, where it does not lie in the data directory. */
  readonly socketDirectory?: string | undefined;
}

const fileOf = (dataDir: string): string => join(dataDir, 'address.json');

export const readAddress = (dataDir: string): Address | undefined => {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Address;
  } catch {
    return undefined;
  }
};

export const writeAddress = (dataDir: string, address: Address): void => {
  const draft = `${fileOf(dataDir)}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(address, undefined, 2) + '\n', { mode: 0o600, flag: 'wx' });
  renameSync(draft, fileOf(dataDir));
};

export const removeAddress = (dataDir: string): void => rmSync(fileOf(dataDir), { force: true });

/** A URL that `pg` and TypeORM understand; the host is a socket's directory. */
export const socketUrl = (directory: string, port: number, password: string): string =>
  `postgres://${USER}:${password}@localhost:${port}/${DATABASE}?host=${encodeURIComponent(directory)}`;

export const USER = 'zhixin';
export const DATABASE = 'postgres';
