import { z } from 'zod';
import { personal, type Upcast } from '@platform/kernel';
import type { Files } from './golden';
import { declared, golden, lampLit, shape, told, V1, V2 } from './lamps';
import { assertReadable } from './payloads';

const { name, trade, controller: operator } = shape;
const schema = z.strictObject({ name, trade, bright: z.boolean(), operator });
const renamed: Upcast = ({ level, controller, ...rest }) => ({
  ...rest,
  bright: level === 'high',
  ...(controller !== undefined && { operator: controller }),
});
const second = (upcast: Upcast = renamed) => lampLit(schema, 2, { 1: upcast });

let first: Files;
let both: Files;
beforeAll(async () => {
  first = await golden(lampLit(z.strictObject(shape)));
  both = await golden(second(), first);
});

it('a new version asks for its file; then both are read, and the old file is as it was', async () => {
  expect(await told(second(), first)).toBe(`${V2}: is missing: npm run golden`);
  expect(await told(second(), both)).toBe('');
  expect(both.get(V1)).toBe(first.get(V1));
  const { earlier } = JSON.parse(both.get(V2)!) as { earlier: { 1: { least: object; whole: object } } };
  expect(earlier[1]).toMatchObject({ least: { bright: true }, whole: { bright: false } });
  expect(earlier[1].whole).toHaveProperty('operator', { sealed: expect.stringMatching(/^v1\./) });
});

it('an upcast that gives what is not today’s is told', async () =>
  expect(
    await told(
      second(({ level, ...rest }) => ({ ...rest, bright: level })),
      both,
    ),
  ).toContain('expected boolean'));

it('an upcast that reads otherwise than it did is told', async () =>
  expect(
    await told(
      second((old) => ({ ...renamed(old), bright: true })),
      both,
    ),
  ).toBe(`${V2}: whole of version 1 is read otherwise than it was:\n  bright: was false, is true`));

it('as long as it is not released, the file of the new version is written anew for a better upcast', async () => {
  const better = second((old) => ({ ...renamed(old), bright: true }));
  const after = await golden(better, both, { unreleased: true });
  expect(await told(better, after)).toBe('');
  expect(after.get(V1)).toBe(both.get(V1));
});

it('what lies in a sealed field stays readable, for no upcast reaches it', async () => {
  const stricter = personal(z.strictObject({ name: z.string(), idNumber: z.string() })).optional();
  const definition = lampLit(z.strictObject({ ...schema.shape, operator: stricter }), 2, { 1: renamed });
  expect(await told(definition, await golden(definition, first))).toContain(
    `${V1}: whole: what lies sealed in operator`,
  );
});

it('an upcast that forgets what the examples do not show is found by what the schema allows', async () => {
  const forgetful = second((old) => ([null, 'C3451'].includes(old['trade'] as string) ? renamed(old) : {}));
  expect(await told(forgetful, both)).toBe('');
  const of = await declared(forgetful, both);
  expect(() => assertReadable(of, 1)).toThrow('trade');
  expect(() => assertReadable(of, 2)).not.toThrow();
});

it('an old file that is lost can only be restored', async () => {
  const without = new Map([...both].filter(([path]) => path !== V1));
  expect(await told(second(), without)).toContain(`${V1}: is missing, and only the program of its time could write it`);
  await expect(golden(second())).rejects.toThrow(`${V2}: cannot be written: ${V1} is missing`);
});
