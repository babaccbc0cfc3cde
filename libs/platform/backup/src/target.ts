import type { Client } from 'pg';
import type { EventStore, HistoryWriter } from '@platform/event-store';
import { type Exclusive, inUse } from './exclusive';
import { BackupFault } from './fault';
import type { ProcessMark } from './position-map';
import type { Progress } from './progress';
import { loadKeys } from './tables/load-keys';
import { loadTable } from './tables/load-tables';
import type { TableData, Tables } from './tables/table-data';

export interface TargetParts {
  /** Of the database, whose migrations have run. */
  readonly exclusive: Exclusive;
  readonly store: EventStore;
  readonly writer: HistoryWriter;
}

/** What a registry is told about the history it has taken over. */
export interface Arrived {
  readonly facts: number;
  readonly digest: string;
  /** Position of its last fact where it came from. */
  readonly head: string | undefined;
  readonly marks: readonly ProcessMark[];
}

/** An empty registry that takes over the history of another one; what was begun is gone on with. */
export class Target {
  private constructor(
    private readonly given: TargetParts,
    private readonly id: string,
  ) {}

  /**
   * @param id of the restore or copy: a begun one is gone on with under the same id
   * @throws BackupFault where the registry is in use, not empty, or another restore was begun
   */
  static async begin(given: TargetParts, id: string, fromStore: string): Promise<Target> {
    const { client, others } = given.exclusive;
    if (others.length > 0) throw inUse(others);
    const { rows } = await client.query<{ id: string }>(`select id from backup.origin where finished_at is null`);
    const begun = rows[0];
    if (begun && begun.id !== id) throw anotherBegun(begun.id);
    if (!begun) {
      await refuseUnlessEmpty(given);
      await client.query(`insert into backup.origin (id, from_store) values ($1, $2)`, [id, fromStore]);
    }
    return new Target(given, id);
  }

  get store(): EventStore {
    return this.given.store;
  }

  get writer(): HistoryWriter {
    return this.given.writer;
  }

  /** Keys and what belongs to them, in place of what is there. @param destroyed ids of keys that are not to come back */
  keys<T extends TableData>(from: Tables<T>, destroyed: ReadonlySet<string>): Promise<void> {
    return this.within((client) => loadKeys(client, from, destroyed));
  }

  /** All other tables; with them everything is there, and from now on programs may be started on it. */
  async finish<T extends TableData>({ marks, ...about }: Arrived, from: Tables<T>, progress: Progress): Promise<void> {
    const storeId = await this.store.storeId();
    const tables = from.all.filter(({ table }) => !table.startsWith('sealing.'));
    await this.within(async (client) => {
      for (const [done, data] of tables.entries()) {
        progress({ work: 'tables', done, share: done / tables.length });
        await loadTable(client, data, from);
      }
      await client.query('delete from engine.checkpoint');
      await client.query('delete from engine.report');
      for (const { name, version, position } of marks)
        await client.query(
          `insert into engine.checkpoint (name, version, store_id, position) values ($1, $2, $3, $4)`,
          [name, version, storeId, position],
        );
      await client.query(
        `update backup.origin set finished_at = now(), facts = $2, digest = $3, head = $4 where id = $1`,
        [this.id, about.facts, about.digest, about.head ?? null],
      );
    });
  }

  private async within(work: (client: Client) => Promise<void>): Promise<void> {
    const { client } = this.given.exclusive;
    await client.query('begin');
    try {
      await work(client);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}

const KEPT = ['sealing.data_key', 'query_log.question', 'engine.refused_command', 'backup.origin'];

const refuseUnlessEmpty = async ({ exclusive, store }: TargetParts): Promise<void> => {
  const kept = KEPT.map((table) => `exists (select from ${table})`).join(' or ');
  const { rows } = await exclusive.client.query<{ used: boolean }>(`select ${kept} as used`);
  if (!rows[0]?.used && (await store.head()) === undefined) return;
  throw new BackupFault(
    'TARGET_NOT_EMPTY',
    '目标不是空的登记平台：只能恢复或迁移到没有任何记录的数据库，请换一个。',
    'The target is no empty registry: a history goes only into a database without records; take another one.',
  );
};

const anotherBegun = (id: string): BackupFault =>
  new BackupFault(
    'OTHER_MOVE_UNDER_WAY',
    `目标中另一项恢复或迁移（${id}）尚未完成：请先完成它，或换一个空数据库。`,
    `Another restore or copy (${id}) into the target is not finished: finish that one, or take another, empty database.`,
  );
