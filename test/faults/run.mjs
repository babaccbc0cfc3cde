// Stops the program in every way while regulators record, and starts it again: nothing acknowledged may be missing, no
// record may be doubled, nothing may need cleaning by hand. Exits with 1 and says what failed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newPlace, sh, start } from '../program/registry.mjs';

const WRITERS = 8;
const LOAD_MS = 1_500;
const ENDED_MS = 15_000;
const place = await newPlace();
const say = (text) => console.log(`   ${text}`);
const kill = (signal, ...pids) => pids.forEach((pid) => process.kill(pid, signal));
const address = () => JSON.parse(readFileSync(path.join(place.dataDir, 'address.json'), 'utf8'));

/** What is done to the running program; `stays` where it must go on by itself. */
const faults = [
  ['the program is killed', () => kill('SIGKILL', address().owner)],
  ['the database is killed', () => kill('SIGKILL', address().postgres), { stays: true }],
  ['both are killed', () => kill('SIGKILL', address().owner, address().postgres)],
  ['Ctrl-C', (running) => running.signal('SIGINT')],
  ['SIGTERM to the program', () => kill('SIGTERM', address().owner)],
  ['SIGTERM to npm alone', (running) => kill('SIGTERM', running.npm)],
];

/** In Shanghai. */
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
let serial = 0;
const acknowledged = [];
let position = '.0';
const later = (a, b) => (Number(a.split('.')[1]) > Number(b.split('.')[1]) ? a : b);
let token;

const penalty = () => ({
  uscc: '91371502PDY000028C',
  partyName: '聊城颂禾面业有限公司',
  partyCategory: '法人及非法人组织',
  field: 'market',
  number: `聊演断电罚〔${today.slice(0, 4)}〕${++serial}号`,
  measures: ['罚款'],
  fineFen: 500_000,
  dates: { decided: today },
});

const post = (body) =>
  fetch(`${place.origin}/v1/records/penalties`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });

/** One regulator's clerk: what got no answer is sent again until it has one, as it stands. */
const writer = async (until) => {
  while (!until.done) {
    const body = penalty();
    for (;;) {
      const answer = await post(body).then(
        async (r) => ({ status: r.status, json: await r.json() }),
        () => undefined,
      );
      if (answer?.status === 201) {
        acknowledged.push(answer.json.id);
        position = later(position, answer.json.position);
        break;
      }
      if (answer && answer.status < 500) throw new Error(`${answer.status} ${JSON.stringify(answer.json)}`);
      await pause(100);
    }
  }
};

const recorded = async () => {
  const ids = [];
  for (let next = ''; next !== undefined;) {
    const url = `${place.origin}/v1/agencies/${agency()}/records?limit=100${next && `&after=${encodeURIComponent(next)}`}`;
    const headers = { authorization: `Bearer ${token}`, 'zhixin-at-least': position };
    const page = await (await fetch(url, { headers })).json();
    if (page.code === 'NOT_YET') continue;
    if (!page.records) throw new Error(JSON.stringify(page));
    ids.push(...page.records.map((r) => r.id));
    next = page.next;
  }
  return ids;
};
const agency = () => JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()).agency;

const gone = async () => {
  for (const end = performance.now() + ENDED_MS; performance.now() < end; await pause(50))
    if (
      !(await fetch(`${place.origin}/health/live`).then(
        () => true,
        () => false,
      ))
    )
      return;
  throw new Error('the program goes on');
};

let running = await start(place);
try {
  for (const [name, strike, { stays = false } = {}] of faults) {
    token = (await sh('npm run -s token -- regulator', place)).stdout.trim();
    const until = { done: false };
    const writers = Array.from({ length: WRITERS }, () => writer(until));
    await Promise.race([pause(LOAD_MS), ...writers]);
    const before = acknowledged.length;
    strike(running);
    if (!stays) {
      await gone();
      running = await start(place);
    } else await pause(LOAD_MS);
    await pause(LOAD_MS);
    until.done = true;
    await Promise.all(writers);
    say(`${name}: ${before} acknowledged before, ${acknowledged.length - before} after`);
  }
  const ids = await recorded();
  const missing = acknowledged.filter((id) => !ids.includes(id));
  if (missing.length > 0) throw new Error(`${missing.length} acknowledged records are missing: ${missing.slice(0, 5)}`);
  if (new Set(ids).size !== ids.length) throw new Error('a record stands twice');
  say(`all ${acknowledged.length} acknowledged records are there, each once`);
  say(JSON.parse((await sh('npm run -s admin -- verify --json', place)).stdout).message.en);
} catch (error) {
  console.error(error.stderr ? `${error.message}\n${error.stdout}\n${error.stderr}` : error);
  console.error(running.output().slice(-3_000));
  process.exitCode = 1;
} finally {
  running.signal('SIGTERM');
  await running.ended;
  await gone().catch((error) => console.error(error.message));
  await place.remove();
}
