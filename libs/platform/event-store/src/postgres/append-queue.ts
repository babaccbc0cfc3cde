import { setTimeout as pause } from 'node:timers/promises';
import { bytesOf } from '../port/check-append';
import { StoreBusy, StoreUnavailable } from '../port/errors';
import type { AppendResult } from '../port/event-store';
import type { Append } from './append-batch';
import { isConnectionLost, isFaultOfOne, isRace } from './trouble';

type Answer = AppendResult | Error;
interface Waiting extends Append {
  readonly bytes: number;
  readonly answer: (answer: Answer) => void;
}

export interface QueueLimits {
  /** Batches on their way at once. */
  readonly inFlight: number;
  /** Appends that may wait; further ones are refused with StoreBusy. */
  readonly waiting: number;
  /** Bytes of data and metadata that may wait. */
  readonly waitingBytes: number;
  /** How long a batch is tried again after the connection was lost. */
  readonly patienceMs: number;
}

/** Who is told what the queue does; nobody by default. */
export interface AppendWatch {
  /** So many appends go to the database together. */
  readonly batch: (appends: number) => void;
  /** A batch is sent again. */
  readonly retried: () => void;
}

const NOBODY: AppendWatch = { batch: () => undefined, retried: () => undefined };

const BATCH_APPENDS = 256;
/** A batch smaller than this is not split: a transaction of its own costs more than overlapping gains. */
const SMALLEST_SHARE = 24;
const BATCH_BYTES = 4 * 1_048_576;
const RACES = 5;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;
const BUSY_RETRY_MS = 200;

/**
 * Micro-batching without a timer: what arrives while batches are on their way forms the next one. Where several may leave,
 * each takes its share, so that the database writes one while the next is being made. One append per stream in all batches
 * under way, so that appends to a stream keep their order. Each append gets an answer of its own.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private waitingBytes = 0;
  private readonly streams = new Set<string>();
  private inFlight = 0;
  private pumping = false;
  private drained: (() => void)[] = [];

  constructor(
    private readonly send: (batch: readonly Append[]) => Promise<readonly Answer[]>,
    private readonly limits: QueueLimits,
    private readonly watch = NOBODY,
  ) {}

  /** @throws StoreBusy, RevisionConflict, StoreUnavailable */
  add(append: Append): Promise<AppendResult> {
    const bytes = bytesOf(append.events);
    if (this.waiting.length >= this.limits.waiting || this.waitingBytes + bytes > this.limits.waitingBytes)
      return Promise.reject(new StoreBusy(BUSY_RETRY_MS));
    this.waitingBytes += bytes;
    return new Promise((resolve, reject) => {
      const answer = (given: Answer): void => (given instanceof Error ? reject(given) : resolve(given));
      this.waiting.push({ ...append, bytes, answer });
      if (this.pumping) return;
      this.pumping = true;
      setImmediate(() => {
        this.pumping = false;
        this.pump();
      });
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    if (this.waiting.length > 0 || this.inFlight > 0) await new Promise<void>((resolve) => this.drained.push(resolve));
  }

  private pump(): void {
    while (this.inFlight < this.limits.inFlight) {
      const free = this.limits.inFlight - this.inFlight;
      const batch = this.take(Math.max(SMALLEST_SHARE, Math.ceil(this.waiting.length / free)));
      if (batch.length === 0) break;
      void this.carry(batch);
    }
    if (this.waiting.length > 0 || this.inFlight > 0) return;
    for (const resolve of this.drained.splice(0)) resolve();
  }

  private take(share: number): Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    let bytes = 0;
    for (const append of this.waiting) {
      const fits =
        batch.length === 0 || (batch.length < Math.min(share, BATCH_APPENDS) && bytes + append.bytes <= BATCH_BYTES);
      if (!fits || this.streams.has(append.stream)) left.push(append);
      else {
        this.streams.add(append.stream);
        bytes += append.bytes;
        batch.push(append);
      }
    }
    this.waiting = left;
    this.waitingBytes -= bytes;
    return batch;
  }

  private async carry(batch: readonly Waiting[]): Promise<void> {
    this.inFlight++;
    this.watch.batch(batch.length);
    const answers = await this.settle(batch);
    this.inFlight--;
    for (const [i, { stream, answer }] of batch.entries()) {
      this.streams.delete(stream);
      answer(answers[i] as Answer);
    }
    this.pump();
  }

  /**
   * Sends the batch until its outcome is known. After a lost connection the same batch is sent again: what had been
   * written is found in its stream by its ids and answered as the first time.
   */
  private async settle(batch: readonly Append[]): Promise<readonly Answer[]> {
    const until = performance.now() + this.limits.patienceMs;
    let pauseMs = FIRST_PAUSE_MS;
    for (let races = 0; ;) {
      try {
        return await this.send(batch);
      } catch (error) {
        if (isConnectionLost(error)) {
          if (performance.now() > until) return batch.map(() => new StoreUnavailable(error));
          await pause(pauseMs);
          pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        } else if (!isRace(error) || ++races > RACES) return this.alone(batch, error);
        this.watch.retried();
      }
    }
  }

  private async alone(batch: readonly Append[], error: unknown): Promise<readonly Answer[]> {
    if (batch.length === 1 || !isFaultOfOne(error)) return batch.map(() => error as Error);
    const answers: Answer[] = [];
    for (const append of batch) answers.push(...(await this.settle([append])));
    return answers;
  }
}
