import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ErasureJournal, identityHash } from '@platform/sealing';
import { expireKeys } from './expire-keys';
import { factsIn } from './testing/registry';
import { NOW, PERSON, sealedIn, setStage, type Stage } from './testing/stage';
import type { Place } from './testing/registry';

const DAY_MS = 86_400_000;
const on = setStage();

const order = { by: { subject: 'command-line', role: 'system' as const }, ground: '个人信息保护法第四十七条' };
const forget = (stage: Stage, of: Place) =>
  stage.at(of, ({ erasures, keyring }) => erasures.forget({ person: identityHash(keyring, PERSON) }, order));

it('what was forgotten since the backup is not restored', async () => {
  const { stage } = on;
  const source = await stage.filled();
  const { folder } = await stage.backUp(source);
  const hash = await stage.at(source, async ({ keyring }) => identityHash(keyring, PERSON));
  await forget(stage, source);
  const target = await stage.place();
  await stage.restore(folder, target);
  const left = `select from sealing.data_key where person = $1 or (destroyed_at is not null and (wrapped <> '' or person <> ''))`;
  expect(await target.query(left, [hash])).toEqual([]);
  await stage.at(target, async ({ keyring }) => {
    const opened = await Promise.all((await sealedIn(target)).map((sealed) => keyring.open(sealed)));
    expect(opened.filter(Boolean)).toHaveLength(30);
    expect(JSON.stringify(opened)).not.toContain(PERSON);
  });
});

it('a journal that lacks what it had at the backup is refused, and so is none', async () => {
  const { stage } = on;
  const source = await stage.filled();
  const older = stage.file('older.jsonl');
  writeFileSync(older, readFileSync(stage.journal));
  await forget(stage, source);
  const { folder } = await stage.backUp(source);
  const target = await stage.place();
  const journal = ErasureJournal.existing(older);
  await expect(stage.restore(folder, target, { journal })).rejects.toMatchObject({ code: 'JOURNAL_DOES_NOT_FIT' });
  expect(() => ErasureJournal.existing(stage.file('none'))).toThrow(/ZHIXIN_ERASURE_JOURNAL/);
  expect(await target.query(`select from backup.origin`)).toEqual([]);
  expect(await stage.restore(folder, target)).toMatchObject({ facts: 120 });
});

it('keys are gone from a backup after their days; without them all but what they open is restored', async () => {
  const { stage } = on;
  const source = await stage.filled();
  const { folder } = await stage.backUp(source);
  const late = Date.parse(NOW) + 35 * DAY_MS;
  expect(await expireKeys(stage.file('backups'), 35, late - 1)).toEqual([]);
  await expect(stage.open(folder, { now: late })).rejects.toMatchObject({ code: 'KEYS_EXPIRED' });
  expect(await expireKeys(stage.file('backups'), 35, late)).toEqual([path.join(folder, 'keys.copy.gz')]);
  const target = await stage.place();
  await stage.restore(folder, target, { now: late, withoutKeys: true });
  expect(await factsIn(target)).toEqual(await factsIn(source));
  const before = await stage.at(source, async ({ keyring }) => identityHash(keyring, PERSON));
  await stage.at(target, async ({ keyring, light }) => {
    for (const sealed of await sealedIn(target)) expect(await keyring.open(sealed)).toBeUndefined();
    expect(await keyring.digest('lamps.lamp-1', 'x')).toBe('forgotten');
    expect(identityHash(keyring, PERSON)).toBe(before);
    await light('1');
  });
});

it('nothing that links a person’s records outlives the keys', async () => {
  const { stage } = on;
  const source = await stage.filled();
  const hash = await stage.at(source, async ({ keyring }) => identityHash(keyring, PERSON));
  const { folder } = await stage.backUp(source);
  const linking = () =>
    readdirSync(folder).filter(
      (name) => name.endsWith('.gz') && gunzipSync(readFileSync(path.join(folder, name))).includes(hash),
    );
  expect(linking()).toEqual(['keys.copy.gz']);
  await expireKeys(stage.file('backups'), 35, Date.parse(NOW) + 35 * DAY_MS);
  expect(linking()).toEqual([]);
});

it('a shorter period counts for older backups too; what is no backup stays, what was cut short goes', async () => {
  const { stage } = on;
  const { folder } = await stage.backUp(await stage.filled());
  const backups = stage.file('backups');
  writeFileSync(path.join(backups, 'keys.copy.gz'), 'mine');
  for (const [name, age] of [
    ['old.part', 4],
    ['new.part', 2],
  ] as const) {
    mkdirSync(path.join(backups, name));
    const then = new Date(Date.parse(NOW) - age * DAY_MS);
    utimesSync(path.join(backups, name), then, then);
  }
  const gone = await expireKeys(backups, 3, Date.parse(NOW) + 3 * DAY_MS - 2.5 * DAY_MS);
  expect(gone).toEqual([path.join(backups, 'old.part')]);
  expect(await expireKeys(backups, 3, Date.parse(NOW) + 3 * DAY_MS)).toEqual(
    expect.arrayContaining([path.join(folder, 'keys.copy.gz')]),
  );
  expect(readdirSync(backups).sort()).toEqual([path.basename(folder), 'keys.copy.gz']);
});
