import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFile, replaceFile } from '@platform/durable-file';
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
    // Durable first: what is closed with a new key from then on can be opened after a crash.
    write: (keys) => replaceFile(file, textOf(keys)),
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
  makeFile(file, textOf([randomBytes(KEY_BYTES)]));
  return read(file) as string;
};

const textOf = (keys: readonly Buffer[]): string => keys.map((key) => `${key.toString('base64')}\n`).join('');
