import { z } from 'zod';
import { defineEvents, event, evolveWith, onEach, personal, projectionOver, type Fact, type Stream } from './index';

const lampEvents = defineEvents({
  LampLit: event({
    summary: 'A lamp is lit.',
    schema: z.strictObject({ by: personal(z.string()).optional(), watts: z.number() }),
  }),
  LampPutOut: event({ summary: 'A lamp is put out.', schema: z.strictObject({}) }),
});

const lamp: Stream<{ lit: boolean }> = {
  name: (id) => `lamps.lamp-${id}`,
  initial: { lit: false },
  evolve: evolveWith<typeof lampEvents, { lit: boolean }>({
    LampLit: () => ({ lit: true }),
    LampPutOut: () => ({ lit: false }),
  }),
};

it('finds the personal fields of a payload, also optional ones', () =>
  expect(lampEvents.LampLit.definition.personal).toEqual(['by']));

it('creates an event under the name of its key', () =>
  expect(lampEvents.LampLit({ watts: 40 }, '2026-01-02')).toEqual({
    type: 'LampLit',
    data: { watts: 40 },
    heldOn: '2026-01-02',
  }));

it('folds events by their case and leaves the state alone for others', () => {
  expect(lamp.evolve(lamp.initial, { type: 'LampLit', data: {} } as Fact)).toEqual({ lit: true });
  expect(lamp.evolve({ lit: true }, { type: 'Other', data: {} } as Fact)).toEqual({ lit: true });
});

it('types the reactions of a projection by the catalogues it reads', () => {
  const p = projectionOver<string[]>()({
    name: 'lit-lamps',
    version: 1,
    tables: [],
    from: [lampEvents],
    on: { LampLit: async (tx, fact) => void tx.push(String(fact.data.watts)) },
  });
  expect(Object.keys(p.on)).toEqual(['LampLit']);
});

it('has one reaction to every event of some catalogues', () => {
  const reaction = async () => undefined;
  expect(onEach([lampEvents, { DoorOpened: 1 }], reaction)).toEqual({
    ...Object.fromEntries(Object.keys(lampEvents).map((type) => [type, reaction])),
    DoorOpened: reaction,
  });
});
