import { RevisionConflict } from '../port/errors';
import { events, eventWith, type GivenStore, newStream } from './given';

export const repeating = ({ store, reopen }: GivenStore): void => {
  describe('the same ids again at the same place', () => {
    it('are answered as the first time and written once', async () => {
      const stream = newStream();
      const given = events(3);
      const first = await store().append(stream, 'none', given);
      expect(await store().append(stream, 'none', given)).toEqual(first);
      expect(await store().readStream(stream)).toHaveLength(3);
    });

    it('are answered as the first time when the stream has moved on', async () => {
      const stream = newStream();
      await store().append(stream, 'none', events(1));
      const given = events(2);
      const first = await store().append(stream, 0n, given);
      await store().append(stream, 2n, events(4));
      expect(await store().append(stream, 0n, given)).toEqual(first);
    });

    it('are answered as the first time when both come at once', async () => {
      const stream = newStream();
      const given = events(2);
      const answers = await Promise.all(Array.from({ length: 6 }, () => store().append(stream, 'none', given)));
      expect(new Set(answers.map((a) => `${a.revision}/${a.position}`)).size).toBe(1);
      expect(await store().readStream(stream)).toHaveLength(2);
    });

    it('are answered as the first time after a restart', async () => {
      const stream = newStream();
      const given = events(2);
      const first = await store().append(stream, 'none', given);
      expect(await (await reopen()).append(stream, 'none', given)).toEqual(first);
    });

    it('are another append in another stream', async () => {
      const given = events(1);
      const first = await store().append(newStream(), 'none', given);
      const second = await store().append(newStream(), 'none', given);
      expect(second.position).not.toBe(first.position);
    });
  });

  describe('what only looks like a repetition is a conflict', () => {
    it.each([
      ['fewer there than given', 1, 2],
      ['another order', 2, 2],
    ])('%s', async (_, there, count) => {
      const stream = newStream();
      const given = events(count);
      await store().append(stream, 'none', given.slice(0, there));
      await expect(store().append(stream, 'none', given.toReversed())).rejects.toBeInstanceOf(RevisionConflict);
      expect(await store().readStream(stream)).toHaveLength(there);
    });

    it('some ids of the first append and a new one', async () => {
      const stream = newStream();
      const given = events(2);
      await store().append(stream, 'none', given);
      const mixed = [...given.slice(0, 1), eventWith({ new: true })];
      await expect(store().append(stream, 'none', mixed)).rejects.toBeInstanceOf(RevisionConflict);
    });

    it('the same ids at another place', async () => {
      const stream = newStream();
      const given = events(1);
      await store().append(stream, 'none', given);
      await store().append(stream, 0n, events(2));
      await expect(store().append(stream, 1n, given)).rejects.toMatchObject({ actual: 2n });
    });
  });
};
