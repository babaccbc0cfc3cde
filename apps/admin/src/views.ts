import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ContextPart } from '@platform/cqrs';
import { EventStore, type Position } from '@platform/event-store';
import { checkpointName } from '../../../libs/platform/cqrs/src/run-process';

/** A projection or process, by the name of its checkpoint. */
interface Consumer {
  readonly name: string;
  readonly version: number;
  readonly types: readonly string[];
}

export type Consuming = Pick<ContextPart, 'projections' | 'processes'>;

const LOOK_MS = 100;
/** Nobody moves a view in so long a time: it is stopped. */
const STALL_MS = 60_000;

const consumersOf = (parts: readonly Consuming[]): Consumer[] =>
  parts.flatMap(({ projections, processes }) => [
    ...projections.map(({ name, version, on }) => ({ name, version, types: Object.keys(on) })),
    ...processes.map((p) => ({ name: checkpointName(p), version: p.version, types: Object.keys(p.on) })),
  ]);

/** How far views are, by their checkpoints in the database: whichever program moves them. */
export class Views {
  private readonly store: EventStore;
  private readonly database: DataSource;

  constructor(registry: INestApplicationContext) {
    this.store = registry.get(EventStore);
    this.database = registry.get(DataSource);
  }

  /** Names of those before which facts lie that they use. */
  async behind(parts: readonly Consuming[]): Promise<string[]> {
    const reached = await this.reached();
    const consumers = consumersOf(parts);
    const behind = await Promise.all(consumers.map((c) => this.isBehind(c, reached.get(keyOf(c)))));
    return consumers.filter((_, n) => behind[n]).map(({ name }) => name);
  }

  /** Waits until these have seen all; `meanwhile` is called at each look. False where nothing moves any more. */
  async settled(
    parts: readonly Consuming[],
    meanwhile: (behind: readonly string[]) => Promise<void>,
  ): Promise<boolean> {
    let last = '';
    let movedAt = performance.now();
    for (;;) {
      const before = await this.store.head();
      const behind = await this.behind(parts);
      if (behind.length === 0 && before === (await this.store.head())) return true;
      await meanwhile(behind);
      const now = JSON.stringify([...(await this.reached())]);
      if (now !== last) movedAt = performance.now();
      else if (performance.now() - movedAt > STALL_MS) return false;
      last = now;
      await pause(LOOK_MS);
    }
  }

  private async reached(): Promise<Map<string, Position | undefined>> {
    const rows: { name: string; version: number; position: string | null }[] = await this.database.query(
      `select name, version, position from engine.checkpoint order by name, version`,
    );
    return new Map(rows.map((row) => [keyOf(row), row.position ?? undefined]));
  }

  private async isBehind({ types }: Consumer, after: Position | undefined): Promise<boolean> {
    for (let from = after; ;) {
      const { events, upTo, live } = await this.store.readAll({ after: from, limit: 1, types });
      if (events.length > 0 || live) return events.length > 0;
      from = upTo;
    }
  }
}

const keyOf = ({ name, version }: Pick<Consumer, 'name' | 'version'>): string => `${name} ${version}`;
