import type { DataSource, EntityManager } from 'typeorm';
import type { Position } from '@platform/event-store';

/** Somebody else moved this checkpoint (a rebuild, another process): begin again from where it is now. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/** The checkpoint belongs to another store's history. */
export class StoreChanged extends Error {
  override readonly name = 'StoreChanged';
}

export interface Consumer {
  readonly name: string;
  readonly version: number;
}

const PROCESS = 'process: ';

/** Processes and projections share one table of checkpoints. */
export const processName = (name: string): string => `${PROCESS}${name}`;
export const isProcess = (name: string): boolean => name.startsWith(PROCESS);

/** How far a projection or a process has come, kept beside its rows. */
export class Checkpoints {
  constructor(
    private readonly database: DataSource,
    private readonly storeId: string,
  ) {}

  /** @throws StoreChanged */
  async load({ name, version }: Consumer): Promise<Position | undefined> {
    await this.database.query(
      `with report as (insert into engine.report (name, version) values ($1, $2) on conflict do nothing)
       insert into engine.checkpoint (name, version, store_id) values ($1, $2, $3) on conflict do nothing`,
      [name, version, this.storeId],
    );
    const rows: { position: string | null; store_id: string }[] = await this.database.query(
      `select position, store_id from engine.checkpoint where name = $1 and version = $2`,
      [name, version],
    );
    const row = rows[0];
    if (row && row.store_id !== this.storeId)
      throw new StoreChanged(`the checkpoint of ${name} belongs to event store ${row.store_id}, not ${this.storeId}`);
    return row?.position ?? undefined;
  }

  /** Moves the checkpoint in the transaction of the rows. @throws CheckpointMoved */
  async move(tx: EntityManager, { name, version }: Consumer, from: Position | undefined, to: Position): Promise<void> {
    const [, moved]: [unknown, number] = await tx.query(
      `update engine.checkpoint set position = $3, updated_at = now()
       where name = $1 and version = $2 and store_id = $4 and position is not distinct from $5`,
      [name, version, to, this.storeId, from ?? null],
    );
    if (moved !== 1) throw new CheckpointMoved(`the checkpoint of ${name} is no longer at ${from ?? 'the beginning'}`);
  }
}
