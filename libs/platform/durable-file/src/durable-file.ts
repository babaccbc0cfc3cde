import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a file, for its owner's eyes only, whole or not at all; of two who make it at once the first one's counts. */
export const makeFile = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  const draft = drafted(file, text);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(file);
};

/** Puts another file in its place, for its owner's eyes only; durable when it returns. */
export const replaceFile = (file: string, text: string): void => {
  renameSync(drafted(file, text), file);
  syncFolder(file);
};

const drafted = (file: string, text: string): string => {
  const draft = `${file}.${process.pid}`;
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
