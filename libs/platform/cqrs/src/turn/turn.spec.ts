import { Client } from 'pg';
import { freshDatabase, lampEvents, lampsOn, writeSide } from '../../../testing/src';
import { Engine } from '../engine';
import { EngineRunner } from '../engine-runner';
import { KeptReports } from '../kept-reports';
import { KeptStatus } from '../kept-status';
import { emptyProjection } from '../rebuild';
import { Term } from './term';
import { BEAT_MS, SILENT_MS, TURN_LOCK } from './turn-times';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** A program that has died is followed within two beats; ten times that on a busy machine. */
const TAKE_OVER_MS = 20 * BEAT_MS;
const WAIT_MS = 20_000;

describe('several programs on one database', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let side: Awaited<ReturnType<typeof writeSide>>;
  let lamps: ReturnType<typeof lampsOn>;
  const ends: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    db = await freshDatabase();
    side = await writeSide([lampEvents]);
    lamps = lampsOn(side);
    await lamps.createTable(db.dataSource);
  });
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
    await db.drop();
  });

  /** Reads how far the views are, and moves none. */
  const reader = () => {
    const compare = (a: string, b: string) => side.store.comparePositions(a, b);
    const kept = new KeptStatus([{ name: 'lit-lamps', version: 1 }], new KeptReports(db.url, quiet), compare);
    ends.push(() => kept.stop());
    return kept;
  };
  const mover = async () => {
    const { store, codec, clock } = side;
    const engine = new Engine({ parts: [lamps.part], store, codec, clock, database: db.dataSource, log: quiet });
    const buses = { execute: async () => undefined, ask: async () => undefined };
    const runner = new EngineRunner({ engine, kept: reader(), buses, url: db.url, log: quiet, runs: true });
    ends.push(() => runner.onApplicationShutdown());
    await runner.start();
    return runner;
  };
  const within = async (ms: number, holds: () => boolean | Promise<boolean>): Promise<number> => {
    const begun = performance.now();
    while (!(await holds())) {
      if (performance.now() - begun > ms) throw new Error(`not within ${ms} ms: ${holds}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return performance.now() - begun;
  };
  const holders = async () =>
    db.dataSource.query<{ pid: number }[]>(
      `select pid from pg_locks where locktype = 'advisory' and objid = ${TURN_LOCK} and granted
         and database = (select oid from pg_database where datname = current_database())`,
    );

  it('a reader of views that another program moves sees a write as soon as it is applied', async () => {
    await lamps.light('1');
    await mover();
    const status = reader();
    await within(WAIT_MS, () => status.filled());
    const { position } = await lamps.light('2');
    const begun = performance.now();
    expect(await status.reached(['lit-lamps'], position, WAIT_MS)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(BEAT_MS);
    expect(await lamps.rows(db.dataSource)).toHaveLength(2);
    expect(await status.of('lit-lamps')).toEqual({
      ...{ name: 'lit-lamps', version: 1, state: 'live', position, lagMs: 0 },
    });
    await expect(status.of('nothing')).rejects.toThrow('no projection is called nothing');
  });

  it('is told of a view that has stopped, and by which fact', async () => {
    await mover();
    const status = reader();
    const { position } = await lamps.light('dark', lamps.poison);
    expect(await status.reached(['lit-lamps'], position, WAIT_MS)).toBe(false);
    const [bad] = (await side.store.readAll({ limit: 1 })).events;
    expect(await status.of('lit-lamps')).toMatchObject({ state: 'stopped', stoppedBy: { eventId: bad?.id } });
  });

  it('is told at once that a view is emptied, and when it is filled again', async () => {
    await lamps.light('1');
    await mover();
    const status = reader();
    await within(WAIT_MS, () => status.filled());
    await emptyProjection(db.dataSource, lamps.part.projections[0]!);
    await within(BEAT_MS, async () => !(await status.filled()));
    await within(WAIT_MS, () => status.filled());
    expect(await lamps.rows(db.dataSource)).toHaveLength(1);
  });

  it('takes silence for lag: nobody moves the views any more', async () => {
    await lamps.light('1');
    const runner = await mover();
    const status = reader();
    await within(WAIT_MS, () => status.filled());
    await runner.onApplicationShutdown();
    await within(10 * SILENT_MS, async () => (await status.of('lit-lamps')).lagMs >= SILENT_MS);
    expect((await status.of('lit-lamps')).state).toBe('live');
  });

  it('a database that nobody ever moved views in is late, not fresh', async () => {
    const status = reader();
    expect(await status.filled()).toBe(false);
    await within(10 * SILENT_MS, async () => (await status.of('lit-lamps')).lagMs >= SILENT_MS);
  });

  it('one moves the views; another takes over when it ends or loses its connection', async () => {
    const [first, second] = [await mover(), await mover()];
    expect([first.moves, second.moves]).toEqual([true, false]);
    const status = reader();
    await first.onApplicationShutdown();
    await within(TAKE_OVER_MS, () => second.moves);
    const third = await mover();
    expect(third.moves).toBe(false);
    const { position } = await lamps.light('1');
    expect(await status.reached(['lit-lamps'], position, TAKE_OVER_MS)).toBe(true);
    const [held] = await holders();
    await db.dataSource.query('select pg_terminate_backend($1)', [held?.pid]);
    await within(TAKE_OVER_MS, async () => (await holders()).some(({ pid }) => pid !== held?.pid));
    const after = await lamps.light('2');
    expect(await status.reached(['lit-lamps'], after.position, TAKE_OVER_MS)).toBe(true);
    expect([second.moves, third.moves].filter(Boolean)).toHaveLength(1);
    expect(await lamps.rows(db.dataSource)).toHaveLength(2);
  });

  it('takes the turn from a holder that hangs, and from no other', async () => {
    const open = async () => {
      const client = new Client({ connectionString: db.url });
      client.on('error', () => undefined);
      ends.push(() => client.end().catch(() => undefined));
      await client.connect();
      return new Term(client, '00000000-0000-4000-8000-000000000001');
    };
    const [hanging, waiting] = [await open(), await open()];
    expect(await hanging.take()).toBe(true);
    await waiting.relieve(2 * BEAT_MS);
    expect(await waiting.take()).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 2.2 * BEAT_MS));
    await waiting.relieve(2 * BEAT_MS);
    await within(WAIT_MS, () => waiting.take());
    await expect(hanging.beat()).rejects.toThrow();
  });
});
