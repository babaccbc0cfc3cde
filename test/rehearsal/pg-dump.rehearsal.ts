import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStore } from '@platform/event-store';
import { Erasures } from '@platform/sealing';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, type Ground, openCity } from '../e2e/city';
import { type Cluster, debianPrograms, runProgram, startCluster } from '../setup/debian-postgres';

const bin = debianPrograms();
const folder = mkdtempSync(path.join(tmpdir(), 'zhixin-rehearsal-'));
const settings = {
  ZHIXIN_MASTER_KEY: Buffer.alloc(32, 9).toString('base64'),
  ZHIXIN_ERASURE_JOURNAL: path.join(folder, 'journal.jsonl'),
};
const EVENTS = `select * from events.event order by position`;
const [firm] = DEMO_FIRMS.map((f) => ({ uscc: codeOfFirm(f), partyName: f.name }));

const clusters: Cluster[] = [];
const cities: City[] = [];
afterAll(async () => {
  for (const city of cities.reverse()) await city.close();
  for (const cluster of clusters) await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const freshCluster = async (): Promise<Cluster> => {
  clusters.push(await startCluster(bin));
  return clusters.at(-1) as Cluster;
};
const cityOn = async ({ url }: Cluster): Promise<City> => {
  const ground: Ground = { url, dataDir: mkdtempSync(path.join(folder, 'data-')), clear: () => Promise.resolve() };
  cities.push(await openCity(settings, undefined, Promise.resolve(ground)));
  return cities.at(-1) as City;
};

let recorded = 0;
const record = async (city: City): Promise<string> => {
  const year = new Date().getUTCFullYear();
  const got = await city.ask('regulator', 'POST', '/v1/records/penalties', {
    body: {
      ...{ ...firm, partyCategory: '法人及非法人组织', field: 'market', measures: ['罚款'], fineFen: 500_000 },
      ...{ number: `聊演市监罚〔${year}〕77${recorded++}号`, dates: { decided: `${year}-01-05` } },
    },
  });
  expect([got.status, got.text]).toEqual([201, expect.any(String)]);
  return String(got.json['position']);
};
const gradeOf = ({ ask }: City) =>
  ask('bank', 'GET', `/v1/enterprises/${firm!.uscc}/grade`, { headers: { 'zhixin-purpose': 'credit-granting' } });

it('a dump of a city at work, restored into a fresh cluster, goes on as that city', async () => {
  const old = await freshCluster();
  const city = await cityOn(old);
  // As the first forgetting, or the first backup, would begin it.
  await city.app.get(Erasures).journal();
  let dumped = false;
  const working = (async () => {
    while (!dumped) await record(city);
  })();
  const dump = path.join(folder, 'zhixin.dump');
  await runProgram(bin, 'pg_dump', ['--format=custom', `--file=${dump}`, old.url]);
  dumped = true;
  await working;
  const all = await city.query<{ position: string }>(EVENTS);

  const fresh = await freshCluster();
  await runProgram(bin, 'pg_restore', [`--dbname=${fresh.url}`, '--no-owner', '--exit-on-error', dump]);
  const restored = await cityOn(fresh);
  const facts = await restored.query<{ position: string }>(EVENTS);
  expect(facts.length).toBeGreaterThan(30);
  expect(facts.length).toBeLessThan(all.length);
  expect(facts).toEqual(all.slice(0, facts.length));

  const position = await record(restored);
  expect(position.split('.')[1]).toBe(String(facts.length + 1));
  await restored.settled();
  const seen: string[] = [];
  const stop = new AbortController();
  for await (const page of restored.app.get(EventStore).subscribe({ signal: stop.signal })) {
    seen.push(...page.events.map((event) => event.position));
    if (page.live) stop.abort();
  }
  const now = await restored.query<{ position: string }>(EVENTS);
  expect(seen).toEqual(now.map((fact) => fact.position));
  expect(seen).toEqual(seen.map((_, n) => String(n + 1)));

  for (const sql of [`update events.event set data = '{}'`, `delete from events.event`, `truncate events.event`])
    await expect(restored.query(`set session_replication_role = replica; ${sql}`)).rejects.toThrow('ever altered');
  expect((await gradeOf(restored)).status).toBe(200);
}, 180_000);
