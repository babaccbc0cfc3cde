import type { DataSource, EntityManager } from 'typeorm';
import { type ContextPart, type Outcome, projection } from '@platform/cqrs';
import type { writeSide } from './engine';
import { callerOf } from './given';
import { lamp, lampEvents, LightLamp, lightLamp } from './lamps';

const POISON = 666;

/** A view of the lamps that are lit, which cannot take one of `poison` watts, and a way to light them. */
export const lampsOn = (side: Awaited<ReturnType<typeof writeSide>>) => {
  const litLamps = projection({
    name: 'lit-lamps',
    version: 1,
    tables: ['read.lit_lamp'],
    from: [lampEvents],
    on: {
      LampLit: async (tx: EntityManager, { stream, data }) => {
        if (data.watts === POISON) throw new Error('too bright');
        await tx.query(`insert into read.lit_lamp values ($1, $2)`, [stream, data.watts]);
      },
    },
  });
  const part: ContextPart = {
    name: 'lamps',
    catalogues: [lampEvents],
    projections: [litLamps],
    processes: [],
    entities: [],
    migrations: [],
  };
  return {
    part,
    poison: POISON,
    createTable: (database: DataSource) =>
      database.query(`create table read.lit_lamp (stream text primary key, watts int)`),
    light: (id: string, watts = 40): Promise<Outcome> => {
      const by = callerOf('regulator', { idempotencyKey: `light ${id}` });
      return side.commands.run(lamp, id, lightLamp, new LightLamp({ watts }, by));
    },
    rows: (database: DataSource) => database.query<{ stream: string }[]>(`select stream from read.lit_lamp`),
  };
};
