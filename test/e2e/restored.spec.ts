import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { run } from '../../apps/admin/src/program';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { EventStoreDbDouble } from '../../libs/platform/event-store/src/eventstoredb/double/eventstoredb-double';
import { type City, openCity } from './city';

const FIRMS = DEMO_FIRMS.map(codeOfFirm);
/** Every kind of answer about every firm, to those who may ask for it. */
const QUESTIONS: readonly (readonly [as: string, target: string])[] = [
  ...FIRMS.flatMap((uscc) =>
    ['grade', 'grade/history', 'lists', 'file', 'restrictions'].map(
      (what) => ['city-office', `/v1/enterprises/${uscc}/${what}`] as const,
    ),
  ),
  ...FIRMS.map((uscc) => ['bank', `/v1/enterprises/${uscc}/grade`] as const),
  ...FIRMS.map((uscc) => ['auditor', `/v1/audit/subjects/${uscc}/facts`] as const),
  ['enterprise', `/v1/enterprises/${FIRMS[0]}/file`],
  ['enterprise', `/v1/enterprises/${FIRMS[0]}/inquiries`],
  ['', '/v1/agencies'],
  ['', '/v1/regions'],
];

/** Position, place of a fact in its store and number in the log are those of the place. */
const told = (text: string): string => text.replace(/"position":"\d+"/g, '"position":""');
const answersOf = async ({ ask }: City): Promise<Record<string, unknown>> => {
  const answers: Record<string, unknown> = {};
  for (const [as, target] of QUESTIONS) {
    const got = await ask(as, 'GET', target, { headers: { 'zhixin-purpose': 'credit-granting' } });
    answers[`${as} ${target}`] = [got.status, told(got.text)];
  }
  return answers;
};

const folder = mkdtempSync(path.join(tmpdir(), 'zhixin-restored-'));
const databases: FreshDatabase[] = [];
const settings = {
  ZHIXIN_MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
  ZHIXIN_ERASURE_JOURNAL: path.join(folder, 'journal.jsonl'),
};
let esdb: EventStoreDbDouble;
beforeAll(async () => void (esdb = await EventStoreDbDouble.start()));
afterAll(async () => {
  esdb.kill();
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A database that stays when the city on it is closed, with nobody connected. */
const ground = async (): Promise<{ url: string; dataDir: string; clear(): Promise<void> }> => {
  const database = await freshDatabase();
  databases.push(database);
  await database.dataSource.destroy();
  return { url: database.url, dataDir: mkdtempSync(path.join(folder, 'data-')), clear: () => Promise.resolve() };
};

const admin = async (url: string, line: readonly string[]): Promise<void> => {
  let said = '';
  const write = (text: string): unknown => (said += text);
  const exit = await run(line, {
    environment: { ...settings, DATABASE_URL: url, ZHIXIN_DATA_DIR: folder },
    stdin: () => Promise.resolve(''),
    stdout: { write },
    stderr: { write },
  });
  expect([line[0], exit, exit === 0 ? '' : said]).toEqual([line[0], 0, '']);
};

it('a city answers the same after a restore, and after a move to EventStoreDB; a position from before is refused', async () => {
  const [home, place, cluster] = [await ground(), await ground(), await ground()];
  const city = await openCity(settings, undefined, Promise.resolve(home));
  const asked = await answersOf(city);
  expect(Object.values(asked).filter((answer) => (answer as [number])[0] === 200).length).toBeGreaterThan(50);
  const before = await city.ask('bank', 'GET', `/v1/enterprises/${FIRMS[0]}/grade`, {
    headers: { 'zhixin-purpose': 'credit-granting' },
  });
  await admin(home.url, ['backup', path.join(folder, 'backups')]);
  const inquiries = `enterprise /v1/enterprises/${FIRMS[0]}/inquiries`;
  const facts = await city.query(`select * from events.event order by position`);
  await city.close();

  const [backup] = readdirSync(path.join(folder, 'backups'));
  await admin(place.url, ['restore', path.join(folder, 'backups', backup as string)]);
  const restored = await openCity(settings, undefined, Promise.resolve(place));
  expect(await restored.query(`select * from events.event order by position`)).toEqual(facts);
  const again = await answersOf(restored);
  expect({ ...again, [inquiries]: '' }).toEqual({ ...asked, [inquiries]: '' });
  // What was asked before is in the log, and so is that it was asked again.
  expect(String(again[inquiries]).length).toBeGreaterThan(String(asked[inquiries]).length);
  const late = await restored.ask('bank', 'GET', `/v1/enterprises/${FIRMS[0]}/grade`, {
    headers: {
      'zhixin-purpose': 'credit-granting',
      'zhixin-at-least': before.headers.get('zhixin-position') as string,
    },
  });
  expect([late.status, late.json['code']]).toEqual([409, 'STORE_CHANGED']);
  await restored.close();

  const events = { EVENT_STORE: 'eventstoredb', ESDB_URL: esdb.url };
  const target = path.join(folder, 'cluster.env');
  const lines = Object.entries({ DATABASE_URL: cluster.url, ...events }).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(target, lines.join(''));
  const map = path.join(folder, 'map.csv');
  await admin(home.url, ['copy', target, '--map', map]);
  expect(readFileSync(map, 'utf8').split('\n')).toHaveLength(3);
  const moved = await openCity({ ...settings, ...events }, undefined, Promise.resolve(cluster));
  expect({ ...(await answersOf(moved)), [inquiries]: '' }).toEqual({ ...asked, [inquiries]: '' });
  await moved.close();
}, 240_000);
