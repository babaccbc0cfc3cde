import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { eventWith } from '../contract/given';
import { RevisionConflict, StoreBusy, StoreUnavailable } from '../port/errors';
import type { AppendResult } from '../port/event-store';
import type { Append } from './append-batch';
import { AppendQueue, type QueueLimits } from './append-queue';

const LIMITS: QueueLimits = { inFlight: 2, waiting: 1_000, waitingBytes: 1_048_576, patienceMs: 300 };
const to = (stream: string): Append => ({ stream, expected: 'none', events: [eventWith({})] });
const written: AppendResult = { revision: 0n, position: '1' };
const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A queue before a database that answers as told. */
const queueTo = (
  send: (batch: readonly Append[], call: number) => readonly (AppendResult | Error)[],
  limits: Partial<QueueLimits> = {},
  /** Until then the database answers nothing. */
  held: Promise<void> = pause(5),
) => {
  const batches: string[][] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const queue = new AppendQueue(
    async (batch) => {
      batches.push(batch.map((a) => a.stream));
      mostUnderWay = Math.max(mostUnderWay, ++underWay);
      await held;
      underWay--;
      return send(batch, batches.length);
    },
    { ...LIMITS, ...limits },
  );
  return { queue, batches, mostUnderWay: () => mostUnderWay };
};

const gate = () => {
  let open = (): void => undefined;
  const held = new Promise<void>((resolve) => (open = resolve));
  return { held, open: () => open() };
};
const allWritten = (batch: readonly Append[]): AppendResult[] => batch.map(() => written);

it('sends a lonely append at once, and what arrives meanwhile as one batch', async () => {
  const { held, open } = gate();
  const { queue, batches } = queueTo(allWritten, { inFlight: 1 }, held);
  const first = queue.add(to('a'));
  await turn();
  const rest = ['b', 'c', 'd'].map((s) => queue.add(to(s)));
  await turn();
  open();
  await Promise.all([first, ...rest]);
  expect(batches).toEqual([['a'], ['b', 'c', 'd']]);
});

it('splits what is waiting among the batches that may leave, unless it is little', async () => {
  const { held, open } = gate();
  const { queue, batches } = queueTo(allWritten, {}, held);
  const many = Array.from({ length: 70 }, (_, n) => queue.add(to(`s-${n}`)));
  await turn();
  open();
  await Promise.all(many);
  await Promise.all(Array.from({ length: 30 }, (_, n) => queue.add(to(`t-${n}`))));
  expect(batches.map((batch) => batch.length)).toEqual([35, 35, 24, 6]);
});

it('keeps at most the given number of batches under way, and one append per stream among them', async () => {
  const { held, open } = gate();
  const { queue, batches, mostUnderWay } = queueTo(allWritten, {}, held);
  const first = ['a', 'b', 'a'].map((s) => queue.add(to(s)));
  await turn();
  const rest = ['a', 'c', 'd'].map((s) => queue.add(to(s)));
  await turn();
  open();
  await Promise.all([...first, ...rest]);
  expect(batches).toEqual([['a', 'b'], ['c', 'd'], ['a'], ['a']]);
  expect(mostUnderWay()).toBe(2);
});

it('refuses what it has no room for, by number and by bytes, and takes more later', async () => {
  const { queue } = queueTo(allWritten, { waiting: 2 });
  const two = [queue.add(to('a')), queue.add(to('b'))];
  const error = await queue.add(to('c')).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(StoreBusy);
  expect((error as StoreBusy).retryAfterMs).toBeGreaterThan(0);
  await Promise.all(two);
  expect(await queue.add(to('c'))).toEqual(written);
  const { queue: narrow } = queueTo(allWritten, { waitingBytes: 10 });
  await expect(narrow.add(to('a'))).rejects.toBeInstanceOf(StoreBusy);
});

it('gives each append its own answer', async () => {
  const conflict = new RevisionConflict('b', 'none', 0n);
  const { queue } = queueTo((batch) => batch.map((a) => (a.stream === 'b' ? conflict : written)));
  const answers = await Promise.allSettled(['a', 'b', 'c'].map((s) => queue.add(to(s))));
  expect(answers.map((a) => a.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('tries a batch again after a race, and after a lost connection', async () => {
  const { queue, batches } = queueTo((batch, call) => {
    if (call === 1) throw failure('23505');
    if (call === 2) throw failure('57P01');
    return allWritten(batch);
  });
  expect(await queue.add(to('a'))).toEqual(written);
  expect(batches).toEqual([['a'], ['a'], ['a']]);
});

it('lets only the append fail whose data spoil the batch', async () => {
  const { queue } = queueTo((batch) => {
    if (batch.some((a) => a.stream === 'bad')) throw failure('23514');
    return allWritten(batch);
  });
  const answers = await Promise.allSettled(['a', 'bad', 'c'].map((s) => queue.add(to(s))));
  expect(answers.map((a) => a.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('says that the outcome is unknown when the connection stays lost', async () => {
  const { queue } = queueTo(() => {
    throw failure('ECONNREFUSED');
  });
  await expect(queue.add(to('a'))).rejects.toBeInstanceOf(StoreUnavailable);
});

it('is idle when every append is answered', async () => {
  const { queue, batches } = queueTo(allWritten, { inFlight: 1 });
  const all = Promise.all(['a', 'a', 'a'].map((s) => queue.add(to(s))));
  await queue.idle();
  expect(batches).toHaveLength(3);
  await all;
  await queue.idle();
});
