import { eventsOf, follow, live } from './following';
import { events, newStream, type OpenStore } from './given';

/** For stores whose positions can be made to begin anywhere. */
export const farPositions = (open: () => Promise<OpenStore>): void => {
  it('tells events apart whose positions lie beyond 2^53', async () => {
    const { store, close } = await open();
    const given: string[] = [];
    for (let n = 0; n < 4; n++) given.push((await store.append(newStream(), 'none', events(1))).position);
    for (const position of given) expect(BigInt(position)).toBeGreaterThan(2n ** 53n);
    for (const [n, after] of given.entries()) {
      const rest = given.slice(n + 1);
      expect((await store.readAll({ after, limit: 9 })).events.map((e) => e.position)).toEqual(rest);
      expect(eventsOf(await follow(store, { after }, live)).map((e) => e.position)).toEqual(rest);
      if (rest[0]) expect(store.comparePositions(after, rest[0])).toBeLessThan(0);
    }
    expect(await store.head()).toBe(given.at(-1));
    await close();
  });
};
