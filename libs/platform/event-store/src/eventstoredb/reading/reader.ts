import { setTimeout as pause } from 'node:timers/promises';
import type { EventStoreDBClient, StreamingRead } from '@eventstore/db-client';
import { StoreUnavailable } from '../../port/errors';
import { TamedClient } from '../tamed-client';
import { NoAnswerInTime, readTroubleOf } from '../trouble';

export interface ReadLimits {
  /** How long a read is tried again while the server cannot be reached, starts or elects. */
  readonly patienceMs: number;
  /** How long the next event of a read may take. */
  readonly readLimitMs: number;
  /** How many of the server's events are looked at for one page that finds little. */
  readonly scan: number;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;

/** The client that reads: one of its own, so that trouble with a read never touches appends under way. */
export class Reader {
  private readonly tamed: TamedClient;
  private readonly underWay = new Set<Promise<unknown>>();
  private closed = false;

  constructor(
    url: string,
    private readonly limits: Omit<ReadLimits, 'scan'>,
  ) {
    this.tamed = new TamedClient(url);
  }

  get client(): EventStoreDBClient {
    return this.tamed.client;
  }

  /** Repeats the whole read until it comes through. @throws StoreUnavailable */
  async read<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new Error('the event store is closed');
    const reading = this.patiently(work);
    this.underWay.add(reading);
    try {
      return await reading;
    } finally {
      this.underWay.delete(reading);
    }
  }

  /** Takes events until `take` says enough; true where it was read to its end. */
  async each<E>(stream: StreamingRead<E>, take: (event: E) => boolean): Promise<boolean> {
    const limitMs = this.limits.readLimitMs;
    stream.on('error', () => undefined);
    const timer = setTimeout(() => stream.destroy(new NoAnswerInTime(limitMs)), limitMs);
    let toItsEnd = false;
    try {
      for await (const event of stream) {
        timer.refresh();
        if (!take(event as E)) return false;
      }
      return (toItsEnd = true);
    } finally {
      clearTimeout(timer);
      if (!toItsEnd) void stream.cancel().catch(() => undefined);
    }
  }

  /** Waits for reads under way: a client disposed of would end them as if they were complete. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.underWay);
    await this.tamed.dispose();
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    const until = performance.now() + this.limits.patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        return await work();
      } catch (error) {
        if (this.closed || readTroubleOf(error) === 'final') throw error;
        if (performance.now() > until) throw new StoreUnavailable(error);
        await pause(pauseMs);
      }
    }
  }
}
