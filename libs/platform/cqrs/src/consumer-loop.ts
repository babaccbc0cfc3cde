import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Page, Position, StoredEvent } from '@platform/event-store';
import type { Clock } from '@platform/calendar';
import { CheckpointMoved, type Checkpoints, type Consumer, StoreChanged } from './checkpoints';
import type { KeptReport, ProjectionReport, ProjectionState } from './projection-status';

/** A fact that could not be applied: stops its consumer until someone looks. */
export class FactNotApplied extends Error {
  override readonly name = 'FactNotApplied';
  constructor(
    readonly event: StoredEvent,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** Applies a page and moves the checkpoint to its `upTo`. @throws FactNotApplied, CheckpointMoved, or what the database throws */
export type ApplyPage = (page: Page, from: Position | undefined) => Promise<void>;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** How often a checkpoint is moved over facts its consumer does not use. */
const IDLE_CHECKPOINT_MS = 10_000;
/** How often a quiet consumer looks whether its checkpoint was moved by somebody else, as a rebuild does. */
const WATCH_MS = 2_000;

/** Follows the store for one projection or process: catch-up, live, again from the checkpoint after any trouble. */
export class ConsumerLoop {
  private state: ProjectionState = 'catching-up';
  private position: Position | undefined;
  private saved: Position | undefined;
  private savedAt = 0;
  private pendingSince: string | undefined;
  private seen = false;
  private stoppedBy: ProjectionReport['stoppedBy'];
  private readonly abort = new AbortController();
  private running: Promise<void> | undefined;
  private waiting = new Set<() => void>();

  constructor(
    private readonly consumer: Consumer & { readonly types: readonly string[] },
    private readonly apply: ApplyPage,
    private readonly around: {
      store: EventStore;
      checkpoints: Checkpoints;
      clock: Clock;
      log: Log;
      /** Called on every move and change of state. */
      moved?: (() => void) | undefined;
    },
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
    this.tell();
  }

  report(): ProjectionReport {
    const { name, version } = this.consumer;
    const lagMs = this.pendingSince
      ? Math.max(0, Date.parse(this.around.clock.now()) - Date.parse(this.pendingSince))
      : 0;
    return { name, version, state: this.state, position: this.position, lagMs, stoppedBy: this.stoppedBy };
  }

  /** For programs that do not move this view; undefined before the first page: what is kept so far holds until then. */
  kept(): KeptReport | undefined {
    if (!this.seen) return undefined;
    const { name, version, state, position, stoppedBy } = this.report();
    const about = { name, version, state, position: position ?? null };
    return { ...about, pending_since: this.pendingSince ?? null, stopped_by_event: stoppedBy?.eventId ?? null };
  }

  /** Resolves true at the position or when live for the first time where no position is given; false after the time. */
  async reached(position: Position | undefined, timeoutMs: number): Promise<boolean> {
    const there = (): boolean =>
      position === undefined
        ? this.state !== 'catching-up'
        : this.position !== undefined && this.around.store.comparePositions(this.position, position) >= 0;
    const until = performance.now() + timeoutMs;
    while (!there()) {
      const left = until - performance.now();
      if (left <= 0 || this.abort.signal.aborted || this.state === 'stopped') return false;
      await this.nextMove(left);
    }
    return true;
  }

  private nextMove(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.waiting.add(done);
    });
  }

  private tell(): void {
    for (const done of [...this.waiting]) done();
    this.around.moved?.();
  }

  private async run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.abort.signal.aborted) {
      const round = new AbortController();
      const signal = AbortSignal.any([this.abort.signal, round.signal]);
      const watch = setInterval(() => void this.watch(round), WATCH_MS).unref();
      try {
        await this.follow(signal, () => (pauseMs = FIRST_PAUSE_MS));
      } catch (error) {
        if (this.abort.signal.aborted) return;
        if (error instanceof FactNotApplied || error instanceof StoreChanged) return this.halt(error);
        if (error instanceof CheckpointMoved) this.state = 'catching-up';
        // From now on facts may be recorded that are not seen.
        this.pendingSince ??= this.around.clock.now();
        this.tell();
        this.around.log.warn(
          { consumer: this.consumer.name, error: String(error) },
          'consumer interrupted, trying again',
        );
        await pause(pauseMs, undefined, { signal: this.abort.signal }).catch(() => undefined);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      } finally {
        clearInterval(watch);
      }
    }
  }

  /** Ends the round when the checkpoint is elsewhere: the next one begins from where it is. */
  private async watch(round: AbortController): Promise<void> {
    const before = this.saved;
    const kept = await this.around.checkpoints.load(this.consumer).catch(() => before);
    if (kept === this.saved || this.saved !== before) return;
    this.state = 'catching-up';
    this.tell();
    round.abort();
  }

  private async follow(signal: AbortSignal, progressed: () => void): Promise<void> {
    const { store, checkpoints } = this.around;
    this.saved = this.position = await checkpoints.load(this.consumer);
    const { types } = this.consumer;
    for await (const page of store.subscribe({ after: this.position, types, signal })) {
      this.pendingSince = page.events[0]?.recordedAt;
      if (page.upTo !== undefined && (page.events.length > 0 || this.idleCheckpointDue(page.upTo))) {
        await this.apply(page, this.saved);
        this.saved = page.upTo;
        this.savedAt = performance.now();
      }
      this.position = page.upTo;
      this.pendingSince = page.live ? undefined : page.events.at(-1)?.recordedAt;
      if (page.live) this.state = 'live';
      this.seen = true;
      progressed();
      this.tell();
    }
  }

  private idleCheckpointDue(upTo: Position): boolean {
    return upTo !== this.saved && performance.now() - this.savedAt > IDLE_CHECKPOINT_MS;
  }

  private halt(error: FactNotApplied | StoreChanged): void {
    this.state = 'stopped';
    this.seen = true;
    if (error instanceof FactNotApplied) {
      this.stoppedBy = { eventId: error.event.id, reason: error.message };
      this.pendingSince = error.event.recordedAt;
    } else this.stoppedBy = { eventId: '', reason: error.message };
    this.around.log.error(
      { consumer: this.consumer.name, ...this.stoppedBy },
      'consumer stopped at a fact it cannot apply',
    );
    this.tell();
  }
}
