import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '../port/event-store';
import { events, eventWith, type GivenStore, newStream, readOn } from './given';

export const reading = ({ store }: GivenStore): void => {
  describe('reading a stream', () => {
    const stream = newStream();
    beforeAll(() => store().append(stream, 'none', events(10)));
    const revisions = async (options?: { from?: bigint; backwards?: boolean; limit?: number }): Promise<number[]> =>
      (await store().readStream(stream, options)).map((e) => Number(e.revision));

    it('that does not exist gives nothing', async () => expect(await store().readStream(newStream())).toEqual([]));
    it('goes forwards', async () => expect(await revisions()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    it('begins where told, inclusive', async () => expect(await revisions({ from: 7n })).toEqual([7, 8, 9]));
    it('gives nothing beyond its end', async () => expect(await revisions({ from: 10n })).toEqual([]));
    it('stops at the limit', async () => expect(await revisions({ from: 2n, limit: 3 })).toEqual([2, 3, 4]));
    it('goes backwards from its end', async () =>
      expect(await revisions({ backwards: true })).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]));
    it('gives its last event', async () => expect(await revisions({ backwards: true, limit: 1 })).toEqual([9]));

    it('gives nothing where nothing is asked for', async () => expect(await revisions({ limit: 0 })).toEqual([]));

    it('gives a beginning of it while it is appended to, never with a gap', async () => {
      const busy = newStream();
      const appending = (async () => {
        for (let n = 0; n < 40; n++) await store().append(busy, n === 0 ? 'none' : BigInt(n * 5 - 1), events(5));
      })();
      for (let seen = 0; seen < 200; await pause(1)) {
        const read = (await store().readStream(busy)).map((e) => Number(e.revision));
        expect(read).toEqual(read.map((_, n) => n));
        expect(read.length % 5).toBe(0);
        expect(read.length).toBeGreaterThanOrEqual(seen);
        seen = read.length;
      }
      await appending;
    });

    it('does not mix streams whose names begin alike', async () => {
      await store().append(`${stream}0`, 'none', events(1));
      await store().append(stream.slice(0, -1), 'none', events(2));
      expect(await revisions()).toHaveLength(10);
    });
  });

  describe('reading all', () => {
    it('begins after the position, exclusive, and pages without a gap', async () => {
      const before = await store().head();
      const streams = Array.from({ length: 25 }, newStream);
      for (const stream of streams) await store().append(stream, 'none', events(1));
      const pages = await readOn(store(), before, { limit: 7 });
      for (const page of pages) expect(page.events.length).toBeLessThanOrEqual(7);
      expect(pages.flatMap((p) => p.events.map((e) => e.stream))).toEqual(streams);
      expect(pages.at(-1)?.upTo).toBe(await store().head());
    });

    it('is live only at the end, also where the page is just full', async () => {
      const before = await store().head();
      await store().append(newStream(), 'none', events(4));
      expect((await store().readAll({ after: before, limit: 3 })).live).toBe(false);
      expect((await store().readAll({ after: before, limit: 4 })).live).toBe(true);
      const head = await store().head();
      expect(await store().readAll({ after: head, limit: 4 })).toEqual({ events: [], upTo: head, live: true });
    });

    it('gives the chosen types and has looked at the others', async () => {
      const before = await store().head();
      for (const type of ['LampLit', 'Rare', 'LampPutOut', 'Rare', 'LampLit'])
        await store().append(newStream(), 'none', [eventWith({}, { type })]);
      const page = await store().readAll({ after: before, limit: 10, types: ['Rare', 'Unheard'] });
      expect(page.events.map((e) => e.type)).toEqual(['Rare', 'Rare']);
      expect(page).toMatchObject({ upTo: await store().head(), live: true });
    });

    it('stops at the last chosen event where the page is full', async () => {
      const before = await store().head();
      for (const type of ['Rare', 'LampLit', 'Rare', 'LampLit'])
        await store().append(newStream(), 'none', [eventWith({}, { type })]);
      const page = await store().readAll({ after: before, limit: 1, types: ['Rare'] });
      expect(page).toMatchObject({ events: [{ type: 'Rare' }], upTo: page.events[0]?.position, live: false });
      const next = await store().readAll({ after: page.upTo, limit: 10, types: ['Rare'] });
      expect(next).toMatchObject({ events: [{ type: 'Rare' }], upTo: await store().head(), live: true });
    });

    it('takes the name of a type whole, and looks at all where no type is asked for', async () => {
      const before = await store().head();
      for (const type of ['Rare', 'RareIndeed', 'rare', '.*', 'Ra.e', 'R'])
        await store().append(newStream(), 'none', [eventWith({}, { type })]);
      const typesOf = async (...types: string[]): Promise<string[]> =>
        (await readOn(store(), before, { types })).flatMap((p) => p.events.map((e) => e.type));
      expect(await typesOf('Rare')).toEqual(['Rare']);
      expect(await typesOf('.*', 'R')).toEqual(['.*', 'R']);
      expect(await store().readAll({ after: before, limit: 9, types: [] })).toEqual({
        events: [],
        upTo: await store().head(),
        live: true,
      });
    });

    it('gives each event once and in order while writers write', async () => {
      let after = await store().head();
      const writing = Promise.all(
        Array.from({ length: 150 }, async (_, n) => {
          await pause(n);
          await store().append(newStream(), 'none', [eventWith({ n })]);
        }),
      );
      const got: StoredEvent[] = [];
      for (; got.length < 150; await pause(1)) {
        const page = await store().readAll({ after, limit: 7 });
        got.push(...page.events);
        after = page.upTo;
      }
      await writing;
      expect(new Set(got.map((e) => e.id)).size).toBe(150);
      expect(got.map((e) => e.position)).toEqual(
        got.map((e) => e.position).toSorted((a, b) => store().comparePositions(a, b)),
      );
    });

    it('gives events as their streams do', async () => {
      const stream = newStream();
      const before = await store().head();
      await store().append(stream, 'none', events(2));
      expect((await store().readAll({ after: before, limit: 9 })).events).toEqual(await store().readStream(stream));
    });
  });
};
