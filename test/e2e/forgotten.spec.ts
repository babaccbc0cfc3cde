import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readConfiguration } from '@platform/config';
import { isSealed } from '@platform/kernel';
import { identityHash, Keyring } from '@platform/sealing';
import { parts } from '../../apps/registry/src/contexts';
import { openStores } from '../../apps/registry/src/open-stores';
import { type City, openCity } from './city';
import {
  adminAt,
  entry,
  fine,
  firm,
  GONE,
  importRows,
  KEPT,
  masterKeyIn,
  NAMED,
  other,
  ownGround,
  REFUSED,
  revoked,
  trader,
} from './forgotten-city';
import { formsOf, tracesIn, tracesInFiles, tracesInTables } from './traces-of';

const EVENTS = `select id, type, data, metadata, hash from events.event order by position`;

describe('a person who was forgotten', () => {
  const desk = mkdtempSync(path.join(tmpdir(), 'zhixin-desk-'));
  const pgLog: string[] = [];
  const told: string[] = [];
  let city: City;
  let forms: readonly string[];
  let records: string[];
  let before: object[];
  /** Master key at the time of the backup, which was taken before anybody was forgotten. */
  let keyThen: string;
  let keys = 0;
  beforeAll(async () => {
    city = await openCity({}, undefined, ownGround(pgLog));
    forms = [GONE.name, GONE.idNumber, NAMED.name].flatMap(formsOf);
  }, 120_000);
  afterAll(async () => {
    await city?.close();
    rmSync(desk, { recursive: true, force: true });
  });

  const post = (as: string, target: string, body: object) =>
    city.ask(as, 'POST', target, { body, headers: { 'idempotency-key': `forgotten ${++keys}` } });
  const recorded = async (body: object): Promise<string> => {
    const got = await post('regulator', '/v1/records/penalties', body);
    expect([got.status, got.text]).toEqual([201, expect.any(String)]);
    return String(got.json['id']);
  };
  const shown = async (as: string, target: string): Promise<string> => {
    await city.settled();
    return (await city.ask(as, 'GET', target)).text;
  };
  const admin = (line: readonly string[], stdin = '', elsewhere = {}) =>
    adminAt(city, told, { line, stdin, elsewhere });
  const places = () => [...records.map((id) => `/v1/records/${id}`), `/v1/enterprises/${other!.uscc}/lists`];

  it('was recorded, corrected, listed, imported, refused and asked about', async () => {
    records = [
      await recorded(fine(1, { representative: GONE })),
      await recorded(fine(2, { ...trader, operator: GONE })),
      await recorded(fine(3, { representative: NAMED })),
    ];
    const basis = await recorded(fine(4, { ...revoked, representative: KEPT }));
    const corrected = { reason: '录入有误', values: {}, representative: GONE };
    expect((await post('regulator', `/v1/records/${basis}/correct`, corrected)).status).toBe(200);
    expect((await post('regulator', '/v1/lists/entries', { ...entry, restsOn: [basis] })).status).toBe(201);

    const file = path.join(desk, 'penalties.csv');
    writeFileSync(file, importRows());
    expect(await admin(['import', file, '--result', path.join(city.dataDir, 'result.csv')])).toBe(2);
    expect(told.at(-1)).toContain('录入 1');

    for (const body of REFUSED)
      expect((await post('regulator', '/v1/records/penalties', body)).status).toBeGreaterThan(399);
    expect((await city.ask('bank', 'GET', `/v1/enterprises?q=${GONE.idNumber}`)).status).toBe(422);
    await city.ask('bank', 'GET', `/v1/enterprises?q=${encodeURIComponent(GONE.name)}`);

    for (const target of places().slice(0, 2)) expect(await shown('regulator', target)).toContain(GONE.idNumber);
    expect(await shown('regulator', places()[2]!)).toContain(NAMED.name);
    expect(await shown('regulator', places()[3]!)).toContain(GONE.name);
    expect(await shown('enterprise', `/v1/enterprises/${firm!.uscc}/file`)).toContain(GONE.name);
    before = await city.query<object>(EVENTS);
    keyThen = masterKeyIn(city);
    expect(await admin(['backup', path.join(desk, 'backups')])).toBe(0);
  });

  it('stands nowhere in the open even before; only the keyed hash of the number leads to the keys', async () => {
    const hash = identityHash(city.app.get(Keyring), GONE.idNumber);
    expect(await tracesInTables(city.query, [...forms, hash])).toEqual({ 'sealing.data_key': [hash] });
  });

  it('is forgotten by a fact, and by nobody else', async () => {
    expect(await admin(['forget', '--person', '--ground', '聊质申〔2026〕55号'], GONE.idNumber)).toBe(0);
    expect(await admin(['forget', '--record', records[2]!, '--ground', '聊质申〔2026〕56号'])).toBe(0);
    for (const as of ['regulator', 'enterprise', 'auditor'])
      for (const target of [...places(), `/v1/enterprises/${firm!.uscc}/file`])
        expect(tracesIn(await shown(as, target), forms)).toEqual([]);
    expect(await shown('regulator', places()[3]!)).toContain(KEPT.name);
    const facts = await shown('auditor', `/v1/audit/subjects/${firm!.uscc}/facts?limit=500`);
    expect(facts.match(/"type":"KeysDestroyed"/g)).toHaveLength(2);
  });

  it('leaves the facts and their hashes as they were', async () => {
    expect((await city.query<object>(EVENTS)).slice(0, before.length)).toEqual(before);
    expect(await admin(['verify'])).toBe(0);
  });

  it('stays forgotten, and another one readable, when the master key is changed while the registry runs', async () => {
    const beside = await openStores(
      city.url,
      parts,
      readConfiguration({ ZHIXIN_DATA_DIR: city.dataDir }),
      () => undefined,
    );
    try {
      const { id } = beside.rotation.masters.current;
      expect(await beside.rotation.rotate(() => undefined)).toBeGreaterThan(2);
      await beside.rotation.retire(id);
    } finally {
      await beside.close();
    }
    expect(readFileSync(path.join(city.dataDir, 'master.key'), 'utf8').trim().split('\n')).toHaveLength(1);
    const list = await shown('regulator', places()[3]!);
    expect([list.includes(KEPT.name), tracesIn(list, forms)]).toEqual([true, []]);
    const id = await recorded(fine(7, { representative: KEPT }));
    expect(await shown('regulator', `/v1/records/${id}`)).toContain(KEPT.name);
  });

  it('has left no trace in any table, file or log', async () => {
    const hash = identityHash(city.app.get(Keyring), GONE.idNumber);
    expect(await tracesInTables(city.query, [...forms, hash])).toEqual({});
    // With the write-ahead log and the pages of tables, as they are on the disk.
    await city.query('checkpoint');
    expect(tracesInFiles(city.dataDir, forms)).toEqual({});
    expect(city.logged.length).toBeGreaterThan(10);
    expect(pgLog.length).toBeGreaterThan(100);
    expect(tracesIn([...city.logged, ...pgLog, ...told].join('\n'), [...forms, hash])).toEqual([]);
  });

  describe('and whose keys are in a backup', () => {
    const backup = () => path.join(desk, 'backups', readdirSync(path.join(desk, 'backups'))[0] as string);
    let place: Readonly<Record<'DATABASE_URL' | 'ZHIXIN_DATA_DIR' | 'ZHIXIN_OTHER_MASTER_KEYS', string>>;
    beforeAll(async () => {
      await city.query(`create database restored`);
      const url = new URL(city.url);
      url.pathname = 'restored';
      place = {
        DATABASE_URL: url.href,
        ZHIXIN_DATA_DIR: path.join(desk, 'restored'),
        ZHIXIN_OTHER_MASTER_KEYS: keyThen,
      };
    });

    it('stands in the open in none of its files', () => {
      const files = (readdirSync(backup()) as string[]).map(
        (name) => [name, readFileSync(path.join(backup(), name))] as const,
      );
      expect(files.map(([name]) => name)).toContain('keys.copy.gz');
      for (const [name, bytes] of files)
        expect([name, tracesIn(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, forms)]).toEqual([name, []]);
    });

    it('does not come back without the journal', async () => {
      expect(await admin(['restore', backup()], '', place)).toBe(1);
      expect(told.at(-1)).toContain('ZHIXIN_ERASURE_JOURNAL');
    });

    it('has left no trace in the restored registry, which has all facts, another one’s keys, and tells of the erasures', async () => {
      const given = { ...place, ZHIXIN_ERASURE_JOURNAL: path.join(city.dataDir, 'erasure-journal.jsonl') };
      const hash = identityHash(city.app.get(Keyring), GONE.idNumber);
      expect(await admin(['restore', backup()], '', given)).toBe(0);
      const configuration = readConfiguration({ ...given, ZHIXIN_MASTER_KEY: masterKeyIn(city) });
      const restored = await openStores(given.DATABASE_URL, parts, configuration, () => undefined);
      try {
        const query = <Row>(sql: string) => restored.database.dataSource.query<Row[]>(sql);
        const facts = await query<{ type: string; data: string }>(EVENTS);
        expect(facts.slice(0, before.length)).toEqual(before);
        expect(facts.slice(before.length).map(({ type }) => type)).toEqual(['KeysDestroyed', 'KeysDestroyed']);
        const sealed = facts.flatMap(({ data }) => Object.values(JSON.parse(data) as object)).filter(isSealed);
        const opened = await Promise.all(sealed.map((box) => restored.keyring.open(box)));
        expect(opened.filter((value) => value !== undefined)).toEqual([KEPT, KEPT]);
        expect(opened.length).toBeGreaterThan(5);
        expect(await tracesInTables(query, [...forms, hash])).toEqual({});
      } finally {
        await restored.close();
      }
      expect(tracesInFiles(city.dataDir, forms)).toEqual({});
      expect(tracesIn([...pgLog, ...told].join('\n'), [...forms, hash])).toEqual([]);
    });
  });
});
