import { eventWith } from '../../event-store/src/contract/given';
import type { Arrival } from './arrive';
import { type Copied, copyRegistry } from './copy';
import { Exclusive } from './exclusive';
import { refuseWhileMoving } from './refuse-while-moving';
import { connected, factsIn, into, type Place } from './testing/registry';
import { placeless, setStage } from './testing/stage';

const on = setStage();

/** @param then is done before the copy lets the source go */
const copy = async (source: Place, target: Place, then = () => Promise.resolve()): Promise<Copied> => {
  const exclusive = await Exclusive.take(source.url);
  const store = source.store();
  try {
    const copied = await into(target, (parts) =>
      copyRegistry({ store, url: source.url }, exclusive, parts, on.stage.options),
    );
    await then();
    return copied;
  } finally {
    await store.close();
    await exclusive.close();
  }
};

/** Of a copy that came to its end. */
const complete = async (source: Place, target: Place): Promise<Arrival> => {
  const copied = await copy(source, target);
  if ('arrival' in copied) return copied.arrival;
  throw new Error(`the source is in use by ${copied.others.join()}`);
};

const sealedAndOpened = (of: Place): Promise<unknown[]> =>
  on.stage.at(of, async ({ keyring }) => {
    const all = (await factsIn(of)).map(({ data }) => (JSON.parse(data) as { keeper?: { sealed: string } }).keeper);
    return Promise.all(all.map((sealed) => sealed && keyring.open(sealed)));
  });

it.each([
  ['PostgreSQL', 'PostgreSQL', true],
  ['PostgreSQL', 'EventStoreDB', false],
  ['EventStoreDB', 'PostgreSQL', false],
] as const)('from %s to %s everything is carried over', async (from, to, positionsKept) => {
  const { stage } = on;
  const [source, target] = [await stage.filled(from), await stage.place(to)];
  expect(await complete(source, target)).toMatchObject({ facts: 120, positionsKept });
  const [old, now] = [await factsIn(source), await factsIn(target)];
  expect(placeless(now)).toEqual(placeless(old));
  expect(now.every(({ position }, n) => position === old[n]?.position)).toBe(positionsKept);
  expect(await sealedAndOpened(target)).toEqual(await sealedAndOpened(source));
  const marks = await target.query(`select name, position from engine.checkpoint order by name`);
  expect(marks).toEqual([
    { name: 'process: p', position: now[49]?.position },
    { name: 'process: q', position: null },
  ]);
  const questions = (of: Place) => stage.at(of, ({ log }) => log.ofSubject('firm-1', { limit: 9 }));
  expect(await questions(target)).toEqual(await questions(source));
  await stage.at(target, ({ light }) => light('after'));
  expect(await factsIn(target)).toHaveLength(122);
});

it('there and back again the digest is the same, and it is known where the history comes from', async () => {
  const { stage } = on;
  const [source, between, back] = [await stage.filled(), await stage.place('EventStoreDB'), await stage.place()];
  const { digest } = await complete(source, between);
  expect(await complete(between, back)).toMatchObject({ digest });
  expect(await factsIn(back)).toEqual(await factsIn(source));
  const origins = await back.query(`select facts, digest from backup.origin order by finished_at`);
  expect(origins).toEqual(Array(2).fill({ facts: '120', digest }));
});

it.each(['PostgreSQL', 'EventStoreDB'] as const)('goes on in %s wherever it was cut short', async (to) => {
  const { stage } = on;
  const source = await stage.filled();
  const facts = await factsIn(source);
  const from = await stage.at(source, ({ store }) => store.storeId());
  for (const cut of [1, 1 + Math.floor(Math.random() * 118), 119, 120]) {
    const target = await stage.place(to);
    await into(target, async ({ exclusive, writer }) => {
      await exclusive.client.query(`insert into backup.origin (id, from_store) values ($1, 'x')`, [`copy ${from}`]);
      await writer.write(facts.slice(0, cut));
    });
    expect(await complete(source, target)).toMatchObject({ facts: 120 });
    expect(placeless(await factsIn(target))).toEqual(placeless(facts));
  }
});

it('carries facts while the source is at work, and completes once it stands still', async () => {
  const { stage } = on;
  const [source, target] = [await stage.filled(), await stage.place('EventStoreDB')];
  await stage.at(source, async ({ light }) => {
    const start = () => connected(source.url, (database) => refuseWhileMoving(database));
    expect(await copy(source, target, start)).toMatchObject({ facts: 120, others: [expect.any(String)] });
    await light('meanwhile', 2);
    const opening = connected(target.url, (database) => refuseWhileMoving(database));
    await expect(opening).rejects.toMatchObject({ code: 'MOVE_UNDER_WAY' });
  });
  expect(await complete(source, target)).toMatchObject({ facts: 124 });
  expect(await sealedAndOpened(target)).toEqual(await sealedAndOpened(source));
});

it('no program is started on a registry that is being copied', async () => {
  const source = await on.stage.filled();
  const exclusive = await Exclusive.take(source.url);
  const opening = () => connected(source.url, (database) => refuseWhileMoving(database));
  await expect(opening()).rejects.toMatchObject({ code: 'MOVE_UNDER_WAY', zh: expect.stringContaining('正在') });
  await expect(Exclusive.take(source.url)).rejects.toMatchObject({ code: 'OTHER_MOVE_UNDER_WAY' });
  await exclusive.close();
  await opening();
});

describe('a target', () => {
  /** A copy that lacks nothing but its end. */
  const nearly = async (): Promise<{ source: Place; target: Place }> => {
    const [source, target] = [await on.stage.filled(), await on.stage.place()];
    await on.stage.at(source, () => copy(source, target));
    return { source, target };
  };

  it('into which somebody else has written is not gone on with', async () => {
    const { source, target } = await nearly();
    const store = target.store();
    await store.append('lamps.lamp-stranger', 'none', [eventWith({})]);
    await store.close();
    await expect(copy(source, target)).rejects.toMatchObject({ code: 'HISTORIES_DIFFER' });
  });

  it('in which a fact was altered is no copy', async () => {
    const { source, target } = await nearly();
    await target.query(`alter table events.event disable trigger nothing_recorded_is_altered`);
    await target.query(
      `update events.event set recorded_at = recorded_at - interval '1 microsecond' where position = 1`,
    );
    await expect(copy(source, target)).rejects.toMatchObject({ code: 'HISTORIES_DIFFER' });
  });
});
