import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { EventStoreDbDouble } from '../../../libs/platform/event-store/src/eventstoredb/double/eventstoredb-double';
import { type Desk, EXAMPLES, openDesk } from './testing/desk';

let desk: Desk;
let esdb: EventStoreDbDouble;
const targets: FreshDatabase[] = [];
beforeAll(async () => {
  esdb = await EventStoreDbDouble.start();
  desk = await openDesk();
  for (const line of [
    ['city', 'init', '--office', '11371500PDY003050P', '--name', '聊城市质量强市办（示例）', '--from', '2018-01-01'],
    ['regions', 'register', path.join(EXAMPLES, 'regions.json')],
    ['agencies', 'register', path.join(EXAMPLES, 'agencies.json')],
  ])
    expect([line[0], (await desk.call(line)).exit]).toEqual([line[0], 0]);
  // Whoever is connected counts as a registry at work.
  await desk.db.dataSource.destroy();
});
afterAll(async () => {
  for (const each of targets) await each.drop();
  await desk.clear();
  esdb.kill();
});

/** Settings of an empty place. */
const emptyPlace = async (): Promise<string> => {
  const db = await freshDatabase();
  targets.push(db);
  await db.dataSource.destroy();
  return db.url;
};
const there = async <T>(databaseUrl: string, work: () => Promise<T>): Promise<T> => {
  const own = desk.environment['DATABASE_URL'];
  desk.environment['DATABASE_URL'] = databaseUrl;
  try {
    return await work();
  } finally {
    desk.environment['DATABASE_URL'] = own;
  }
};
const freshConnection = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};
const folderOf = async (): Promise<string> => path.join(path.dirname(await desk.file('x', '')), randomUUID());
const agencies = async (): Promise<unknown> => (await desk.call(['projections', 'list', '--json'])).json.result;

it('a backup is taken, and restored into an empty place, with its views filled', async () => {
  const into = await folderOf();
  const taken = await desk.call(['backup', into]);
  expect([taken.exit, taken.text]).toEqual([0, expect.stringMatching(/已备份 \d+ 个事实/)]);
  expect(taken.progress).toMatch(/[█░]+ +\d+ %/);
  const [name] = readdirSync(into);
  const target = await emptyPlace();
  await there(target, async () => {
    const told = await desk.call(['restore', path.join(into, name as string), '--json']);
    expect([told.exit, told.progress]).toEqual([0, '']);
    expect(told.json.result).toMatchObject({ positionsKept: true, verified: { faults: 0 } });
    expect(JSON.stringify(await agencies())).not.toContain('"behind":true');
    expect(await desk.call(['restore', path.join(into, name as string)])).toMatchObject({
      exit: 1,
      text: expect.stringContaining('目标不是空的登记平台'),
    });
  });
});

it('without the erasure journal nothing is restored', async () => {
  const into = await folderOf();
  await desk.call(['backup', into]);
  const backup = path.join(into, readdirSync(into)[0] as string);
  desk.environment['ZHIXIN_ERASURE_JOURNAL'] = path.join(into, 'elsewhere.jsonl');
  const told = await there(await emptyPlace(), () => desk.call(['restore', backup, '--json']));
  delete desk.environment['ZHIXIN_ERASURE_JOURNAL'];
  expect(told).toMatchObject({ exit: 1, json: { result: { code: 'ERASURE_JOURNAL' } } });
});

it('with another master key nothing is opened; with the right one the restore goes on', async () => {
  const into = await folderOf();
  await desk.call(['backup', into]);
  const backup = path.join(into, readdirSync(into)[0] as string);
  await there(await emptyPlace(), async () => {
    const own = desk.environment['ZHIXIN_MASTER_KEY'];
    desk.environment['ZHIXIN_MASTER_KEY'] = Buffer.alloc(32, 7).toString('base64');
    expect(await desk.call(['restore', backup, '--json'])).toMatchObject({
      exit: 1,
      json: { result: { code: 'MASTER_KEY_UNKNOWN' } },
    });
    desk.environment['ZHIXIN_MASTER_KEY'] = own;
    expect(await desk.call(['verify', '--json'])).toMatchObject({
      exit: 1,
      json: { result: { code: 'MOVE_UNDER_WAY' } },
    });
    expect(await desk.call(['restore', backup, '--json'])).toMatchObject({ exit: 0 });
  });
});

it('keys of older backups are taken out by the next one', async () => {
  const into = await folderOf();
  await desk.call(['backup', into]);
  const old = path.join(into, readdirSync(into)[0] as string);
  const file = path.join(old, 'manifest.json');
  const takenAt = new Date(Date.now() - 35 * 86_400_000).toISOString();
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), takenAt }));
  const told = await desk.call(['backup', into, '--json']);
  expect(told.json.result).toMatchObject({ expired: [path.join(old, 'keys.copy.gz')] });
  const target = await emptyPlace();
  expect(await there(target, () => desk.call(['restore', old, '--json']))).toMatchObject({
    exit: 1,
    json: { result: { code: 'KEYS_EXPIRED' } },
  });
  expect(await there(target, () => desk.call(['restore', old, '--without-keys']))).toMatchObject({ exit: 0 });
  expect(await desk.call(['backup', into, '--only-expire', '--json'])).toMatchObject({
    exit: 0,
    json: { result: { expired: [] } },
  });
  expect(readdirSync(into)).toHaveLength(2);
});

it('a city moves to a cluster: facts while it is at work, the rest once it stands still', async () => {
  const target = await desk.file(
    'cluster.env',
    `DATABASE_URL=${await emptyPlace()}\nEVENT_STORE=eventstoredb\nESDB_URL=${esdb.url}\n`,
  );
  const map = await desk.file('map.csv', '');
  const atWork = await freshConnection(desk.db.url);
  const first = await desk.call(['copy', target, '--map', map, '--json']);
  expect(first).toMatchObject({ exit: 2, json: { status: 'partial', result: { others: [expect.any(String)] } } });
  await atWork.end();
  const told = await desk.call(['copy', target, '--map', map]);
  expect([told.exit, told.text]).toEqual([0, expect.stringContaining('已迁移')]);
  expect((await desk.read(map)).split('\n')).toHaveLength(3);
  for (const line of (await desk.read(target)).trim().split('\n')) {
    const [name, value] = [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)];
    if (name !== 'DATABASE_URL') desk.environment[name] = value;
  }
  const { url } = targets.at(-1) as FreshDatabase;
  expect(await there(url, () => desk.call(['verify', '--json']))).toMatchObject({ exit: 0 });
  expect(await there(url, async () => JSON.stringify(await agencies()))).not.toContain('"behind":true');
});

it('nothing is copied onto itself', async () => {
  const target = await desk.file('self.env', `DATABASE_URL=${desk.db.url}\n`);
  expect(await desk.call(['copy', target])).toMatchObject({ exit: 1, text: expect.stringContaining('同一个数据库') });
});

it('a file of settings that is none is told of', async () => {
  expect(await desk.call(['copy', '/nowhere/cluster.env'])).toMatchObject({
    exit: 1,
    text: expect.stringContaining('/nowhere'),
  });
});
