import { z } from 'zod';
import { personal } from '@platform/kernel';
import type { Files } from './golden';
import { declared, golden, lampLit, person, shape, told, V1 } from './lamps';
import { assertReadable } from './payloads';

const first = lampLit(z.strictObject(shape));
const { name, level, controller } = shape;
let files: Files;
beforeAll(async () => {
  files = await golden(first);
});

it('an event as it was when its file was written is read, whatever the order of its fields', async () => {
  expect([...files.keys()]).toEqual([V1]);
  expect(await told(first, files)).toBe('');
  expect(await told(lampLit(z.strictObject(Object.fromEntries(Object.entries(shape).reverse()))), files)).toBe('');
});

it.each<[string, z.ZodObject, string]>([
  ['a field more', z.strictObject({ ...shape, code: z.string() }), 'properties.code: was nothing'],
  ['an optional field more', z.strictObject({ ...shape, code: z.string().optional() }), 'properties.code: was nothing'],
  ['a field less', z.strictObject({ name, level, controller }), 'properties.trade: was {'],
  [
    'a field of another name',
    z.strictObject({ name, level, controller, code: shape.trade }),
    'properties.code: was nothing',
  ],
  ['a word more', z.strictObject({ ...shape, level: z.enum(['low', 'high', 'off']) }), 'level.enum.2: was nothing'],
  ['a word less', z.strictObject({ ...shape, level: z.enum(['low']) }), 'level.enum.0: was "high", is "low"'],
  ['a shorter text', z.strictObject({ ...shape, name: z.string().max(9) }), 'name.maxLength: was nothing, is 9'],
  ['a person in the open', z.strictObject({ ...shape, controller: person.optional() }), 'personal.0: was "controller"'],
  ['more of a person', z.strictObject({ ...shape, controller: personal(person.partial()).optional() }), 'controller'],
  ['fields nobody declared', z.looseObject(shape), 'additionalProperties: was false'],
])('%s without a version is told, with what to do', async (_, schema, difference) => {
  const problem = await told(lampLit(schema), files);
  expect(problem).toContain(`${V1}: the payload of LampLit changed and its version did not`);
  expect(problem).toContain(difference);
  expect(problem).toContain('`version: 2` and `upcasts: { 1: (old) => … }`');
  expect(await golden(lampLit(schema), files)).toEqual(files);
});

it('a refinement that comes without a version is told, though the schema is the same', async () => {
  const refined = z.strictObject({ ...shape, name: z.string().refine((text) => text !== 'x') });
  expect(await told(lampLit(refined), files)).toBe(`${V1}: name uses what a golden file does not tell: custom`);
});

it.each<[string, z.ZodType, string]>([
  ['a refinement', z.string().refine((text) => text !== 'x'), 'name uses what a golden file does not tell: custom'],
  ['a change on the way', z.string().trim(), 'overwrite'],
  ['a transformation', z.string().transform(Number), 'pipe'],
  ['a default', z.string().default('x'), 'default'],
  ['a coercion', z.coerce.string(), 'coerce'],
  ['a format of its own', z.stringFormat('even', (text) => text.length % 2 === 0), 'a format of its own'],
  ['a pattern with flags', z.string().regex(/^聊/i), 'flags'],
  ['two patterns', z.string().regex(/^聊/).regex(/司$/), 'several patterns'],
  ['a person too deep to be sealed', z.strictObject({ controller: personal(person) }), 'deeper than the top'],
  ['a field without words', z.strictObject({ moon: z.string(), sun: z.string() }), 'words.ts for: name.moon, name.sun'],
])('%s has no place in a golden file', async (_, field, reason) => {
  await expect(golden(lampLit(z.strictObject({ name: field })))).rejects.toThrow(`${V1}: cannot be written: `);
  await expect(golden(lampLit(z.strictObject({ name: field })))).rejects.toThrow(reason);
});

it('has a place for everything else a payload is made of', async () => {
  const dated = z.iso.date().regex(/^[1-9]/);
  const everything = lampLit(
    z.strictObject({
      ...shape,
      code: z.string().min(2).max(18),
      programme: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      count: z.int().positive().max(7),
      share: z.number().positive(),
      from: dated.nullable(),
      kind: z.literal('lamp'),
      fields: z
        .array(z.enum(['market', 'tax']))
        .min(1)
        .max(2),
      paper: z.union([z.strictObject({ number: z.string() }), z.null()]),
      ground: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('court'), date: dated }),
        z.strictObject({ kind: z.literal('review'), until: dated }),
      ]),
      content: z.unknown(),
    }),
  );
  const written = await golden(everything);
  expect(await told(everything, written)).toBe('');
  assertReadable(await declared(everything, written), 1);
});
