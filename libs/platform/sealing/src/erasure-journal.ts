import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { makeFile } from '@platform/durable-file';
import { type Erasure, type JournalHead, JournalFault, type JournalText, lineOf, readJournal } from './journal-lines';

/**
 * Which keys were destroyed, outside the database and all backups: a text file, one JSON object a line, each with the
 * hash of the line before. A restored database gets none of these keys back. One program at a time may add
 * (`Erasures` sees to it by a lock of the database); any may read meanwhile.
 */
export class ErasureJournal {
  private constructor(
    readonly file: string,
    private text: JournalText,
  ) {}

  /** The journal of this file, which is made with these lines where there is none. @throws JournalFault */
  static open(file: string, lines: readonly string[]): ErasureJournal {
    if (!existsSync(file)) makeFile(file, lines.map((line) => `${line}\n`).join(''));
    return ErasureJournal.existing(file);
  }

  /** @throws JournalFault also where there is no such file */
  static existing(file: string): ErasureJournal {
    return new ErasureJournal(file, read(file));
  }

  /** Whose journal it is: the registry's id, the same in all its restored copies. */
  get registry(): string {
    return this.text.registry;
  }

  /** As they stand in the file; the first one names the registry. */
  get lines(): readonly string[] {
    return this.text.lines;
  }

  head(): JournalHead {
    const count = this.text.erasures.length;
    return { count, hash: this.text.hashes[count] as string };
  }

  /** Whether the journal was once at this head: if not it is another one, or a copy from before. */
  includes({ count, hash }: JournalHead): boolean {
    return this.text.hashes[count] === hash;
  }

  /** The acts after the first `count`, oldest first. */
  after(count: number): readonly Erasure[] {
    return this.text.erasures.slice(count);
  }

  /** Ids of all keys that were ever destroyed. */
  keys(): ReadonlySet<string> {
    return new Set(this.text.erasures.flatMap(({ keys }) => keys));
  }

  /** Durable when it returns; what another program added meanwhile stays. @throws JournalFault */
  add(erasure: Erasure): void {
    this.reread();
    const file = openSync(this.file, 'r+');
    try {
      const line = Buffer.from(`${lineOf(this.head(), erasure)}\n`);
      ftruncateSync(file, this.text.bytes);
      if (writeSync(file, line, 0, line.length, this.text.bytes) < line.length) throw noRoom(this.file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.reread();
  }

  private reread(): void {
    this.text = read(this.file);
  }
}

const read = (file: string): JournalText => {
  try {
    return readJournal(readFileSync(file), file);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? noJournal(file) : error;
  }
};

const noJournal = (file: string): JournalFault =>
  new JournalFault(
    `没有找到遗忘日志 ${file}，没有它不能打开恢复而来的数据库：请以 ZHIXIN_ERASURE_JOURNAL 指明其位置。`,
    `There is no erasure journal ${file}, without which no restored database is opened: say in ZHIXIN_ERASURE_JOURNAL where it is.`,
  );

const noRoom = (file: string): JournalFault =>
  new JournalFault(
    `遗忘日志 ${file} 未能写全，未作任何销毁：请腾出磁盘空间后重试。`,
    `The erasure journal ${file} could not be written whole, and nothing was destroyed: make room on its disk and try again.`,
  );
