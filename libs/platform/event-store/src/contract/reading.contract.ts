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

    it('gives events as their streams do', async () => {
      const stream = newStream();
      const before = await store().head();
      await store().append(stream, 'none', events(2));
      expect((await store().readAll({ after: before, limit: 9 })).events).toEqual(await store().readStream(stream));
    });
  });
};
