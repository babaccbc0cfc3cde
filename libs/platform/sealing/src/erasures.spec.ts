import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { AesKeyring, identityHash } from './aes-keyring';
import { ErasureJournal } from './erasure-journal';
import { firstLine } from './journal-lines';
import { openSealing } from './open-sealing';
import { PostgresKeyStore } from './postgres.key-store';

const master = randomBytes(32);
const wang = { name: '王某', idNumber: '371502199001010011' };
const order = { by: { subject: 'command-line', role: 'system' as const }, ground: '个人信息保护法第四十七条' };

let db: FreshDatabase;
let folder: string;
let journal: string;
beforeEach(async () => {
  db = await freshDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'erasures-'));
  journal = path.join(folder, 'journal.jsonl');
});
afterEach(async () => {
  await db.drop();
  rmSync(folder, { recursive: true });
});

const open = (database = db.dataSource) => openSealing({ database, masters: { read: () => [master] }, journal });
const personOf = (keyring: AesKeyring) => ({ person: identityHash(keyring, wang.idNumber) });
/** What a crash of the database leaves: the line is written, the transaction is not. */
const cutShort = async () => {
  await db.dataSource.query(`create function crash() returns trigger language plpgsql as 'begin raise ''crash''; end'`);
  await db.dataSource.query(
    `create trigger crash before update on sealing.data_key for each row execute function crash()`,
  );
  const { keyring, erasures } = await open();
  await expect(erasures.forget(personOf(keyring as AesKeyring), order)).rejects.toThrow('crash');
  await db.dataSource.query(`drop function crash cascade`);
};

describe('forgetting', () => {
  it('a person takes the digests of its records too, and no others; neither key nor keyed hash stays', async () => {
    const { keyring, erasures } = await open();
    const sealed = await keyring.seal('r-1', wang);
    const [mine, other] = [await keyring.digest('r-1', '王某'), await keyring.digest('r-2', '王某')];
    const person = personOf(keyring as AesKeyring);
    const gone = await erasures.forget(person, order);
    expect(gone).toMatchObject({ keys: [expect.any(String), expect.any(String)], records: ['r-1'], order });
    expect(mine).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyring.open(sealed)).toBeUndefined();
    expect(await keyring.digest('r-1', '王某')).toBe('forgotten');
    expect(await keyring.digest('r-2', '王某')).toBe(other);
    const [kept] = await db.dataSource.query<{ rows: string }[]>(
      `select json_agg(k)::text as rows from sealing.data_key k where k.destroyed_at is not null`,
    );
    expect(kept?.rows).toContain('"wrapped":"\\\\x"');
    expect(kept?.rows).not.toContain(person.person);
  });

  it('records takes all their keys, and a second time finds none', async () => {
    const { keyring, erasures } = await open();
    const sealed = await keyring.seal('r-3', { name: '王某' });
    await keyring.digest('r-3', '王某');
    const gone = await erasures.forget({ records: ['r-3', 'r-4'] }, order);
    expect(gone?.keys).toHaveLength(2);
    expect(await keyring.open(sealed)).toBeUndefined();
    expect(await erasures.forget({ records: ['r-3'] }, order)).toBeUndefined();
  });

  it('stands in the journal, and waits to be told until it is', async () => {
    const { keyring, erasures } = await open();
    await keyring.seal('r-1', wang);
    const gone = await erasures.forget(personOf(keyring as AesKeyring), order);
    const kept = ErasureJournal.existing(journal);
    expect([kept.after(0), kept.registry]).toEqual([[gone], (keyring as AesKeyring).registry]);
    expect(await erasures.untold()).toEqual([gone]);
    await erasures.told(gone!);
    expect(await erasures.untold()).toEqual([]);
    expect(readFileSync(journal, 'utf8')).not.toMatch(/王某|371502/);
    expect(statSync(journal).mode & 0o777).toBe(0o600);
  });

  it('by two programs at once loses neither line', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all([one.keyring.seal('r-1', wang), one.keyring.seal('r-2', { name: '李某' })]);
    await Promise.all([
      one.erasures.forget({ records: ['r-1'] }, order),
      two.erasures.forget({ records: ['r-2'] }, order),
    ]);
    expect(ErasureJournal.existing(journal).head().count).toBe(2);
    expect(await one.erasures.untold()).toHaveLength(2);
  });

  it('that was cut short is finished by whoever opens the keys next', async () => {
    const sealed = await (await open()).keyring.seal('r-1', wang);
    await cutShort();
    expect(ErasureJournal.existing(journal).head().count).toBe(1);
    expect(await (await open()).keyring.open(sealed)).toBeUndefined();
    expect(await (await open()).erasures.untold()).toEqual(ErasureJournal.existing(journal).after(0));
  });

  it('that was cut short is finished by the next forgetting of the same program', async () => {
    const { keyring, erasures } = await open();
    const sealed = await keyring.seal('r-1', wang);
    await keyring.seal('r-2', { name: '李某' });
    await cutShort();
    await erasures.forget({ records: ['r-2'] }, order);
    expect(await keyring.open(sealed)).toBeUndefined();
    expect(ErasureJournal.existing(journal).head().count).toBe(2);
  });
});

