import type { EntityManager } from 'typeorm';
import { processOf, type ProcessContext } from '@platform/kernel';
import {
  callerOf,
  freshDatabase,
  lamp,
  lampEvents,
  LightLamp,
  lightLamp,
  PutLampOut,
  putLampOut,
  writeSide,
} from '../../testing/src';
import { CommandRefused } from './outcome';
import type { ContextPart } from './context-part';
import { Engine } from './engine';
import { projection } from './projection';
import { emptyProjection } from './rebuild';

const WAIT_MS = 20_000;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const litLamps = (on: { poison?: number } = {}) =>
  projection({
    name: 'lit-lamps',
    version: 1,
    tables: ['read.lit_lamp'],
    from: [lampEvents],
    on: {
      LampLit: async (tx: EntityManager, { stream, data }) => {
        if (data.watts === on.poison) throw new Error('too bright');
        await tx.query(`insert into read.lit_lamp values ($1, $2)`, [stream, data.watts]);
      },
      LampPutOut: async (tx: EntityManager, { stream }) =>
        void (await tx.query(`delete from read.lit_lamp where stream = $1`, [stream])),
    },
  });

const partOf = (projections: ContextPart['projections'], processes: ContextPart['processes'] = []): ContextPart => ({
  name: 'lamps',
  catalogues: [lampEvents],
  projections,
  processes,
  entities: [],
  migrations: [],
});

describe('engine', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let side: Awaited<ReturnType<typeof writeSide>>;
  const engines: Engine[] = [];

  beforeEach(async () => {
    db = await freshDatabase();
    await db.dataSource.query(`create table read.lit_lamp (stream text primary key, watts int)`);
    side = await writeSide([lampEvents]);
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((e) => e.stop()));
    await db.drop();
  });

  const start = async (part: ContextPart, execute: (command: object) => Promise<unknown> = async () => undefined) => {
    const { store, codec, clock } = side;
    const engine = new Engine({ parts: [part], store, codec, clock, database: db.dataSource, log: quiet });
    engines.push(engine);
    await engine.start({ execute, ask: async () => undefined });
    return engine;
  };
  const light = (id: string, watts = 40) =>
    side.commands.run(
      lamp,
      id,
      lightLamp,
      new LightLamp({ watts }, callerOf('regulator', { idempotencyKey: `light ${id}` })),
    );
  const putOut = (id: string) =>
    side.commands.run(
      lamp,
      id,
      putLampOut,
      new PutLampOut({ reason: 'dawn' }, callerOf('regulator', { idempotencyKey: `out ${id}` })),
    );
  const rows = async () =>
    (await db.dataSource.query<{ stream: string }[]>(`select stream from read.lit_lamp order by stream`)).map(
      (r) => r.stream,
    );

  it('applies what was there and what comes, and tells when it has reached a position', async () => {
    await light('1');
    const engine = await start(partOf([litLamps()]));
    expect(await engine.caughtUp(WAIT_MS)).toBe(true);
    const { position } = await light('2');
    expect(await engine.reached(['lit-lamps'], position, WAIT_MS)).toBe(true);
    expect(await rows()).toEqual(['lamps.lamp-1', 'lamps.lamp-2']);
    expect(await engine.of('lit-lamps')).toMatchObject({ state: 'live', position, lagMs: 0 });
  });

  it('goes on from its checkpoint after a stop, applying nothing twice', async () => {
    await light('1');
    const first = await start(partOf([litLamps()]));
    await first.caughtUp(WAIT_MS);
    await first.stop();
    await light('2');
    const second = await start(partOf([litLamps()]));
    expect(await second.settled(WAIT_MS)).toBe(true);
    expect(await rows()).toEqual(['lamps.lamp-1', 'lamps.lamp-2']);
  });

  it('two runners of one projection apply every fact once', async () => {
    const [a, b] = [await start(partOf([litLamps()])), await start(partOf([litLamps()]))];
    for (let i = 0; i < 20; i++) await light(String(i).padStart(2, '0'));
    expect(await Promise.all([a.settled(WAIT_MS), b.settled(WAIT_MS)])).toEqual([true, true]);
    expect(await rows()).toHaveLength(20);
    expect((await a.of('lit-lamps')).state).toBe('live');
  });

  it('can be emptied while it runs, also when nothing new comes, and computes the same rows anew', async () => {
    for (const id of ['1', '2', '3']) await light(id);
    await putOut('2');
    const part = partOf([litLamps()]);
    const engine = await start(part);
    await engine.settled(WAIT_MS);
    const before = await rows();
    await emptyProjection(db.dataSource, part.projections[0]!);
    while ((await rows()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await engine.settled(WAIT_MS)).toBe(true);
    expect(await rows()).toEqual(before);
  });

  it('stops loudly at a fact it cannot apply, keeps what came before, and lets others go on', async () => {
    const others = { ...litLamps(), name: 'other', on: {} };
    for (const [id, watts] of [
      ['1', 40],
      ['2', 666],
      ['3', 40],
    ] as const)
      await light(id, watts);
    const engine = await start(partOf([litLamps({ poison: 666 }), others]));
    await engine.caughtUp(WAIT_MS);
    const [, bad] = (await side.store.readAll({ limit: 10 })).events;
    expect(await engine.of('lit-lamps')).toMatchObject({
      state: 'stopped',
      stoppedBy: { eventId: bad?.id, reason: 'too bright' },
    });
    expect(await rows()).toEqual(['lamps.lamp-1']);
    expect((await engine.of('other')).state).toBe('live');
  });

  it('sends the commands of a process once for each fact, also after a crash before its checkpoint', async () => {
    const sent: LightLamp[] = [];
    const process = processOf({
      name: 'light the next lamp when one is lit',
      version: 1,
      from: [lampEvents],
      on: {
        LampLit: async (context: ProcessContext, { data }) => {
          if (data.watts > 1) await context.send(LightLamp, { watts: data.watts - 1 });
        },
      },
    });
    const execute = async (command: object) => {
      sent.push(command as LightLamp);
      return side.commands.run(lamp, `next-${(command as LightLamp).data.watts}`, lightLamp, command as LightLamp);
    };
    await light('1', 3);
    const engine = await start(partOf([], [process]), execute);
    expect(await engine.settled(WAIT_MS)).toBe(true);
    await engine.stop();
    await db.dataSource.query(`update engine.checkpoint set position = null`);
    const again = await start(partOf([], [process]), execute);
    expect(await again.settled(WAIT_MS)).toBe(true);
    expect((await side.store.readAll({ limit: 10 })).events).toHaveLength(3);
    expect(sent).toHaveLength(4);
    expect(sent[0]?.by).toMatchObject({ role: 'system', causationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('keeps a refused command of a process for a person and goes on', async () => {
    const process = processOf({
      name: 'ask for the moon when a lamp is lit',
      version: 1,
      from: [lampEvents],
      on: { LampLit: async (context: ProcessContext) => context.send(LightLamp, { watts: 1 }) },
    });
    const refusal = { code: 'NO_MOON', kind: 'conflict', message: { zh: '没有月亮', en: 'no moon' } } as const;
    const engine = await start(partOf([], [process]), async () => Promise.reject(new CommandRefused(refusal)));
    await light('1');
    expect(await engine.settled(WAIT_MS)).toBe(true);
    expect(await db.dataSource.query(`select process, code from engine.refused_command`)).toEqual([
      { process: 'ask for the moon when a lamp is lit', code: 'NO_MOON' },
    ]);
  });
});
