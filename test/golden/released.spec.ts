import { z } from 'zod';
import { type Files, sha256 } from './golden';
import { golden, lampLit, shape, told, V1 } from './lamps';

const STRAY = 'lamps/LampStolen.v1.json';
const first = lampLit(z.strictObject(shape));
const longer = lampLit(z.strictObject({ ...shape, code: z.string() }));
let files: Files;
let stray: Files;
beforeAll(async () => {
  files = await golden(first);
  stray = new Map([...files, [STRAY, '{}']]);
});

it('before a release a file is written anew on demand, and one of no event goes', async () => {
  expect(await told(first, stray)).toContain(`${STRAY}: belongs to no event`);
  const after = await golden(longer, stray, { unreleased: true });
  expect([...after.keys()]).toEqual([V1]);
  expect(await told(longer, after)).toBe('');
});

it('afterwards nothing touches it: not on demand, not by hand', async () => {
  const released = { [V1]: sha256(files.get(V1)!) };
  expect(await golden(longer, files, { released, unreleased: true })).toEqual(files);
  const edited = new Map([[V1, files.get(V1)!.replace('"high"', '"high" ')]]);
  expect(await told(first, edited)).toBe('');
  expect(await told(first, edited, released)).toBe(
    `${V1}: was changed; a released file is never touched: restore it (git restore)`,
  );
  expect(await golden(first, edited, { released, unreleased: true })).toEqual(edited);
  expect(await told(first, new Map(), released)).toContain(`${V1}: is missing; a released file`);
});

it('a released event stays declared', async () => {
  const released = { [STRAY]: sha256('{}') };
  expect(await told(first, stray, released)).toContain(`${STRAY}: is of a released event`);
  expect(await golden(first, stray, { released, unreleased: true })).toEqual(stray);
});

it('a byte of a stored event that changed, and a file that is none, are told', async () => {
  const changed = new Map([[V1, files.get(V1)!.replace('C3451', 'C3452')]]);
  expect(await told(first, changed)).toContain(`${V1}: least: the hash of event`);
  expect(await told(first, new Map([[V1, '{']]))).toContain(`${V1}: is no golden file`);
});
