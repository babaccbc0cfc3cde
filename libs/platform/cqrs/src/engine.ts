import type { DataSource } from 'typeorm';
import type { Clock } from '@platform/calendar';
import type { EventStore } from '@platform/event-store';
import { Checkpoints } from './checkpoints';
import { ConsumerLoop, type Log } from './consumer-loop';
import type { ContextPart } from './context-part';
import type { FactCodec } from './fact-codec';
import { type KeptReport, type ProjectionReport, ProjectionStatus } from './projection-status';
import { applyThrough, type Buses, checkpointName } from './run-process';
import { applyTo } from './run-projection';
import type { Tracing } from './tracing';

export interface EngineParts {
  readonly parts: readonly ContextPart[];
  readonly store: EventStore;
  readonly codec: FactCodec;
  readonly database: DataSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly tracing?: Tracing | undefined;
}

/** Runs every projection and process from its checkpoint, and knows how far each is. */
export class Engine extends ProjectionStatus {
  private readonly projections = new Map<string, ConsumerLoop>();
  private readonly processes = new Map<string, ConsumerLoop>();

  constructor(private readonly given: EngineParts) {
    super();
  }

  /** @param moved called on every move and change of state */
  async start(buses: Buses, moved?: () => void): Promise<void> {
    const { parts, store, codec, database, clock, log, tracing } = this.given;
    const checkpoints = new Checkpoints(database, await store.storeId());
    const around = { store, checkpoints, clock, log, moved };
    for (const projection of parts.flatMap((p) => p.projections)) {
      const types = Object.keys(projection.on);
      const { name, version } = projection;
      this.projections.set(
        name,
        new ConsumerLoop({ name, version, types }, applyTo(projection, database, codec, checkpoints, tracing), around),
      );
    }
    for (const process of parts.flatMap((p) => p.processes)) {
      const consumer = { name: checkpointName(process), version: process.version, types: Object.keys(process.on) };
      this.processes.set(
        process.name,
        new ConsumerLoop(
          consumer,
          applyThrough(process, buses, codec, { database, checkpoints, log, tracing }),
          around,
        ),
      );
    }
    for (const loop of this.loops()) loop.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops().map((loop) => loop.stop()));
  }

  /** What other programs are told. */
  kept(): KeptReport[] {
    return this.loops().flatMap((loop) => loop.kept() ?? []);
  }

  /** True once every projection has been live for the first time (or has stopped at a fact). */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    const all = await Promise.all([...this.projections.values()].map((loop) => loop.reached(undefined, timeoutMs)));
    return all.every(Boolean);
  }

  /** True once processes and projections have seen everything up to the head of the store, also what processes added. */
  async settled(timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    // A checkpoint kept from before may be at the head already, and nothing is answered from it yet.
    if (!(await this.caughtUp(timeoutMs))) return false;
    for (let head = await this.given.store.head(), before: string | undefined; head !== before;) {
      if (head === undefined) return true;
      before = head;
      const seen = await Promise.all(
        this.loops().map((loop) => loop.reached(before, Math.max(1, until - performance.now()))),
      );
      if (!seen.every(Boolean)) return false;
      head = await this.given.store.head();
    }
    return true;
  }

  override async of(name: string): Promise<ProjectionReport> {
    return this.loop(name).report();
  }

  override async all(): Promise<readonly ProjectionReport[]> {
    return this.loops().map((loop) => loop.report());
  }

  override async reached(names: readonly string[], position: string, timeoutMs: number): Promise<boolean> {
    const all = await Promise.all(names.map((name) => this.loop(name).reached(position, timeoutMs)));
    return all.every(Boolean);
  }

  private loop(name: string): ConsumerLoop {
    const loop = this.projections.get(name);
    if (!loop) throw new Error(`no projection is called ${name}`);
    return loop;
  }

  private loops(): ConsumerLoop[] {
    return [...this.projections.values(), ...this.processes.values()];
  }
}
