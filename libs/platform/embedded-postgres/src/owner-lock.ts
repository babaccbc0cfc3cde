import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { orNotYours } from './fault';

/**
 * One program at a time owns a data directory. The lock is SQLite's lock on an empty file: the kernel gives it to
 * one process and takes it back when that process ends, however it ends. So nothing stale can remain, a pid that
 * was given out again confuses nobody, and two containers on one volume exclude each other.
 */
export class OwnerLock {
  private constructor(private readonly file: DatabaseSync) {}

  /** Takes the lock; undefined when another living program has it. Throws where the folder is not ours to write. */
  static take(directory: string): OwnerLock | undefined {
    const path = join(directory, 'owner.lock');
    create(path, directory);
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    const file = new DatabaseSync(path, { timeout: 500 });
    try {
      file.exec('PRAGMA journal_mode=OFF; BEGIN EXCLUSIVE');
      return new OwnerLock(file);
    } catch (error) {
      file.close();
      if (/locked|busy/i.test(String(error))) return undefined;
      throw error;
    }
  }

  release(): void {
    if (this.file.isOpen) this.file.close();
  }
}

const create = (path: string, directory: string): void =>
  orNotYours(directory, () => closeSync(openSync(path, 'a', 0o600)));
