import { createHash, randomUUID } from 'node:crypto';
import type { EncodedEvent, EventStore, Page, Position } from '../port/event-store';

/** An event as an adapter gets it: bytes already canonical, with a hash of its own. */
export const eventWith = (data: unknown, more: Partial<EncodedEvent> = {}): EncodedEvent => {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return {
    id: randomUUID(),
    type: 'LampLit',
    version: 1,
    data: text,
    metadata: '{"by":"tester"}',
    hash: createHash('sha256').update(text).digest('hex'),
    ...more,
  };
};

export const events = (count: number, more: Partial<EncodedEvent> = {}): EncodedEvent[] =>
  Array.from({ length: count }, (_, n) => eventWith({ n }, more));

/** A stream nobody else uses. */
export const newStream = (): string => `lamps.lamp-${randomUUID()}`;

/** Where a part of the contract finds the store under test. */
export interface GivenStore {
  readonly store: () => EventStore;
  /** The store after a restart (the same one where it cannot be reopened). */
  readonly reopen: () => Promise<EventStore>;
}

/** Pages of the global order after a position, until nothing more is there. */
export const readOn = async (
  store: EventStore,
  after: Position | undefined,
  { limit = 1_000, types }: { limit?: number; types?: readonly string[] } = {},
): Promise<Page[]> => {
  const pages: Page[] = [];
  for (let upTo = after, live = false; !live;) {
    const page = await store.readAll({ after: upTo, limit, types });
    pages.push(page);
    ({ upTo, live } = page);
  }
  return pages;
};

export interface OpenStore {
  readonly store: EventStore;
  /** Another adapter on the same events, as after a restart; absent where events live with the adapter. */
  readonly reopen?: (() => Promise<EventStore>) | undefined;
  readonly close: () => Promise<void>;
}
