import { RevisionConflict } from '../port/errors';
import { events, eventWith, type GivenStore, newStream, readOn } from './given';

export const appending = ({ store, reopen }: GivenStore): void => {
  describe('appending', () => {
    it('begins a stream at revision 0', async () => {
      const { revision } = await store().append(newStream(), 'none', [eventWith({})]);
      expect(revision).toBe(0n);
    });

    it('goes on at the revision the writer has seen', async () => {
      const stream = newStream();
      await store().append(stream, 'none', events(2));
      expect(await store().append(stream, 1n, events(3))).toMatchObject({ revision: 4n });
      expect((await store().readStream(stream)).map((e) => e.revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
    });

    it.each([
      ['a stream that exists, when none was expected', 2, 'none', 1n],
      ['a stream that has moved on', 3, 0n, 2n],
      ['a stream that is not so far', 1, 5n, 0n],
      ['a stream that does not exist', 0, 0n, 'none'],
    ] as const)('refuses %s', async (_, there, expected, actual) => {
      const stream = newStream();
      if (there > 0) await store().append(stream, 'none', events(there));
      const error = await store()
        .append(stream, expected, [eventWith({})])
        .catch((e: unknown) => e);
      expect(error).toBeInstanceOf(RevisionConflict);
      expect(error).toMatchObject({ stream, expected, actual });
      expect(await store().readStream(stream)).toHaveLength(there);
    });

    it('lets one of two writers at the same place win', async () => {
      const stream = newStream();
      const tries = await Promise.allSettled(
        Array.from({ length: 8 }, (_, n) => store().append(stream, 'none', [eventWith({ n })])),
      );
      expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
      for (const t of tries) if (t.status === 'rejected') expect(t.reason).toBeInstanceOf(RevisionConflict);
      expect(await store().readStream(stream)).toHaveLength(1);
    });

    it('answers each append of a crowd for itself', async () => {
      const taken = newStream();
      await store().append(taken, 'none', [eventWith({})]);
      const streams = Array.from({ length: 40 }, (_, n) => (n % 4 === 0 ? taken : newStream()));
      const tries = await Promise.allSettled(streams.map((s) => store().append(s, 'none', [eventWith({})])));
      expect(tries.map((t) => t.status)).toEqual(streams.map((s) => (s === taken ? 'rejected' : 'fulfilled')));
      expect(await store().readStream(taken)).toHaveLength(1);
    });

    it('keeps all events of an append together, or none', async () => {
      const stream = newStream();
      const before = await store().head();
      const { revision, position } = await store().append(stream, 'none', events(300));
      expect(revision).toBe(299n);
      const all = (await readOn(store(), before)).flatMap((p) => p.events);
      expect(all.map((e) => e.revision)).toEqual(Array.from({ length: 300 }, (_, n) => BigInt(n)));
      expect(all.at(-1)?.position).toBe(position);
      await expect(store().append(stream, 0n, events(300))).rejects.toBeInstanceOf(RevisionConflict);
      expect(await store().head()).toBe(position);
    });

    it('takes 1,000 events and 900 kB at once, and gives them back whole', async () => {
      const stream = newStream();
      const given = Array.from({ length: 1_000 }, (_, n) => eventWith({ n, text: '质信'.repeat(144) }));
      expect(given.reduce((sum, e) => sum + Buffer.byteLength(e.data), 0)).toBeGreaterThan(870_000);
      const before = await store().head();
      expect(await store().append(stream, 'none', given)).toMatchObject({ revision: 999n });
      expect((await store().readStream(stream)).map((e) => e.data)).toEqual(given.map((e) => e.data));
      const all = (await readOn(store(), before, { limit: 300 })).flatMap((p) => p.events);
      expect(all.map((e) => e.id)).toEqual(given.map((e) => e.id));
    });

    it('tells the loser of a race where the stream is, so that it can go on there', async () => {
      const stream = newStream();
      await store().append(stream, 'none', events(3));
      const conflict: unknown = await store()
        .append(stream, 'none', events(1))
        .catch((e: unknown) => e);
      const { actual } = conflict as RevisionConflict;
      expect(await store().append(stream, actual, events(1))).toMatchObject({ revision: 3n });
    });

    it('takes appends to one stream in the order of their calls', async () => {
      const stream = newStream();
      const all = [0, 1, 2, 3, 4].map((n) =>
        store().append(stream, n === 0 ? 'none' : BigInt(n - 1), [eventWith({ n })]),
      );
      expect((await Promise.all(all)).map((r) => r.revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
    });

    it('keeps every byte, the hash and the names through a restart', async () => {
      const stream = `lamps.lamp-名 "x" \\ ${newStream()}`;
      const data = '{"b":1.0,"a":"\\u00e9\\\\u0000 \\"q\\"","é":"\\ud800","z":[{},null,1e21]}';
      const given = eventWith(data, { type: '灯亮', version: 7, metadata: '{"by":"O\'Neil; $1 %s {a,b} \\\\"}' });
      await store().append(stream, 'none', [given]);
      for (const reader of [store(), await reopen()]) expect(await reader.readStream(stream)).toMatchObject([given]);
    });

    it('keeps characters of every plane of Unicode', async () => {
      const planes = Array.from({ length: 17 }, (_, plane) => [
        0x20 + plane * 0x10000,
        0xfffd + plane * 0x10000,
      ]).flat();
      const all = eventWith({ text: `${String.fromCodePoint(...planes)}\u0001\u007f\u2028\ufeffe\u0301 质信 𠮷 😀` });
      const stream = newStream();
      await store().append(stream, 'none', [all]);
      expect((await store().readStream(stream))[0]?.data).toBe(all.data);
    });

    it('keeps an empty payload', async () => {
      const stream = newStream();
      await store().append(stream, 'none', [eventWith('{}', { metadata: '{}' })]);
      expect(await store().readStream(stream)).toMatchObject([{ data: '{}', metadata: '{}' }]);
    });

    it('writes down when, in UTC with microseconds, never earlier than before', async () => {
      const before = await store().head();
      for (let n = 0; n < 5; n++) await store().append(newStream(), 'none', events(2));
      const times = (await readOn(store(), before)).flatMap((p) => p.events.map((e) => e.recordedAt));
      for (const time of times) expect(time).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      expect(times).toEqual(times.toSorted());
    });
  });
};
