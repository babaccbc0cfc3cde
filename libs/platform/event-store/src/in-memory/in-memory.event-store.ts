import { randomUUID } from 'node:crypto';
import { checkAppend } from '../port/check-append';
import { RevisionConflict } from '../port/errors';
import {
  type AppendResult,
  type EncodedEvent,
  EventStore,
  type ExpectedRevision,
  type Page,
  type Position,
  type StoredEvent,
  type SubscribeOptions,
} from '../port/event-store';

const PAGE = 500;

/** Keeps events in the memory of this process: for tests, and the simplest reading of the contract. */
export class InMemoryEventStore extends EventStore {
  private readonly id = randomUUID();
  private readonly all: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private waiting: (() => void)[] = [];

  override storeId(): Promise<string> {
    return Promise.resolve(this.id);
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
  ): Promise<AppendResult> {
    checkAppend(stream, events);
    const own = this.streams.get(stream) ?? [];
    const from = expected === 'none' ? 0 : Number(expected) + 1;
    if (from !== own.length) return this.repetition(stream, expected, from, events, own);
    const recordedAt = new Date().toISOString();
    for (const event of events) {
      const stored = {
        ...event,
        stream,
        revision: BigInt(own.length),
        position: String(this.all.length + 1),
        recordedAt,
      };
      own.push(stored);
      this.all.push(stored);
    }
    this.streams.set(stream, own);
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
    return placeOf(own.at(-1) as StoredEvent);
  }

  override async readStream(
    stream: string,
    { from = 0n, backwards = false, limit = Infinity }: { from?: bigint; backwards?: boolean; limit?: number } = {},
  ): Promise<readonly StoredEvent[]> {
    const own = this.streams.get(stream) ?? [];
    const chosen = backwards ? own.toReversed() : own.slice(Number(from));
    return chosen.slice(0, limit);
  }

  override async readAll({
    after,
    limit,
    types,
  }: {
    after?: Position | undefined;
    limit: number;
    types?: readonly string[] | undefined;
  }): Promise<Page> {
    const start = after === undefined ? 0 : Number(after);
    const events: StoredEvent[] = [];
    let at = start;
    for (; at < this.all.length && events.length < limit; at++) {
      const event = this.all[at] as StoredEvent;
      if (!types || types.includes(event.type)) events.push(event);
    }
    return { events, upTo: at > start ? String(at) : after, live: at >= this.all.length };
  }

  override async *subscribe({ after, types, signal }: SubscribeOptions): AsyncIterable<Page> {
    let upTo = after;
    let told = false;
    while (!signal.aborted) {
      const page = await this.readAll({ after: upTo, limit: PAGE, types });
      if (page.upTo !== upTo || (page.live && !told)) {
        told = page.live;
        upTo = page.upTo;
        yield page;
      } else {
        await this.news(signal);
      }
    }
  }

  override async head(): Promise<Position | undefined> {
    return this.all.at(-1)?.position;
  }

  override comparePositions(a: Position, b: Position): number {
    return Number(a) - Number(b);
  }

  override async close(): Promise<void> {}

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  private repetition(
    stream: string,
    expected: ExpectedRevision,
    from: number,
    events: readonly EncodedEvent[],
    own: readonly StoredEvent[],
  ): AppendResult {
    const there = own.slice(from, from + events.length);
    if (there.length === events.length && there.every((e, i) => e.id === events[i]?.id))
      return placeOf(there.at(-1) as StoredEvent);
    throw new RevisionConflict(stream, expected, own.length === 0 ? 'none' : BigInt(own.length - 1));
  }
}

const placeOf = ({ revision, position }: StoredEvent): AppendResult => ({ revision, position });
