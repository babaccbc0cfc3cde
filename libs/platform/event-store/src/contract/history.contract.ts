import { randomUUID } from 'node:crypto';
import type { EventStore, StoredEvent } from '../port/event-store';
import { HistoryMoved, type HistoryWriter } from '../port/history-writer';
import { eventWith, readOn } from './given';

export interface OpenHistory {
  readonly store: EventStore;
  /** Another writer into the same store, as after a restart. */
  readonly writer: () => HistoryWriter;
  readonly close: () => Promise<void>;
}

const TIMES = ['2019-03-01T00:00:00.000001Z', '2019-03-01T00:00:00.000001Z', '2021-12-31T23:59:59.999999Z'];
const TEXTS = ['{"a":1}', '{"a": 1.0}', '"质信 𠀀\\u0001"', '[]', `"${'质'.repeat(120_000)}"`];

/** A history of another store, over several streams, with bytes that JSON would write otherwise. */
const historyOf = (count: number): StoredEvent[] => {
  const revisions = new Map<string, bigint>();
  return Array.from({ length: count }, (_, n) => {
    const stream = `lamps.lamp-${[n % 7, n % 3, 0][n % 3]}`;
    const revision = (revisions.get(stream) ?? -1n) + 1n;
    revisions.set(stream, revision);
    const metadata = n % 2 ? '{"by":"tester"}' : '{ "by": "tester" }';
    const event = eventWith(TEXTS[n % TEXTS.length], { id: randomUUID(), version: 1 + (n % 3), metadata });
    return {
      ...event,
      stream,
      revision,
      position: String(n * 100 + 7),
      recordedAt: TIMES[Math.min(n >> 4, 2)] as string,
    };
  });
};
const withoutPosition = ({ position: _, ...event }: StoredEvent): object => event;

/** What every writer of histories must do, whatever store it writes into. `open` gives an empty store. */
export const historyContract = (name: string, open: () => Promise<OpenHistory>): void => {
  describe(`the contract of history writers: ${name}`, () => {
    let opened: OpenHistory;
    const writers: HistoryWriter[] = [];
    const writer = (): HistoryWriter => {
      writers.push(opened.writer());
      return writers.at(-1) as HistoryWriter;
    };
    beforeEach(async () => void (opened = await open()));
    afterEach(async () => {
      for (const each of writers.splice(0)) await each.close();
      await opened.close();
    });
    const there = async (): Promise<StoredEvent[]> =>
      (await readOn(opened.store, undefined)).flatMap((page) => [...page.events]);

    it('finds nothing in an empty store', async () => expect(await writer().last()).toBeUndefined());

    it('writes facts in their order, to the byte, with the record times they have', async () => {
      const history = historyOf(60);
      const into = writer();
      await into.write(history.slice(0, 25));
      await into.write([]);
      await into.write(history.slice(25));
      const facts = await there();
      expect(facts.map(withoutPosition)).toEqual(history.map(withoutPosition));
      const stream = await opened.store.readStream('lamps.lamp-0');
      expect(stream).toEqual(facts.filter((fact) => fact.stream === 'lamps.lamp-0'));
      expect(await into.last()).toEqual(facts.at(-1));
    });

    it('goes on after the last fact in another process, and appends go on after it', async () => {
      const history = historyOf(30);
      await writer().write(history.slice(0, 17));
      const again = writer();
      const last = await again.last();
      expect(last && withoutPosition(last)).toEqual(withoutPosition(history[16] as StoredEvent));
      await again.write(history.slice(17));
      await opened.store.append('lamps.lamp-new', 'none', [eventWith({})]);
      const facts = await there();
      expect(facts.map((fact) => fact.id).slice(0, 30)).toEqual(history.map((fact) => fact.id));
      expect(Date.now() - Date.parse(facts[30]?.recordedAt ?? '')).toBeLessThan(60_000);
    });

    it('does not write into a stream that another program goes on with', async () => {
      const history = historyOf(10);
      const into = writer();
      await into.write(history.slice(0, 5));
      const next = history[5] as StoredEvent;
      const expected = next.revision === 0n ? 'none' : next.revision - 1n;
      await opened.store.append(next.stream, expected, [eventWith({})]);
      await expect(into.write(history.slice(5))).rejects.toThrow(HistoryMoved);
    });
  });
};
