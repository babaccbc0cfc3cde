import type { EventStore, Position, StoredEvent } from '../port/event-store';

export type EventFault =
  /** The bytes are not those that were hashed. */
  | 'hash'
  /** The event before it in its stream is missing or comes later. */
  | 'revision'
  /** Out of order, or an event before it was taken out. */
  | 'position'
  /** Its record time is earlier than that of an event before it. */
  | 'time';

/** How far verifying has come; the last one yielded is the result. */
export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly upTo: Position | undefined;
  /** How many faults were found in all. */
  readonly faults: number;
  /** The first of them. */
  readonly firstFaults: readonly {
    readonly fault: EventFault;
    readonly position: Position;
    readonly stream: string;
    readonly revision: bigint;
    readonly id: string;
  }[];
}

const PAGE = 1_000;
const FAULTS_NAMED = 20;
const STREAMS_REMEMBERED = 100_000;

/** SHA-256 (lower-case hexadecimal) of an event's canonical bytes, as the writer computes it. */
export type HashOf = (stream: string, event: StoredEvent) => string;

/**
 * Takes every event in the global order and recomputes what can be recomputed: hash, place in the stream, place in the
 * global order, record time. Memory does not grow with the store: an event whose predecessor is no longer remembered
 * looks it up.
 */
export class EventVerifier {
  private readonly revisions: Revisions;
  private readonly firstFaults: Verification['firstFaults'][number][] = [];
  private faults = 0;
  private events = 0;
  private streams = 0;

  /** @param before the event after which verifying begins */
  constructor(
    private readonly store: EventStore,
    private readonly hashOf: HashOf,
    private before?: StoredEvent,
  ) {
    this.revisions = new Revisions(store);
  }

  async take(event: StoredEvent): Promise<void> {
    const { position, stream, revision, id } = event;
    const found: EventFault[] = [];
    if (this.hashOf(stream, event) !== event.hash) found.push('hash');
    if (!(await this.revisions.follows(event))) found.push('revision');
    if (!inOrder(this.store, this.before, event)) found.push('position');
    if (this.before && event.recordedAt < this.before.recordedAt) found.push('time');
    for (const fault of found)
      if (++this.faults <= FAULTS_NAMED) this.firstFaults.push({ fault, position, stream, revision, id });
    this.events++;
    if (revision === 0n) this.streams++;
    this.before = event;
  }

  /** @param upTo the end of the page that was taken */
  verified(upTo: Position | undefined): Verification {
    const { events, streams, faults, firstFaults } = this;
    return { events, streams, upTo, faults, firstFaults };
  }
}

/** Verifies every event of the store; the last state is the result. */
export async function* verifyEvents(store: EventStore, hashOf: HashOf): AsyncGenerator<Verification, void> {
  const verifier = new EventVerifier(store, hashOf);
  for (let upTo: Position | undefined, live = false; !live;) {
    const page = await store.readAll({ after: upTo, limit: PAGE });
    for (const event of page.events) await verifier.take(event);
    ({ upTo, live } = page);
    yield verifier.verified(upTo);
  }
}

const inOrder = (store: EventStore, before: StoredEvent | undefined, { position }: StoredEvent): boolean => {
  const only = store.positionAfter(before?.position);
  if (only !== undefined) return position === only;
  return before === undefined || store.comparePositions(before.position, position) < 0;
};

/** Whether each event comes right after its predecessor: by induction, streams then have no gaps. */
class Revisions {
  /** Two generations: taking the oldest entry out of one map costs ever more, the longer it goes on. */
  private young = new Map<string, bigint>();
  private old = new Map<string, bigint>();

  constructor(private readonly store: EventStore) {}

  async follows(event: StoredEvent): Promise<boolean> {
    const { stream, revision } = event;
    const last = this.young.get(stream) ?? this.old.get(stream);
    this.young.set(stream, revision);
    if (this.young.size === STREAMS_REMEMBERED / 2) [this.old, this.young] = [this.young, new Map()];
    if (last !== undefined) return revision === last + 1n;
    return revision === 0n || this.hasEarlier(event);
  }

  private async hasEarlier({ stream, revision, position }: StoredEvent): Promise<boolean> {
    const [before] = await this.store.readStream(stream, { from: revision - 1n, limit: 1 });
    return before?.revision === revision - 1n && this.store.comparePositions(before.position, position) < 0;
  }
}
