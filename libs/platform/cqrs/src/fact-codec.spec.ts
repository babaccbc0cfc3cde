import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { defineEvents, event, personal, type Upcast } from '@platform/kernel';
import type { StoredEvent } from '@platform/event-store';
import { writeSide } from '../../testing/src/engine';
import { canonicalJson } from './canonical-json';
import { EventRegistry } from './event-registry';
import { BadEvent, type FactCodec, hashOf } from './fact-codec';

const STREAM = 'lamps.lamp-1';
const personSchema = z.strictObject({ name: z.string(), idNumber: z.string() });
const keeper = { name: '王某', idNumber: '371502199001010011' };

/** A lamp whose payload changed twice: `power` became `watts`, then the keeper's field was renamed. */
const first = event({
  summary: 'A lamp is lit.',
  schema: z.strictObject({ power: z.string().regex(/^\d{1,4} W$/), guard: personal(personSchema).optional() }),
});
const wattsFromPower: Upcast = ({ power, ...rest }) => ({ ...rest, watts: Number.parseInt(power as string, 10) });
const keeperFromGuard: Upcast = ({ guard, ...rest }) => ({ ...rest, ...(guard !== undefined && { keeper: guard }) });
const third = (upcasts: Record<number, Upcast> = { 1: wattsFromPower, 2: keeperFromGuard }) =>
  event({
    summary: 'A lamp is lit.',
    version: 3,
    schema: z.strictObject({ watts: z.int().nonnegative(), keeper: personal(personSchema).optional() }),
    upcasts,
  });

const open = (definition: ReturnType<typeof third> | typeof first) =>
  writeSide([defineEvents({ LampLit: definition })]);
const context = {
  by: { subject: 'regulator-1', role: 'regulator' },
  commandId: randomUUID(),
  correlationId: 'test',
  fingerprint: 'f',
  today: '2026-06-01',
};
const place = { stream: STREAM, revision: 0n, position: '1', recordedAt: '2026-06-01T02:00:00.000000Z' };

/** As a program whose LampLit had version 1 left it in the store. */
const storedByFirst = async (data: z.input<typeof first.schema>, codec: FactCodec): Promise<StoredEvent> => {
  const [encoded] = await codec.encode(STREAM, [{ type: 'LampLit', data }], context);
  return { ...place, ...encoded! };
};
const altered = (stored: StoredEvent, change: Partial<StoredEvent>): StoredEvent => {
  const other = { ...stored, ...change };
  return { ...other, hash: hashOf(other.stream, other) };
};
const lit = async (data: z.input<typeof first.schema> = { power: '40 W' }) =>
  storedByFirst(data, (await open(first)).codec);
const readBy = async (definition: ReturnType<typeof third>, stored: StoredEvent) =>
  (await open(definition)).codec.decode(stored);

it('writes today’s version, and reads version 1 through every step to version 3', async () => {
  const { codec } = await open(third());
  const [encoded] = await codec.encode(STREAM, [{ type: 'LampLit', data: { watts: 40 } }], context);
  expect(encoded).toMatchObject({ version: 3, data: '{"watts":40}' });
  const stored = await lit();
  expect(stored).toMatchObject({ version: 1, data: '{"power":"40 W"}' });
  expect(codec.decode(stored)).toMatchObject({ data: { watts: 40 }, heldOn: '2026-06-01', by: context.by });
  expect(codec.decode(altered(stored, { version: 2, data: '{"watts":40}' })).data).toEqual({ watts: 40 });
});

it('whatever version 1 could hold passes today’s schema', async () => {
  const { codec } = await open(third());
  const stored = await lit();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 9999 }), fc.boolean(), async (watts, kept) => {
      const data = { power: `${watts} W`, ...(kept && { guard: { sealed: 'v1.id.box' } }) };
      const read = codec.decode(altered(stored, { data: canonicalJson(first.schema.parse(data)) }));
      expect(read.data).toEqual({ watts, ...(kept && { keeper: { sealed: 'v1.id.box' } }) });
    }),
  );
});

it('a sealed field that is renamed stays sealed and opens as before', async () => {
  const { codec, keyring } = await open(first);
  const stored = await storedByFirst({ power: '40 W', guard: keeper }, codec);
  const { data } = await readBy(third(), stored);
  expect(data).toEqual({ watts: 40, keeper: (JSON.parse(stored.data) as { guard: unknown }).guard });
  expect(await keyring.open((data as { keeper: { sealed: string } }).keeper)).toEqual(keeper);
});

it('an upcast that puts a person’s data in the open is refused', async () => {
  const leaking = third({ 1: wattsFromPower, 2: (old) => ({ ...old, keeper }) });
  await expect(readBy(leaking, await lit())).rejects.toThrow('personal field keeper is not sealed');
});

it.each([
  ['a name no catalogue declares', { type: 'LampStolen' }, 'LampStolen is not declared'],
  ['a version newer than the program', { version: 4 }, 'version 4 is newer than this program’s 3'],
  ['a version before the first', { version: 0 }, 'no upcast from version 0'],
  ['text that is not JSON', { data: '{"power":' }, 'JSON'],
  ['a payload its upcast cannot take', { data: 'null' }, 'null'],
  ['a payload that is not today’s after the upcasts', { data: '{"power":"40 W","hue":1}' }, 'hue'],
  ['metadata that are not ours', { metadata: '{}' }, 'correlationId'],
])('of %s the reader says which event it is and why it cannot be read', async (_, change, reason) => {
  const bad = altered(await lit(), change);
  const read = readBy(third(), bad);
  await expect(read).rejects.toBeInstanceOf(BadEvent);
  await expect(read).rejects.toThrow(`event ${bad.id} (${bad.type}) in ${STREAM}: `);
  await expect(read).rejects.toThrow(reason);
});

it('a program whose catalogue misses an upcast, or has one too many, does not begin', () => {
  const registry = (definition: ReturnType<typeof third>) => () =>
    new EventRegistry([defineEvents({ LampLit: definition })]);
  expect(registry(third())).not.toThrow();
  expect(registry(third({ 2: keeperFromGuard }))).toThrow(/LampLit has version 3.*\(1,2\).*from 2/);
  expect(registry({ ...third(), version: 2 })).toThrow(/LampLit has version 2.*\(1\).*from 1,2/);
});
