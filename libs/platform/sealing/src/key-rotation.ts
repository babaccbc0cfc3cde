import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { ERASURE_LOCK } from './erasures';
import { type MasterKey, type MasterKeys, wrap, type Wrapped } from './master-keys';
import { SealingFault } from './sealing-fault';

const ROTATION_LOCK = 731_964_005;
const BATCH = 500;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** What lies under one master key. */
export interface MasterKeyUse {
  readonly id: string;
  /** Data keys and secrets closed with it. */
  readonly keys: number;
  /** Whether new keys may be closed with it. */
  readonly open: boolean;
}

/**
 * Re-wrapping what lies under older master keys, while registries seal and open. A program that has not heard of the
 * new master key yet finds its own closed, reads its configuration again, and goes on.
 */
export class KeyRotation {
  /** @param change puts other master keys in the place of this program's, current one first; absent where it cannot */
  constructor(
    private readonly database: DataSource,
    readonly masters: MasterKeys,
    private readonly change?: (keys: readonly Buffer[]) => void,
  ) {}

  /** Whether this program may change its own master keys: those of a file, not those of the environment. */
  get changes(): boolean {
    return this.change !== undefined;
  }

  /** Every master key that anything lies under, or may. */
  async uses(): Promise<readonly MasterKeyUse[]> {
    return this.database.query(
      `select coalesce(m.id, u.master) as id, coalesce(u.keys, 0) as keys,
         m.id is not null and m.closed_at is null as open
       from sealing.master_key m full join
         (select master, count(*)::int as keys from (select master from sealing.data_key where destroyed_at is null
            union all select master from sealing.secret) k group by master) u on u.master = m.id
       order by m.since desc nulls last, id`,
    );
  }

  /**
   * Closes all master keys but the current one, and wraps under it what lies under others. Where all lies under it
   * already, and this program may, a new one is made current first; so what a crash cut short goes on with the next run.
   * @returns how many keys were wrapped anew @throws SealingFault
   */
  async rotate(onProgress: (done: number, of: number) => void): Promise<number> {
    return this.only(async () => {
      if (this.change && (await this.underOthers()) === 0) this.put([randomBytes(32), ...this.masters.all.map(keyOf)]);
      const of = await this.underOthers();
      await this.closeAllBut(this.masters.current.id);
      let done = await this.rewrapSecrets();
      for (let after = NO_ID; ; onProgress(done, of)) {
        const batch = await this.rewrapAfter(after);
        const last = batch.at(-1);
        if (last === undefined) return done;
        done += batch.length;
        after = last.id;
      }
    });
  }

  /** Drops an old master key from this program's file. @throws SealingFault while anything lies under it */
  async retire(id: string): Promise<void> {
    await this.only(async () => {
      const use = (await this.uses()).find((u) => u.id === id);
      if (id === this.masters.current.id || use?.open || (use?.keys ?? 0) > 0) throw inUse(id, use?.keys ?? 0);
      this.put(this.masters.all.filter((m) => m.id !== id).map(keyOf));
    });
  }

  private put(keys: readonly Buffer[]): void {
    this.change?.(keys);
    this.masters.reread();
  }

  /** How many keys do not lie under the current master key. */
  private async underOthers(): Promise<number> {
    const others = (await this.uses()).filter(({ id }) => id !== this.masters.current.id);
    return others.reduce((sum, { keys }) => sum + keys, 0);
  }

  private async rewrapAfter(after: string): Promise<readonly { id: string }[]> {
    const { current } = this.masters;
    // Not while somebody forgets: both go through many rows, in another order.
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock($1)`, [ERASURE_LOCK]);
      const batch: (Wrapped & { id: string })[] = await tx.query(
        `select id, master, wrapped from sealing.data_key
         where id > $1 and master <> $2 and destroyed_at is null order by id limit $3`,
        [after, current.id, BATCH],
      );
      const wrapped = batch.map((kept) => wrap(current, this.masters.unwrap(kept, kept.id), kept.id).wrapped);
      await tx.query(
        `update sealing.data_key d set master = $1, wrapped = v.wrapped
         from unnest($2::uuid[], $3::bytea[]) as v(id, wrapped) where d.id = v.id`,
        [current.id, batch.map(({ id }) => id), wrapped],
      );
      return batch;
    });
  }

  private async rewrapSecrets(): Promise<number> {
    const { current } = this.masters;
    const secrets: (Wrapped & { name: string })[] = await this.database.query(
      `select name, master, wrapped from sealing.secret where master <> $1`,
      [current.id],
    );
    for (const { name, ...kept } of secrets)
      await this.database.query(`update sealing.secret set master = $1, wrapped = $2 where name = $3`, [
        current.id,
        wrap(current, this.masters.unwrap(kept, name), name).wrapped,
        name,
      ]);
    return secrets.length;
  }

  /** When it returns nothing is added under another one any more: who was about to has done it, or finds it closed. */
  private closeAllBut(current: string): Promise<void> {
    return this.database.transaction(async (tx: EntityManager) => {
      await tx.query(
        `insert into sealing.master_key (id) values ($1) on conflict (id) do update set closed_at = null`,
        [current],
      );
      await tx.query(`update sealing.master_key set closed_at = now() where id <> $1 and closed_at is null`, [current]);
    });
  }

  /** One rotation at a time. @throws SealingFault */
  private async only<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const [row]: { free: boolean }[] = await tx.query(`select pg_try_advisory_xact_lock($1) as free`, [
        ROTATION_LOCK,
      ]);
      if (!row?.free) throw new SealingFault('ROTATION_RUNS', '轮换已在进行。', 'A rotation is under way already.');
      this.masters.reread();
      return work();
    });
  }
}

const keyOf = ({ key }: MasterKey): Buffer => key;

const inUse = (id: string, keys: number): SealingFault =>
  new SealingFault(
    'MASTER_KEY_IN_USE',
    `主密钥 ${id} 仍在使用（由其封装的密钥 ${keys} 个），未弃用：请先运行 npm run admin -- keys rotate。`,
    `The master key ${id} is in use (${keys} keys lie under it) and stays: run npm run admin -- keys rotate first.`,
  );
