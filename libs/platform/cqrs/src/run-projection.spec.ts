import type { EntityManager } from 'typeorm';
import { callerOf, freshDatabase, lamp, lampEvents, LightLamp, lightLamp, writeSide } from '../../testing/src';
import { Checkpoints } from './checkpoints';
import { FactNotApplied } from './consumer-loop';
import { projection } from './projection';
import { applyTo } from './run-projection';

let db: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  db = await freshDatabase();
  await db.dataSource.query(`create table read.watts (total int, lamps int)`);
});
afterEach(() => db.drop());

const threeLamps = async (afterAll: (tx: EntityManager, watts: number[]) => Promise<unknown>) => {
  const { store, codec, commands } = await writeSide([lampEvents]);
  for (const watts of [40, 25, 60])
    await commands.run(lamp, `${watts}`, lightLamp, new LightLamp({ watts }, callerOf('regulator')));
  const page = await store.readAll({ limit: 10 });
  const watts = projection({
    name: 'watts',
    version: 1,
    tables: ['read.watts'],
    from: [lampEvents],
    on: { LampLit: async () => undefined },
    afterAll: async (tx, facts) =>
      void (await afterAll(
        tx,
        facts.map(({ data }) => (data as { watts: number }).watts),
      )),
  });
  const checkpoints = new Checkpoints(db.dataSource, await store.storeId());
  await checkpoints.load(watts);
  const apply = applyTo(watts, db.dataSource, codec, checkpoints);
  return { page, run: () => apply(page, undefined), checkpoint: () => checkpoints.load(watts) };
};
const keep = (tx: EntityManager, watts: number[]) =>
  tx.query(`insert into read.watts values ($1, $2)`, [watts.reduce((a, b) => a + b), watts.length]);

it('what follows from the facts of a page is computed once, in their transaction', async () => {
  const { run } = await threeLamps(keep);
  await run();
  expect(await db.dataSource.query(`select * from read.watts`)).toEqual([{ total: 125, lamps: 3 }]);
});

it('names the fact for which it can’t be computed, and keeps what came before', async () => {
  const { run, page, checkpoint } = await threeLamps((tx, watts) =>
    watts.includes(25) ? Promise.reject(new Error('too dim')) : keep(tx, watts),
  );
  await expect(run()).rejects.toEqual(new FactNotApplied(page.events[1] as never, new Error('too dim')));
  expect(await db.dataSource.query(`select * from read.watts`)).toEqual([{ total: 40, lamps: 1 }]);
  expect(await checkpoint()).toBe(page.events[0]?.position);
});
