import { eventWith, type GivenStore, newStream, type OpenStore } from './given';

export const beginning = ({ store, reopen }: GivenStore, open: () => Promise<OpenStore>): void => {
  describe('an empty store', () => {
    it('has no head', async () => expect(await store().head()).toBeUndefined());

    it('reads as a live page of nothing', async () =>
      expect(await store().readAll({ limit: 10 })).toEqual({ events: [], upTo: undefined, live: true }));

    it('tells a new subscriber at once that it is live', async () => {
      const abort = new AbortController();
      for await (const page of store().subscribe({ signal: abort.signal })) {
        expect(page).toEqual({ events: [], upTo: undefined, live: true });
        abort.abort();
      }
    });

    it('has an identity that a restart does not change', async () => {
      const id = await store().storeId();
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(await (await reopen()).storeId()).toBe(id);
    });

    it('has an identity of its own, which all who ask at once are told', async () => {
      const other = await open();
      const ids = await Promise.all(
        [other.store, other.store, (await other.reopen?.()) ?? other.store].map((s) => s.storeId()),
      );
      expect(new Set(ids).size).toBe(1);
      expect(ids[0]).not.toBe(await store().storeId());
      expect(await other.store.head()).toBeUndefined();
      await other.close();
    });
  });

  describe('positions', () => {
    it('are strings, and head is that of the last event', async () => {
      const { position } = await store().append(newStream(), 'none', [eventWith({})]);
      expect(typeof position).toBe('string');
      expect(await store().head()).toBe(position);
      expect(await (await reopen()).head()).toBe(position);
    });

    it('compare in the order of events', async () => {
      const first = await store().append(newStream(), 'none', [eventWith({})]);
      const second = await store().append(newStream(), 'none', [eventWith({})]);
      const compare = store().comparePositions.bind(store());
      expect(compare(first.position, second.position)).toBeLessThan(0);
      expect(compare(second.position, first.position)).toBeGreaterThan(0);
      expect(compare(first.position, first.position)).toBe(0);
    });

    it('compare beyond 2^53, where numbers no longer tell neighbours apart, and across lengths', () => {
      const compare = store().comparePositions.bind(store());
      expect(compare('9007199254740993', '9007199254740992')).toBeGreaterThan(0);
      expect(compare('9007199254740992', '9007199254740993')).toBeLessThan(0);
      expect(compare('9223372036854775807', '9223372036854775807')).toBe(0);
      expect(compare('9', '10')).toBeLessThan(0);
      expect(compare('100', '99')).toBeGreaterThan(0);
    });
  });
};
