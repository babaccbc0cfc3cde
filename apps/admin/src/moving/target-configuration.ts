import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { type Configuration, masterKeysOf, readConfiguration } from '@platform/config';
import { orFileProblem } from '../files/file-problem';

/**
 * The registry a file of settings describes, as the target will be started with. Keys and journal are those of the
 * source: what its keys closed nobody else could open.
 */
export const targetConfiguration = (file: string, source: Configuration): Configuration => {
  const [current, ...others] = masterKeysOf(source)
    .read()
    .map((key) => key.toString('base64'));
  return readConfiguration({
    ...parse(read(file)),
    ZHIXIN_MASTER_KEY: current,
    ZHIXIN_OTHER_MASTER_KEYS: others.join(','),
    ZHIXIN_ERASURE_JOURNAL: source.erasureJournal,
  });
};

const read = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    return orFileProblem('FILE_NOT_READABLE', file)(error);
  }
};
