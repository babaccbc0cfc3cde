import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Configuration } from './configuration';
import { ConfigurationFault } from './configuration-fault';

const KEY_BYTES = 32;

/** Where the master keys come from. */
export interface MasterKeySource {
  /** As they are now, 32 bytes each, current one first. */
  read(): readonly Buffer[];
  /** Puts others in their place; absent where they come from the environment. */
  readonly write?: (keys: readonly Buffer[]) => void;
}

type Given = Pick<Configuration, 'masterKey' | 'otherMasterKeys' | 'dataDir'>;

/**
 * The master keys: as configured, else those of the data folder's `master.key`, one a line in base64, current one first.
 * It is made there once, for its owner's eyes only.
 */
export const masterKeysOf = ({ masterKey, otherMasterKeys, dataDir }: Given): MasterKeySource => {
  if (masterKey) return { read: () => [masterKey, ...otherMasterKeys] };
  const file = join(dataDir, 'master.key');
  return {
    read: () => [...keysIn(read(file) ?? make(file), file), ...otherMasterKeys],
    write: (keys) => replace(file, keys),
  };
};

const keysIn = (text: string, file: string): Buffer[] => {
  const keys = text.split(/\s+/).map((line) => Buffer.from(line, 'base64'));
  if (keys.every((key) => key.length === KEY_BYTES)) return keys;
  throw new ConfigurationFault([
    {
      name: 'ZHIXIN_MASTER_KEY',
      zh: `${file} 中不是 32 字节的 base64 主密钥`,
      en: `${file} does not hold master keys of 32 bytes in base64`,
    },
  ]);
};

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Of two who make one at once, the first one's counts. */
const make = (file: string): string => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  const draft = drafted(file, [randomBytes(KEY_BYTES)]);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(file);
  return read(file) as string;
};

/** Durable when it returns: what is closed with a new key from now on can be opened after a crash. */
const replace = (file: string, keys: readonly Buffer[]): void => {
  renameSync(drafted(file, keys), file);
  syncFolder(file);
};

/** Whole or not at all: written aside first. */
const drafted = (file: string, keys: readonly Buffer[]): string => {
  const draft = `${file}.${process.pid}`;
  const text = keys.map((key) => `${key.toString('base64')}\n`).join('');
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  return draft;
};

const syncFolder = (file: string): void => {
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};
