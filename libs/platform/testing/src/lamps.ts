import { z } from 'zod';
import {
  accept,
  type Caller,
  type Decide,
  defineEvents,
  event,
  evolveWith,
  personal,
  reject,
  type Stream,
} from '@platform/kernel';

/** A context made up for tests of the engine: lamps that are lit and put out. */
export const lampEvents = defineEvents({
  LampLit: event({
    summary: 'A lamp is lit.',
    schema: z.strictObject({
      watts: z.int(),
      keeper: personal(z.strictObject({ name: z.string(), idNumber: z.string() })).optional(),
    }),
  }),
  LampPutOut: event({ summary: 'A lamp is put out.', schema: z.strictObject({ reason: z.string() }) }),
});

interface Lamp {
  readonly lit: boolean;
  readonly times: number;
}

export const lamp: Stream<Lamp> = {
  name: (id) => `lamps.lamp-${id}`,
  initial: { lit: false, times: 0 },
  evolve: evolveWith<typeof lampEvents, Lamp>({
    LampLit: ({ times }) => ({ lit: true, times: times + 1 }),
    LampPutOut: ({ times }) => ({ lit: false, times }),
  }),
};

export class LightLamp {
  static readonly personal = ['keeper'];
  constructor(
    readonly data: { watts: number; keeper?: { name: string; idNumber: string } | undefined },
    readonly by: Caller,
  ) {}
}

export const lightLamp: Decide<LightLamp, Lamp, 'LAMP_IS_LIT'> = ({ data }, { lit }, { today }) =>
  lit ? reject('LAMP_IS_LIT', '灯已亮。', 'The lamp is lit already.') : accept(lampEvents.LampLit(data, today));

export class PutLampOut {
  constructor(
    readonly data: { reason: string },
    readonly by: Caller,
  ) {}
}

export const putLampOut: Decide<PutLampOut, Lamp> = ({ data }, { lit }) =>
  lit ? accept(lampEvents.LampPutOut(data)) : accept();
