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
type Reading = Pick<SubscribeOptions, 'after' | 'types'>;

/** Keeps events in the memory of this process: for tests, and the simplest reading of the contract. */
export class InMemoryEventStore extends EventStore {
  private readonly id = randomUUID();
  private readonly all: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly waiting = new Set<() => void>();
  private closed = false;

  /** @param before the position after which those of this store begin */
  constructor(private readonly before = 0n) {
    super();
  }

  override storeId(): Promise<string> {
    return Promise.resolve(this.id);
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
  ): Promise<AppendResult> {
    checkAppend(stream, expected, events);
    if (this.closed) throw new Error('the event store is closed');
    const own = this.streams.get(stream) ?? [];
    const from = expected === 'none' ? 0 : Number(expected) + 1;
    if (from !== own.length) return this.repetition(stream, expected, events, own.slice(from, from + events.length));
    const recordedAt = this.now();
    for (const { id, type, version, data, metadata, hash } of events) {
      const revision = BigInt(own.length);
      const position = this.positionAt(this.all.length + 1);
      const stored = { id, type, version, data, metadata, hash, stream, revision, position, recordedAt };
      own.push(stored);
      this.all.push(stored);
    }
    this.streams.set(stream, own);
    this.wakeAll();
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

  override async readAll({ after, limit, types }: Reading & { limit: number }): Promise<Page> {
    return this.page(limit, after, types);
  }

  override async *subscribe({ after, types, signal }: SubscribeOptions): AsyncIterable<Page> {
    let upTo = after;
    let told = false;
    while (!signal.aborted) {
      if (this.closed) throw new Error('the event store is closed');
      const page = this.page(PAGE, upTo, types);
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
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  override positionAfter(position: Position | undefined): Position {
    return String(BigInt(position ?? this.before) + 1n);
  }

  override async close(): Promise<void> {
    this.closed = true;
    this.wakeAll();
  }

  private page(limit: number, after: Reading['after'], types: Reading['types']): Page {
    const start = after === undefined ? 0 : Number(BigInt(after) - this.before);
    const events: StoredEvent[] = [];
    let at = start;
    for (; at < this.all.length && events.length < limit; at++) {
      const event = this.all[at] as StoredEvent;
      if (!types || types.includes(event.type)) events.push(event);
    }
    return { events, upTo: at > start ? this.positionAt(at) : after, live: at >= this.all.length };
  }

  private positionAt(place: number): Position {
    return String(this.before + BigInt(place));
  }

  private wakeAll(): void {
    for (const wake of [...this.waiting]) wake();
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  private now(): string {
    const now = new Date().toISOString().replace('Z', '000Z');
    const last = this.all.at(-1)?.recordedAt ?? now;
    return now > last ? now : last;
  }

  private repetition(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
    there: readonly StoredEvent[],
  ): AppendResult {
    if (there.length === events.length && there.every((e, i) => e.id === events[i]?.id))
      return placeOf(there.at(-1) as StoredEvent);
    throw new RevisionConflict(stream, expected, this.streams.get(stream)?.at(-1)?.revision ?? 'none');
  }
}

const placeOf = ({ revision, position }: StoredEvent): AppendResult => ({ revision, position });
