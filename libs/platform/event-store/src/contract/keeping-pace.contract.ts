import { setFlagsFromString } from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { eventsOf, follow } from './following';
import { events, eventWith, type GivenStore, newStream } from './given';

const LARGE = 20_000;
const COUNT = 3_000;
const LARGEST_PAGE = 500 * LARGE;
const PAGES = 2;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Memory in use after all that is not needed any more was given back; buffers are given back a little later. */
const inUse = async (): Promise<number> => {
  for (let n = 0; n < 2; n++) {
    collectGarbage();
    await pause(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

export const keepingPace = ({ store }: GivenStore): void => {
  describe('subscribers of every pace', () => {
    it('lets a slow subscriber take its time and miss nothing', async () => {
      const before = await store().head();
      const slow = follow(store(), { after: before }, async (got) => {
        await pause(30);
        return eventsOf(got).length >= 1_200;
      });
      for (let n = 0; n < 12; n++) await store().append(newStream(), 'none', events(100));
      expect(eventsOf(await slow)).toHaveLength(1_200);
    });

    it('holds no more for a slow one than a page or two of what it has yet to read', async () => {
      const before = await store().head();
      const text = 'x'.repeat(LARGE);
      for (let n = 0; n < COUNT; n += 50)
        await store().append(
          newStream(),
          'none',
          Array.from({ length: 50 }, () => eventWith({ text })),
        );
      const inUseBefore = await inUse();
      let [seen, most] = [0, 0];
      const abort = new AbortController();
      for await (const { events: got, live } of store().subscribe({ after: before, signal: abort.signal })) {
        most = Math.max(most, (await inUse()) - inUseBefore);
        seen += got.length;
        if (live) abort.abort();
      }
      expect(seen).toBe(COUNT);
      expect(most).toBeLessThan(PAGES * LARGEST_PAGE);
    });

    it('gives those who began before, during and after the appends the same', async () => {
      const after = await store().head();
      const all = (): Promise<readonly string[]> =>
        follow(store(), { after }, (got) => eventsOf(got).length >= 120).then((p) => eventsOf(p).map((e) => e.id));
      const first = all();
      const followers = [first];
      for (let n = 0; n < 40; n++) {
        await store().append(newStream(), 'none', events(3));
        if (n % 10 === 5) followers.push(all());
      }
      followers.push(all());
      for (const got of followers) expect(await got).toEqual(await first);
      expect(new Set(await first).size).toBe(120);
    });

    it('serves many at once', async () => {
      const after = await store().head();
      const all = Array.from({ length: 8 }, () => follow(store(), { after }, (got) => eventsOf(got).length >= 20));
      for (let n = 0; n < 20; n++) await store().append(newStream(), 'none', events(1));
      for (const pages of await Promise.all(all)) expect(eventsOf(pages)).toHaveLength(20);
    });

    it('does not mind those who leave in the middle of a page', async () => {
      const after = await store().head();
      await store().append(newStream(), 'none', events(3));
      const staying = follow(store(), { after }, (got) => eventsOf(got).length >= 4);
      for (let n = 0; n < 3; n++)
        for await (const page of store().subscribe({ after, signal: new AbortController().signal }))
          if (page.events.length > 0) break;
      await store().append(newStream(), 'none', events(1));
      expect(eventsOf(await staying)).toHaveLength(4);
    });
  });
};
