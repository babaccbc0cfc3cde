import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays, SystemClock } from '@platform/calendar';
import { readConfiguration } from '@platform/config';
import { startEmbeddedPostgres } from '@platform/embedded-postgres';
import { identityHash, Keyring } from '@platform/sealing';
import { run } from '../../apps/admin/src/program';
import { parts } from '../../apps/registry/src/contexts';
import { openStores } from '../../apps/registry/src/open-stores';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, type Ground, openCity } from './city';
import { formsOf, tracesIn, tracesInFiles, tracesInTables } from './traces-of';

const today = new SystemClock().today();
const year = today.slice(0, 4);
const [firm, other] = DEMO_FIRMS.map((f) => ({ uscc: codeOfFirm(f), partyName: f.name }));
/** Forgotten in all records, forgotten with one record, and not forgotten. */
const GONE = { name: '钟离春晓', idType: '身份证', idNumber: '371502197203140528' };
const NAMED = { name: '令狐采薇' };
const KEPT = { name: '公孙牧远', idType: '身份证', idNumber: '371502196811230517' };

const fine = (n: number, more: object) => ({
  ...firm,
  partyCategory: '法人及非法人组织',
  field: 'market',
  number: `聊演市监罚〔${year}〕55${n}号`,
  measures: ['罚款'],
  fineFen: 500_000,
  dates: { decided: addDays(today, -10) },
  ...more,
});
const trader = { uscc: pdyCode('92', '371502', 331), partyCategory: '个体工商户', partyName: '东昌府区春晓小吃店' };
const revoked = { ...other, measures: ['吊销许可证件'], fineFen: undefined };
const entry = {
  ...other,
  list: 'serious',
  field: 'market',
  number: `聊演市监列严字〔${year}〕55号`,
  grounds: '被吊销许可证，情节严重',
  legalBasis: '《市场监督管理严重违法失信名单管理办法》',
  listedOn: addDays(today, -5),
  representative: GONE,
  controller: KEPT,
};

/** A row that loads and one that does not, both with the person. */
const importRows = (): string => {
  const [header, row = ''] = readFileSync('docs/examples/city/penalties.csv', 'utf8').split(/\r?\n/);
  const named = row
    .replace('（略）,,', `${GONE.name},${GONE.idType},${GONE.idNumber}`)
    .replace('聊城市市场监督管理局（示例）', DEMO_AGENCIES[0]!.name);
  return [header, named, named.replace('2025/5/11', 'yesterday'), ''].join('\r\n');
};

/** A database of its own in the data folder, as `npm start` has it; what it logs is kept. */
const ownGround = async (pgLog: string[]): Promise<Ground> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zhixin-forgotten-'));
  chmodSync(dataDir, 0o711);
  const settings = { fsync: 'off', log_statement: 'all', log_min_duration_statement: '0' };
  const postgres = await startEmbeddedPostgres({ dataDir, settings, log: (line) => void pgLog.push(line) });
  const clear = async (): Promise<void> => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: postgres.url, dataDir, clear };
};

describe('a person who was forgotten', () => {
  const desk = mkdtempSync(path.join(tmpdir(), 'zhixin-desk-'));
  const penaltyFile = (): string => {
    writeFileSync(path.join(desk, 'penalties.csv'), importRows());
    return path.join(desk, 'penalties.csv');
  };
  const pgLog: string[] = [];
  const told: string[] = [];
  let city: City;
  let forms: readonly string[];
  let records: string[];
  let before: object[];
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
  const admin = async (line: readonly string[], stdin = ''): Promise<number> =>
    run(line, {
      environment: {
        DATABASE_URL: city.url,
        ZHIXIN_DATA_DIR: city.dataDir,
        ZHIXIN_MASTER_KEY: readFileSync(path.join(city.dataDir, 'master.key'), 'utf8').split('\n')[0],
      },
      stdin: () => Promise.resolve(stdin),
      stdout: { write: (text) => told.push(text) },
      stderr: { write: (text) => told.push(text) },
    });
  const events = () => city.query<object>(`select id, type, data, metadata, hash from events.event order by position`);
  const places = () => [
    `/v1/records/${records[0]}`,
    `/v1/records/${records[1]}`,
    `/v1/records/${records[2]}`,
    `/v1/enterprises/${other!.uscc}/lists`,
  ];

  it('the search finds every form where there is one', () => {
    const text = `..${GONE.name}..`;
    const all = [
      text,
      Buffer.from(text).toString('base64'),
      Buffer.from(text).toString('hex'),
      encodeURIComponent(text),
    ];
    for (const [n, hay] of all.entries()) expect([n, tracesIn(hay, formsOf(GONE.name))]).not.toEqual([n, []]);
    expect(
      tracesIn(`x${Buffer.from(`12${GONE.idNumber}`).toString('base64url')}`, formsOf(GONE.idNumber)),
    ).toHaveLength(1);
  });

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

    expect(await admin(['import', penaltyFile(), '--result', path.join(city.dataDir, 'result.csv')])).toBe(2);

    const refused = [
      fine(5, { facts: `法定代表人${GONE.idNumber}` }),
      fine(1, { representative: { ...GONE, name: '某某' } }),
      { ...fine(6, {}), representative: { ...GONE, idNumber: 7 } },
    ];
    for (const body of refused)
      expect((await post('regulator', '/v1/records/penalties', body)).status).toBeGreaterThan(399);
    expect((await city.ask('bank', 'GET', `/v1/enterprises?q=${GONE.idNumber}`)).status).toBe(422);
    await city.ask('bank', 'GET', `/v1/enterprises?q=${encodeURIComponent(GONE.name)}`);

    for (const target of places().slice(0, 2)) expect(await shown('regulator', target)).toContain(GONE.idNumber);
    expect(await shown('regulator', places()[2]!)).toContain(NAMED.name);
    expect(await shown('regulator', places()[3]!)).toContain(GONE.name);
    expect(await shown('enterprise', `/v1/enterprises/${firm!.uscc}/file`)).toContain(GONE.name);
    before = await events();
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
    expect((await events()).slice(0, before.length)).toEqual(before);
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
});
