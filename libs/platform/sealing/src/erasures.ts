import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { DataSource, EntityManager } from 'typeorm';
import { ErasureJournal } from './erasure-journal';
import { destroy, type Forgettable, isElsewhere, keptIn, keysOf, linesIn, noteHere, noteLines } from './erasure-rows';
import { type Erasure, erasureIn, type ErasureOrder, firstLine, JournalFault } from './journal-lines';

/** Held while one forgets: two at once would write one line each in the place of the other's. */
export const ERASURE_LOCK = 731_964_004;

/**
 * Destroying keys, in an order that survives a crash at any point: to the journal, durable; out of the database; told as
 * a fact. What was begun is finished by the next program that opens the keys.
 */
export class Erasures {
  /** How many acts that were cut short this program has finished. */
  finished = 0;

  /** @param registry id of the registry, the same in all its restored copies */
  constructor(
    private readonly database: DataSource,
    private readonly file: string,
    private readonly registry: string,
  ) {}

  /**
   * Destroys what the journal says is destroyed. A database that was restored elsewhere is opened with the journal only.
   * @throws JournalFault
   */
  async complete(): Promise<void> {
    const kept = await keptIn(this.database.manager);
    if (existsSync(this.file) || isElsewhere(kept)) {
      const { count } = this.existing().head();
      if (isElsewhere(kept) || count >= kept.lines) this.finished = await this.alone((tx) => this.catchUp(tx));
    } else if (kept.place === undefined) await noteHere(this.database.manager, kept);
  }

  /** Destroys the keys, those of the records' digests with them; undefined where there are none. @throws JournalFault */
  async forget(what: Forgettable, order: ErasureOrder): Promise<Erasure | undefined> {
    return this.alone(async (tx) => {
      const journal = await this.journalIn(tx);
      const keys = await keysOf(tx, what);
      if (keys.length === 0) return undefined;
      const erasure = {
        id: randomUUID(),
        at: new Date().toISOString(),
        keys: keys.map(({ id }) => id),
        records: [...new Set(keys.map(({ record }) => record))],
        order,
      };
      journal.add(erasure);
      await this.catchUp(tx);
      return erasure;
    });
  }

  /** The journal, begun where there is none yet, and this database brought up to it. @throws JournalFault */
  journal(): Promise<ErasureJournal> {
    return this.alone((tx) => this.journalIn(tx));
  }

  /** The journal, written anew from what this database knows of it where the file is lost. @throws JournalFault */
  async rewrite(): Promise<ErasureJournal> {
    return this.alone(async (tx) => {
      const lines = isElsewhere(await keptIn(tx)) ? [] : await linesIn(tx);
      if (lines.length > 0) ErasureJournal.open(this.file, lines);
      return this.journalIn(tx);
    });
  }

  /** Acts of which the fact is not recorded yet, oldest first. */
  async untold(): Promise<readonly Erasure[]> {
    const rows: { line: string }[] = await this.database.query(
      `select line from sealing.erasure where n > 0 and told_at is null order by n`,
    );
    return rows.map(({ line }) => erasureIn(line));
  }

  async told({ id }: Erasure): Promise<void> {
    await this.database.query(
      `update sealing.erasure set told_at = now() where n > 0 and told_at is null and line::jsonb ->> 'id' = $1`,
      [id],
    );
  }

  private alone<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock($1)`, [ERASURE_LOCK]);
      return work(tx);
    });
  }

  private async journalIn(tx: EntityManager): Promise<ErasureJournal> {
    const kept = await keptIn(tx);
    if (!existsSync(this.file) && !isElsewhere(kept)) {
      if (kept.lines > 1) throw lost(this.file);
      const begun = await linesIn(tx);
      ErasureJournal.open(this.file, begun.length > 0 ? begun : [firstLine(this.registry, new Date().toISOString())]);
    }
    await this.catchUp(tx);
    return this.existing();
  }

  private existing(): ErasureJournal {
    const journal = ErasureJournal.existing(this.file);
    if (journal.registry === this.registry) return journal;
    throw new JournalFault(
      `遗忘日志 ${this.file} 属于另一登记系统：请以 ZHIXIN_ERASURE_JOURNAL 指明本系统的日志。`,
      `The erasure journal ${this.file} is another registry's: say in ZHIXIN_ERASURE_JOURNAL where this one's is.`,
    );
  }

  /** @returns how many acts this database had not heard of */
  private async catchUp(tx: EntityManager): Promise<number> {
    const [kept, journal] = [await keptIn(tx), this.existing()];
    if (kept.head && !journal.includes(kept.head))
      throw new JournalFault(
        `遗忘日志 ${this.file} 不是最新的：数据库已知其 ${kept.head.count} 次遗忘。请换上最新的副本。`,
        `The erasure journal ${this.file} is not the newest: this database knows ${kept.head.count} acts of it. Put the newest copy in its place.`,
      );
    const moved = isElsewhere(kept);
    const unheard = journal.after(moved ? 0 : (kept.head?.count ?? 0));
    if (unheard.length > 0)
      await destroy(
        tx,
        unheard.flatMap(({ keys }) => keys),
      );
    await noteLines(tx, kept.lines, journal.lines.slice(kept.lines));
    // In a restored store the facts may be missing: they are told again, which changes nothing where they are there.
    if (moved) await tx.query(`update sealing.erasure set told_at = null`);
    if (kept.place !== kept.here) await noteHere(tx, kept);
    return unheard.length;
  }
}

const lost = (file: string): JournalFault =>
  new JournalFault(
    `没有找到遗忘日志 ${file}，而数据库知有遗忘：请放回其副本；若已全部丢失，请运行 npm run admin -- keys journal。`,
    `There is no erasure journal ${file}, though this database knows of erasures: put a copy in its place or, where all are lost, run npm run admin -- keys journal.`,
  );
