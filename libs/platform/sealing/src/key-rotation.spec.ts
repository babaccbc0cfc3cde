import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sealed } from '@platform/kernel';
import { Database } from '@platform/database';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { openSealing, type Sealing } from './open-sealing';

const order = { by: { subject: 'command-line', role: 'system' as const }, ground: '申请1号' };

let db: FreshDatabase;
let folder: string;
let opened: Database[];
beforeEach(async () => {
  db = await freshDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'rotation-'));
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
  await db.drop();
  rmSync(folder, { recursive: true });
});

/** A program of its own on the database, with master keys it reads from `keys`; it may change them where they are a file. */
const program = async (keys: Buffer[], isFile = true): Promise<Sealing> => {
  const database = await Database.open({ url: db.url, poolSize: 4, connections: 1 });
  opened.push(database);
  const write = (next: readonly Buffer[]) => void keys.splice(0, keys.length, ...next);
  return openSealing({
    database: database.dataSource,
    masters: { read: () => [...keys], ...(isFile && { write }) },
    journal: path.join(folder, 'journal.jsonl'),
  });
};
const key = () => randomBytes(32);
const ids = async ({ rotation }: Sealing) => (await rotation.uses()).map(({ id, keys, open }) => [id, keys, open]);
const sealSome = (by: Sealing, n: number, name = 'r') =>
  Promise.all(Array.from({ length: n }, (_, i) => by.keyring.seal(`${name}-${i}`, { name: `王${i}` })));

describe('rotation', () => {
  it('loses no value that registries seal meanwhile; the old master key opens nothing any more', async () => {
    const file = [key()];
    const [one, two, reader, admin] = [
      await program(file),
      await program(file),
      await program(file),
      await program(file),
    ];
    const [old] = admin.rotation.masters.all;
    const sealed: { value: string; sealed: Sealed }[] = [];
    let isDone = false;
    const write = async ({ keyring }: Sealing, name: string) => {
      for (let n = 0; !isDone || n < 50; n++) {
        const value = `${name}${n}`;
        sealed.push({ value, sealed: await keyring.seal(`r-${name}${n % 400}`, { name: value, idNumber: String(n) }) });
      }
    };
    await sealSome(one, 1_200, 'before');
    const writers = [write(one, '一'), write(one, '二'), write(two, '三'), write(two, '四')];
    const done = await admin.rotation.rotate(() => undefined);
    const before = sealed.length;
    while (sealed.length < before + 200) await new Promise((resolve) => setTimeout(resolve, 10));
    isDone = true;
    await Promise.all(writers);
    await admin.rotation.retire(old!.id);

    expect(done).toBeGreaterThan(1_200);
    expect(file).toEqual([admin.rotation.masters.current.key]);
    const fresh = await program(file);
    for (const { keyring } of [one, two, reader, fresh])
      for (const { value, sealed: box } of sealed) expect(await keyring.open(box)).toMatchObject({ name: value });
    expect(await ids(fresh)).toEqual([
      [admin.rotation.masters.current.id, expect.any(Number), true],
      [old!.id, 0, false],
    ]);
    await expect(program([old!.key])).rejects.toMatchObject({ code: 'MASTER_KEY_UNKNOWN' });
  }, 60_000);

  it('cut short goes on with the key it made', async () => {
    const file = [key()];
    const one = await program(file);
    await sealSome(one, 1_200);
    await expect(
      one.rotation.rotate((done) => {
        if (done > 500) throw new Error('crash');
      }),
    ).rejects.toThrow('crash');
    const made = [...file];
    const again = await program(file);
    expect((await again.rotation.uses()).map(({ keys }) => keys)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(await again.rotation.rotate(() => undefined)).toBeLessThan(1_200);
    expect(file).toEqual(made);
    expect((await again.rotation.uses()).map(({ keys }) => keys)).toEqual([1_202, 0]);
  });

  it('is one at a time', async () => {
    const file = [key()];
    const [one, two] = [await program(file), await program(file)];
    await sealSome(one, 600);
    const outcomes = await Promise.allSettled([
      one.rotation.rotate(() => undefined),
      two.rotation.rotate(() => undefined),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ROTATION_RUNS' } });
    expect(file).toHaveLength(2);
  });

  it('brings nothing back that is forgotten meanwhile', async () => {
    const one = await program([key()]);
    const sealed = await sealSome(one, 1_000);
    const records = Array.from({ length: 1_000 }, (_, i) => `r-${i}`);
    await Promise.all([one.rotation.rotate(() => undefined), one.erasures.forget({ records }, order)]);
    expect(await Promise.all(sealed.map((box) => one.keyring.open(box)))).toEqual(records.map(() => undefined));
    expect((await one.rotation.uses())[0]).toMatchObject({ keys: 2 });
  });

  it('keeps an old master key that is in use', async () => {
    const file = [key()];
    const one = await program(file);
    const { id } = one.rotation.masters.current;
    await expect(one.rotation.retire(id)).rejects.toMatchObject({ code: 'MASTER_KEY_IN_USE' });
    const rolled = await program([key(), ...file], false);
    await expect(rolled.rotation.retire(id)).rejects.toMatchObject({
      code: 'MASTER_KEY_IN_USE',
      zh: expect.stringContaining('2'),
    });
    expect(file).toHaveLength(1);
  });
});

describe('master keys of the environment', () => {
  it('roll in two steps: first all programs open with the next one, then all close with it', async () => {
    const [now, next] = [key(), key()];
    const one = await program([now], false);
    const value = await one.keyring.seal('r-1', { name: '王某' });
    const [oneReady, twoReady] = [await program([now, next], false), await program([now, next], false)];
    const oneRolled = await program([next, now], false);
    const other = await oneRolled.keyring.seal('r-2', { name: '李某' });
    expect(await twoReady.keyring.open(other)).toEqual({ name: '李某' });
    expect(await oneRolled.rotation.rotate(() => undefined)).toBe(3);
    // A program left behind finds its own master key closed and takes the other one it has.
    const late = await oneReady.keyring.seal('r-3', { name: '赵某' });
    const rolled = await program([next], false);
    expect(await Promise.all([value, other, late].map((box) => rolled.keyring.open(box)))).toEqual([
      { name: '王某' },
      { name: '李某' },
      { name: '赵某' },
    ]);
    expect(await rolled.rotation.rotate(() => undefined)).toBe(0);
  });

  it('left behind are named: what to open and what to close with', async () => {
    const [old, next] = [key(), key()];
    const behind = await program([old], false);
    const sealed = await behind.keyring.seal('r-1', { name: '王某' });
    await (await program([next, old], false)).rotation.rotate(() => undefined);
    await expect(behind.keyring.open(sealed)).rejects.toMatchObject({ code: 'MASTER_KEY_UNKNOWN' });
    await expect(behind.keyring.seal('r-2', { name: '王某' })).rejects.toMatchObject({
      code: 'MASTER_KEY_CLOSED',
      en: expect.stringContaining('ZHIXIN_MASTER_KEY'),
    });
  });
});
