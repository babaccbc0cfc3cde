import { bytesOf, checkAppend } from '../port/check-append';
import { AppendRefused } from '../port/errors';
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
import { AllReading, type Range } from './reading/all-reading';
import type { AppendLane, AppendLimits } from './appending/append-lane';
import { encode } from './envelope';
import { Facts, IDENTITY_STREAM } from './facts';
import { Identity } from './identity';
import { joinLane, leaveLane } from './appending/lanes';
import { learnFrom } from './appending/learn';
import { compare, positionOf } from './positions';
import { type ReadLimits, Reader } from './reading/reader';
import type { PreparedAppend } from './appending/prepared-append';
import { StreamReading } from './reading/stream-reading';
import { follow, type SubscriptionParts } from './subscribing/subscription';
import type { TailLimits } from './subscribing/tail';
import { Tails } from './subscribing/tails';

export interface EventStoreDbOptions extends Partial<AppendLimits & ReadLimits & TailLimits> {
  /** `esdb://user:password@host:2113?tls=true`, several hosts or `esdb+discover://` for a cluster. */
  readonly url: string;
  /** Stands before all stream names, so that several stores can share a server; none by default. */
  readonly prefix?: string | undefined;
}

const LIMITS: AppendLimits & ReadLimits & TailLimits = {
  inFlight: 256,
  inFlightBytes: 4 * 1_048_576,
  waiting: 10_000,
  waitingBytes: 64 * 1_048_576,
  appendLimitMs: 5_000,
  patienceMs: 10_000,
  readLimitMs: 15_000,
  scan: 20_000,
  heldFacts: 4_096,
  heldBytes: 16 * 1_048_576,
};

/** Keeps events in EventStoreDB (or KurrentDB), one node or a cluster. */
export class EventStoreDbEventStore extends EventStore {
  private readonly facts: Facts;
  private readonly reader: Reader;
  private readonly streams: StreamReading;
  private readonly reading: AllReading;
  private readonly identity: Identity;
  private readonly tails: Tails;
  private readonly parts: SubscriptionParts;
  private readonly limits: typeof LIMITS;
  private lane: Promise<AppendLane> | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: EventStoreDbOptions) {
    super();
    const limits = (this.limits = { ...LIMITS, ...options });
    const facts = (this.facts = new Facts(options.prefix ?? ''));
    const reader = (this.reader = new Reader(options.url, limits));
    this.streams = new StreamReading(reader, facts);
    const reading = (this.reading = new AllReading(reader, facts, limits));
    const identity = (this.identity = new Identity(this.streams, (event) =>
      this.write(IDENTITY_STREAM, 'none', [event]),
    ));
    const tails = (this.tails = new Tails({ reader, facts, reading, identity, limits }));
    this.parts = { tails, reading, reader, facts };
  }

  override storeId(): Promise<string> {
    return this.identity.id();
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
  ): Promise<AppendResult> {
    checkAppend(stream, expected, events);
    if (stream === IDENTITY_STREAM) throw new AppendRefused('BAD_NAME', `${stream} is the store's own stream`);
    return this.write(
      stream,
      expected,
      events.map((event) => encode(event)),
      bytesOf(events),
    );
  }

  /** Facts recorded elsewhere, which keep the record times they have there; the next of their stream. */
  async appendCopied(stream: string, facts: readonly StoredEvent[]): Promise<AppendResult> {
    const first = facts[0]?.revision;
    const expected = first === 0n || first === undefined ? 'none' : first - 1n;
    checkAppend(stream, expected, facts);
    return this.write(
      stream,
      expected,
      facts.map((fact) => encode(fact, fact.recordedAt)),
      bytesOf(facts),
    );
  }

  /** The last fact of all. */
  async last(): Promise<StoredEvent | undefined> {
    return this.reading.last();
  }

  override readStream(
    stream: string,
    options: { from?: bigint; backwards?: boolean; limit?: number } = {},
  ): Promise<readonly StoredEvent[]> {
    return this.streams.read(stream, options);
  }

  override readAll(range: Range): Promise<Page> {
    return this.reading.page(range);
  }

  override subscribe(options: SubscribeOptions): AsyncIterable<Page> {
    return follow(this.parts, options);
  }

  override head(): Promise<Position | undefined> {
    return this.reading.head();
  }

  override comparePositions(a: Position, b: Position): number {
    return compare(positionOf(a), positionOf(b));
  }

  override close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async write(
    stream: string,
    expected: ExpectedRevision,
    events: PreparedAppend['events'],
    bytes = 0,
  ): Promise<AppendResult> {
    if (this.closing) throw new Error('the event store is closed');
    const lane = await this.joined();
    const storedStream = this.facts.stored(stream);
    const learn = learnFrom(this.streams, stream, expected, events);
    return lane.add({ stream, storedStream, expected, events, bytes, learn });
  }

  private joined(): Promise<AppendLane> {
    this.lane ??= joinLane(this.options.url, this.limits);
    this.lane.catch(() => (this.lane = undefined));
    return this.lane;
  }

  private async end(): Promise<void> {
    this.tails.close();
    const joined = await this.lane?.catch(() => undefined);
    if (joined) await leaveLane();
    await this.reader.close();
  }
}
