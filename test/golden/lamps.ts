import { z } from 'zod';
import { defineEvents, event, type EventDefinition, personal, type Upcast } from '@platform/kernel';
import type { Declared } from './event-file';
import { changesOf, type Files, problemsOf, type Released } from './golden';
import { declaredEvents, goldenEvents } from './golden-events';

/** An event made up for tests of the golden files, and where its files lie. */
export const V1 = 'lamps/LampLit.v1.json';
export const V2 = 'lamps/LampLit.v2.json';
export const person = z.strictObject({ name: z.string() });
export const shape = {
  name: z.string(),
  level: z.enum(['low', 'high']),
  trade: z.string().nullable(),
  controller: personal(person).optional(),
};
export const lampLit = (schema: z.ZodObject, version = 1, upcasts: Record<number, Upcast> = {}): EventDefinition =>
  event({ summary: 'A lamp is lit.', schema, version, upcasts });

/** The event as a program that declares it so reads these files. */
export const declared = async (definition: EventDefinition, files: Files): Promise<Declared> =>
  (
    await declaredEvents([{ name: 'lamps', catalogues: [defineEvents({ LampLit: definition })] }], files)
  )[0] as Declared;

/** What is found wrong in such a program. */
export const told = async (definition: EventDefinition, files: Files, released: Released = {}): Promise<string> =>
  problemsOf(goldenEvents([await declared(definition, files)]), files, released)
    .map(({ path, problem }) => `${path}: ${problem}`)
    .join('\n');

/** The files after `npm run golden` in such a program. @throws Error with what could not be written */
export const golden = async (
  definition: EventDefinition,
  files: Files = new Map(),
  { released = {}, unreleased = false }: { released?: Released; unreleased?: boolean } = {},
): Promise<Files> => {
  const goldens = goldenEvents([await declared(definition, files)]);
  const { texts, faults } = await changesOf(goldens, files, released, { unreleased });
  if (faults.length > 0) throw new Error(faults.map(({ path, problem }) => `${path}: ${problem}`).join('\n'));
  const after = new Map(files);
  for (const [path, text] of texts) text === undefined ? after.delete(path) : after.set(path, text);
  return after;
};
