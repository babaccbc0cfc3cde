import { setTimeout as pause } from 'node:timers/promises';
import { eventsOf, follow, live } from './following';
import { events, eventWith, type GivenStore, newStream, type OpenStore } from './given';

export const subscribing = ({ store }: GivenStore, open: () => Promise<OpenStore>): void => {
  describe('subscribing', () => {
    it('gives what was there before, then tells that it is live', async () => {
      const before = await store().head();
      const stream = newStream();
      for (let n = 0; n < 3; n++) await store().append(stream, n === 0 ? 'none' : BigInt(n * 500 - 1), events(500));
      const pages = await follow(store(), { after: before }, live);
      expect(eventsOf(pages).map((e) => Number(e.revision))).toEqual(Array.from({ length: 1_500 }, (_, n) => n));
      expect(pages.at(-1)?.upTo).toBe(await store().head());
    });

    it('tells that it is live where nothing is left to catch up with', async () => {
      const head = await store().head();
      expect(await follow(store(), { after: head }, live)).toEqual([{ events: [], upTo: head, live: true }]);
    });

    it('gives what comes while it is live, soon', async () => {
      const stream = newStream();
      const pages = await follow(store(), { after: await store().head() }, async (got) => {
        if (got.length === 1) setTimeout(() => void store().append(stream, 'none', events(2)), 20);
        return eventsOf(got).length >= 2;
      });
      expect(eventsOf(pages).map((e) => e.stream)).toEqual([stream, stream]);
    });

    it('gives each event once and in order while writers write', async () => {
      const before = await store().head();
      let writing: Promise<unknown> | undefined;
      const pages = await follow(store(), { after: before }, (got) => {
        writing ??= Promise.all(
          Array.from({ length: 300 }, async (_, n) => {
            await pause(n % 50);
            await store().append(newStream(), 'none', [eventWith({ n })]);
          }),
        );
        return eventsOf(got).length >= 300;
      });
      await writing;
      const positions = eventsOf(pages).map((e) => e.position);
      expect(positions).toHaveLength(300);
      expect(positions).toEqual(positions.toSorted((a, b) => store().comparePositions(a, b)));
      expect(new Set(positions).size).toBe(300);
    });

    it('moves on over types it was not asked for, also live', async () => {
      const before = await store().head();
      await store().append(newStream(), 'none', events(3, { type: 'Other' }));
      const pages = await follow(store(), { after: before, types: ['Wanted'] }, async (got) => {
        if (got.length === 1) {
          expect(got[0]).toEqual({ events: [], upTo: await store().head(), live: true });
          void store().append(newStream(), 'none', [
            ...events(2, { type: 'Other' }),
            eventWith({}, { type: 'Wanted' }),
          ]);
        }
        return eventsOf(got).length >= 1;
      });
      expect(eventsOf(pages).map((e) => e.type)).toEqual(['Wanted']);
      expect(pages.at(-1)?.upTo).toBe(await store().head());
    });

    it('goes on from a position as if it had never stopped', async () => {
      const before = await store().head();
      const stream = newStream();
      await store().append(stream, 'none', events(10));
      const [page] = await follow(store(), { after: before }, () => true);
      await store().append(stream, 9n, events(5));
      const rest = await follow(store(), { after: page?.upTo }, live);
      expect([...(page?.events ?? []), ...eventsOf(rest)].map((e) => Number(e.revision))).toEqual(
        Array.from({ length: 15 }, (_, n) => n),
      );
    });

    it('ends quietly on abort, also while it waits, also before it began', async () => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 100);
      const began = performance.now();
      for await (const page of store().subscribe({ after: await store().head(), signal: abort.signal }))
        expect(page.live).toBe(true);
      expect(performance.now() - began).toBeLessThan(1_000);
      for await (const page of store().subscribe({ signal: abort.signal })) throw new Error(`got ${page.upTo}`);
    });

    it('gives only the chosen types, by their whole names, and none where none is chosen', async () => {
      const after = await store().head();
      for (const type of ['Rare', 'RareIndeed', 'Other', 'Rare'])
        await store().append(newStream(), 'none', events(2, { type }));
      const chosen = await follow(store(), { after, types: ['Rare', 'Unheard'] }, live);
      expect(eventsOf(chosen).map((e) => e.type)).toEqual(['Rare', 'Rare', 'Rare', 'Rare']);
      const none = await follow(store(), { after, types: [] }, live);
      expect(none.at(-1)).toEqual({ events: [], upTo: await store().head(), live: true });
    });
  });

  it('a store that is closed ends its subscriptions with an error, and closes once', async () => {
    const other = await open();
    const waiting = follow(other.store, {}, () => false);
    const ended = expect(waiting).rejects.toThrow('closed');
    await pause(100);
    await other.store.close();
    await ended;
    await other.close();
  });

  it('a store that is closed takes no appends', async () => {
    const other = await open();
    await other.store.append(newStream(), 'none', events(1));
    await other.store.close();
    await expect(other.store.append(newStream(), 'none', events(1))).rejects.toThrow('closed');
    await other.close();
  });
};
