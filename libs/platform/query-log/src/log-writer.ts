import { setTimeout as pause } from 'node:timers/promises';
import { isConnectionLost } from '@platform/database';
import { QueryLogUnavailable } from './logged-question';

/** The rows of one question; they are written together. */
export interface Entry {
  readonly rows: readonly object[];
  readonly bytes: number;
}

interface Waiting extends Entry {
  readonly done: (error?: Error) => void;
}

export interface WriterLimits {
  /** Batches on their way at once. */
  readonly inFlight: number;
  /** Rows that may wait; further questions are refused. */
  readonly waitingRows: number;
  readonly waitingBytes: number;
  /** How long a batch is tried again after the connection was lost. */
  readonly patienceMs: number;
}

const BATCH_ROWS = 500;
const BATCH_BYTES = 4 * 1_048_576;

/** Micro-batching without a timer: what arrives while batches are on their way forms the next one. */
export class LogWriter {
  private waiting: Waiting[] = [];
  private rows = 0;
  private bytes = 0;
  private inFlight = 0;
  private scheduled = false;
  private idlers: (() => void)[] = [];

  constructor(
    private readonly send: (rows: readonly object[]) => Promise<void>,
    private readonly limits: WriterLimits,
  ) {}

  /** Resolves when the rows are durable. @throws QueryLogUnavailable */
  add(entry: Entry): Promise<void> {
    if (this.rows + entry.rows.length > this.limits.waitingRows || this.bytes + entry.bytes > this.limits.waitingBytes)
      return Promise.reject(new QueryLogUnavailable(new Error('too many questions wait to be logged')));
    this.rows += entry.rows.length;
    this.bytes += entry.bytes;
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...entry, done: (error) => (error ? reject(error) : resolve()) });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => {
        this.scheduled = false;
        this.pump();
      });
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    if (this.rows > 0) await new Promise<void>((resolve) => this.idlers.push(resolve));
  }

  private pump(): void {
    while (this.inFlight < this.limits.inFlight && this.waiting.length > 0) void this.carry(this.take());
  }

  private take(): Waiting[] {
    let [rows, bytes, n] = [0, 0, 0];
    for (const entry of this.waiting) {
      if (n > 0 && (rows + entry.rows.length > BATCH_ROWS || bytes + entry.bytes > BATCH_BYTES)) break;
      rows += entry.rows.length;
      bytes += entry.bytes;
      n++;
    }
    return this.waiting.splice(0, n);
  }

  private async carry(batch: readonly Waiting[]): Promise<void> {
    this.inFlight++;
    const error = await this.settle(batch.flatMap((e) => e.rows));
    if (error && batch.length > 1 && isFaultOfOne(error)) for (const entry of batch) await this.alone(entry);
    else for (const entry of batch) this.finish(entry, error);
    this.inFlight--;
    this.pump();
    if (this.rows === 0) for (const resolve of this.idlers.splice(0)) resolve();
  }

  /** One row that PostgreSQL does not take must not spoil the others. */
  private async alone(entry: Waiting): Promise<void> {
    this.finish(entry, await this.settle(entry.rows));
  }

  private finish(entry: Waiting, error: Error | undefined): void {
    this.rows -= entry.rows.length;
    this.bytes -= entry.bytes;
    entry.done(error && new QueryLogUnavailable(error));
  }

  /** Sends the rows until their outcome is known: sent twice they are written once. */
  private async settle(rows: readonly object[]): Promise<Error | undefined> {
    const until = performance.now() + this.limits.patienceMs;
    for (let pauseMs = 20; ; pauseMs = Math.min(2 * pauseMs, 500))
      try {
        await this.send(rows);
        return undefined;
      } catch (error) {
        if (!isConnectionLost(error) || performance.now() + pauseMs > until) return error as Error;
        await pause(pauseMs);
      }
  }
}

/** A value that PostgreSQL does not take. */
const isFaultOfOne = (error: Error): boolean => /^2[23]/.test((error as { code?: string }).code ?? '');
