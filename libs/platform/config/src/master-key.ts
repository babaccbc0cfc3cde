import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration';
import { ConfigurationFault } from './configuration-fault';

/** The master key: as configured, else the one of the data folder, which is made there once, for its owner's eyes only. */
export const masterKeyOf = ({ masterKey, dataDir }: Pick<Configuration, 'masterKey' | 'dataDir'>): Buffer => {
  if (masterKey) return masterKey;
  const file = join(dataDir, 'master.key');
  const key = Buffer.from(readOrMake(file), 'base64');
  if (key.length === 32) return key;
  throw new ConfigurationFault([
    {
      name: 'ZHIXIN_MASTER_KEY',
      zh: `${file} 中不是 32 字节的 base64 主密钥`,
      en: `${file} does not hold a master key of 32 bytes in base64`,
    },
  ]);
};

const readOrMake = (file: string): string => read(file) ?? make(file);

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Whole or not at all: written aside, then linked; of two who make one at once, the first one's counts. */
const make = (file: string): string => {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o711 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64') + '\n', { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file) as string;
};