describe('a journal', () => {
  const forget = async (record: string) => {
    const { keyring, erasures } = await open();
    await keyring.seal(record, wang);
    await erasures.forget({ records: [record] }, order);
  };

  it('of another registry is refused', async () => {
    writeFileSync(journal, `${firstLine('another', '2026-06-01T02:00:00.000Z')}\n`);
    await expect(open()).rejects.toMatchObject({
      code: 'ERASURE_JOURNAL',
      zh: expect.stringContaining('另一登记系统'),
    });
  });

  it('that is not the newest is enough to open the keys, not to forget', async () => {
    await forget('r-1');
    copyFileSync(journal, `${journal}.old`);
    await forget('r-2');
    copyFileSync(`${journal}.old`, journal);
    const { keyring, erasures } = await open();
    await keyring.seal('r-3', wang);
    await expect(erasures.forget({ records: ['r-3'] }, order)).rejects.toMatchObject({
      zh: expect.stringContaining('不是最新的'),
    });
    await expect(erasures.journal()).rejects.toMatchObject({ code: 'ERASURE_JOURNAL' });
  });

  it('that is lost is not begun anew behind the back of its backups, but written again when asked for', async () => {
    await forget('r-1');
    const before = readFileSync(journal);
    rmSync(journal);
    await expect(forget('r-2')).rejects.toMatchObject({ code: 'ERASURE_JOURNAL' });
    expect(existsSync(journal)).toBe(false);
    expect((await (await open()).erasures.rewrite()).head().count).toBe(1);
    expect(readFileSync(journal)).toEqual(before);
    await forget('r-2');
  });
});

describe('a database that was restored elsewhere', () => {
  let copy: FreshDatabase;
  let sealed: { sealed: string };
  beforeEach(async () => {
    const { keyring, erasures } = await open();
    sealed = await keyring.seal('r-1', wang);
    await erasures.journal();
    copy = await freshDatabase();
    for (const table of ['master_key', 'data_key', 'secret', 'erasure', 'opened_in']) {
      const [row] = await db.dataSource.query<{ rows: string }[]>(
        `select coalesce(json_agg(t), '[]')::text as rows from sealing.${table} t`,
      );
      await copy.dataSource.query(
        `insert into sealing.${table} select * from json_populate_recordset(null::sealing.${table}, $1::json)`,
        [row?.rows],
      );
    }
    const gone = await erasures.forget({ records: ['r-1'] }, order);
    await erasures.told(gone!);
  });
  afterEach(() => copy.drop());

  it('holds the key again', async () => {
    const keyring = await AesKeyring.open(new PostgresKeyStore(copy.dataSource), master);
    expect(await keyring.open(sealed)).toEqual(wang);
  });

  it('is not opened without the journal, nor with one from before its backup', async () => {
    const [first] = ErasureJournal.existing(journal).lines;
    rmSync(journal);
    await expect(open(copy.dataSource)).rejects.toMatchObject({ code: 'ERASURE_JOURNAL' });
    await copy.dataSource.query(`insert into sealing.erasure (n, line) values (1, 'newer')`);
    writeFileSync(journal, `${first}\n`);
    await expect(open(copy.dataSource)).rejects.toMatchObject({ code: 'ERASURE_JOURNAL' });
  });

  it('forgets what was forgotten since, and tells it again', async () => {
    const { keyring, erasures } = await open(copy.dataSource);
    expect(await keyring.open(sealed)).toBeUndefined();
    expect(await keyring.digest('r-1', '王某')).toBe('forgotten');
    expect(await erasures.untold()).toEqual(ErasureJournal.existing(journal).after(0));
    rmSync(journal);
    await open(copy.dataSource);
  });
});
