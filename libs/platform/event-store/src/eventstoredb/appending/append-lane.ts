import { StoreBusy } from '../../port/errors';
import type { AppendResult } from '../../port/event-store';
import { AppendingClient } from './appending-client';
import type { PreparedAppend } from './prepared-append';
import { settle } from './settle-append';

export interface AppendLimits {
  /** Appends on their way at once, and their bytes: one more waits here, not in the connection, where its time would run. */
  readonly inFlight: number;
  readonly inFlightBytes: number;
  /** Appends that may wait; further ones are refused with StoreBusy. */
  readonly waiting: number;
  readonly waitingBytes: number;
  /** How long an append may take, after which its stream is read to learn what became of it. */
  readonly appendLimitMs: number;
  /** How long an append is tried again while the server cannot be reached. */
  readonly patienceMs: number;
  /** Told when an append is tried again. */
  readonly retried?: (() => void) | undefined;
}

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

const BUSY_RETRY_MS = 200;

/** Appends of this process to one server: many streams at once, one append of a stream at a time and in order. */
export class AppendLane {
  private readonly client: AppendingClient;
  private readonly ready: Waiting[] = [];
  /** What waits for an append to the same stream. */
  private readonly behind = new Map<string, Waiting[]>();
  private waiting = 0;
  private waitingBytes = 0;
  private inFlight = 0;
  private inFlightBytes = 0;
  private idlers: (() => void)[] = [];

  constructor(
    readonly url: string,
    private readonly limits: AppendLimits,
  ) {
    this.client = new AppendingClient(url, limits.appendLimitMs);
  }

  /** @throws StoreBusy, RevisionConflict, AppendRefused, StoreUnavailable */
  add(append: PreparedAppend): Promise<AppendResult> {
    if (this.waiting >= this.limits.waiting || this.waitingBytes + append.bytes > this.limits.waitingBytes)
      return Promise.reject(new StoreBusy(BUSY_RETRY_MS));
    this.waiting++;
    this.waitingBytes += append.bytes;
    return new Promise((resolve, reject) => {
      const waiting = { append, resolve, reject };
      const behind = this.behind.get(append.storedStream);
      if (behind) return void behind.push(waiting);
      this.behind.set(append.storedStream, []);
      this.ready.push(waiting);
      this.pump();
    });
  }

  /** Waits for everything, then lets the connection go. */
  async close(): Promise<void> {
    if (this.waiting + this.inFlight > 0) await new Promise<void>((resolve) => this.idlers.push(resolve));
    await this.client.close();
  }

  private pump(): void {
    for (let next = this.ready[0]; next && this.hasRoomFor(next.append); next = this.ready[0]) {
      this.ready.shift();
      void this.carry(next);
    }
    if (this.waiting + this.inFlight === 0) for (const resolve of this.idlers.splice(0)) resolve();
  }

  private hasRoomFor({ bytes }: PreparedAppend): boolean {
    const { inFlight, inFlightBytes } = this.limits;
    return this.inFlight === 0 || (this.inFlight < inFlight && this.inFlightBytes + bytes <= inFlightBytes);
  }

  private async carry({ append, resolve, reject }: Waiting): Promise<void> {
    this.inFlight++;
    this.inFlightBytes += append.bytes;
    this.waiting--;
    this.waitingBytes -= append.bytes;
    try {
      resolve(await settle(this.client, append, this.limits));
    } catch (error) {
      reject(error);
    }
    this.inFlight--;
    this.inFlightBytes -= append.bytes;
    const behind = this.behind.get(append.storedStream);
    const next = behind?.shift();
    if (next) this.ready.push(next);
    else this.behind.delete(append.storedStream);
    this.pump();
  }
}
