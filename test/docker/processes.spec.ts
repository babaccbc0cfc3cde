import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clientOf, TokenMint } from '@platform/http-testing';
import { freshDatabase } from '@platform/testing';
import { EventStoreDbDouble } from '../../libs/platform/event-store/src/eventstoredb/double/eventstoredb-double';
import { BEAT_MS, SILENT_MS } from '../../libs/platform/cqrs/src/turn/turn-times';
import { imageCommand, imageEnvironment, imageHealthCheck, ours, root, type Service, servicesOf } from './compose-file';

const READY_MS = 60_000;
const STOP_MS = 20_000;
/** Two seconds; ten times that on a busy machine. */
const TAKE_OVER_MS = 20_000;
const BY_SIGTERM = 143;

interface Running {
  readonly name: string;
  readonly child: ChildProcess;
  readonly env: Readonly<Record<string, string>>;
  readonly ask: ReturnType<typeof clientOf>;
  readonly said: () => string;
}

let mint: TokenMint;
let keys: Server;
let given: Record<string, string>;
beforeAll(async () => {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'pipe' });
  mint = await TokenMint.open();
  keys = createServer((_, response) => response.end(JSON.stringify(mint.keySet))).listen(0, '127.0.0.1');
  await new Promise((resolve) => keys.once('listening', resolve));
  const jwksUri = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`;
  const { issuer, audience } = mint.trusted();
  given = {
    POSTGRES_PASSWORD: 'given',
    REPLICATION_PASSWORD: 'given',
    ESDB_PASSWORD: 'given',
    ZHIXIN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    ZHIXIN_ISSUERS: `'${JSON.stringify([{ issuer, audience, jwksUri, algorithms: ['ES256'] }])}'`,
  };
}, 180_000);
afterAll(() => {
  keys.close();
  keys.closeAllConnections();
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });

/** Starts a service by its own command line and environment; only addresses and the data folder are the test's. */
const startService = async (name: string, service: Service, here: Record<string, string>): Promise<Running> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), `zhixin-${name}-`));
  chmodSync(dataDir, 0o711);
  const own = { ...imageEnvironment, ...service.environment };
  const moved = Object.fromEntries(Object.entries(here).filter(([key]) => key in own));
  const env: Record<string, string> = { ...own, ...moved, HOST: '127.0.0.1', PORT: String(await freePort()) };
  env['ZHIXIN_DATA_DIR'] = path.join(dataDir, 'data');
  const [program, ...args] = (service.command ?? imageCommand) as [string, ...string[]];
  expect(program).toBe('node');
  const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
  child.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  return { name, child, env, ask: clientOf(`http://127.0.0.1:${env['PORT']}`), said: () => said };
};

const ready = async ({ name, child, ask, said }: Running): Promise<void> => {
  for (const end = performance.now() + READY_MS; ; await pause(200)) {
    const status = await ask('GET', '/health/ready').then(
      (got) => got.status,
      () => 0,
    );
    if (status === 200) return;
    if (child.exitCode !== null || performance.now() > end) throw new Error(`${name} is not ready:\n${said()}`);
  }
};

const stopped = async ({ name, child, said }: Running): Promise<number | null> => {
  if (child.exitCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  child.kill('SIGTERM');
  const late = pause(STOP_MS, 'late' as const, { ref: false });
  const code = await Promise.race([ended, late]);
  if (code !== 'late') return code;
  child.kill('SIGKILL');
  throw new Error(`${name} did not stop:\n${said()}`);
};

describe.each(['compose.yaml', 'compose.cluster.yaml'])('every process of ours in %s', (file) => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let double: EventStoreDbDouble;
  let running: Running[] = [];
  beforeAll(async () => {
    db = await freshDatabase();
    const empty = new URL(db.url);
    empty.pathname += '_empty';
    await db.dataSource.query(`create database ${empty.pathname.slice(1)}`);
    double = await EventStoreDbDouble.start();
    const here = { DATABASE_URL: empty.href, ESDB_URL: double.url };
    for (const [name, service] of ours(servicesOf(file, given))) running.push(await startService(name, service, here));
    await Promise.all(running.map(ready));
  }, 120_000);
  afterAll(async () => {
    for (const { child } of running) if (child.exitCode === null) child.kill('SIGKILL');
    double.kill();
    await db.dataSource.query(`drop database ${new URL(db.url).pathname.slice(1)}_empty with (force)`);
    await db.drop();
  });

  it('comes up by its own command line, and its health check holds', () => {
    for (const { name, env } of running) {
      const [, ...args] = imageHealthCheck;
      const { status } = spawnSync(process.execPath, args, { env });
      expect([name, status]).toEqual([name, 0]);
    }
    const nobody = { PORT: '1' };
    expect(spawnSync(process.execPath, imageHealthCheck.slice(1), { env: nobody }).status).toBe(1);
  });

  it('tells the operator how the views are and what it does', async () => {
    const token = await mint.token('operator');
    for (const { name, ask } of running.filter((r) => r.name !== 'trial')) {
      const health = await ask('GET', '/health', { token });
      expect([name, health.status, health.json['ready']]).toEqual([name, 200, true]);
      const metrics = await ask('GET', '/metrics', { token });
      expect([name, metrics.status, /zhixin_view_lag_seconds\{view="/.test(metrics.text)]).toEqual([name, 200, true]);
      const facts = await ask('GET', '/v1/rules');
      expect([name, facts.status]).toEqual([name, name.startsWith('projector') ? 404 : 200]);
    }
  });

  it('where a projector stands by, it goes on when the other is killed', async () => {
    const projectors = running.filter((r) => r.name.startsWith('projector'));
    const moves = (r: Running): boolean => r.said().includes('this program moves the views');
    const first = projectors.find(moves);
    expect([first !== undefined, projectors.filter(moves)]).toEqual([true, [first]]);
    const others = projectors.filter((r) => r !== first);
    if (others.length === 0) return;
    first?.child.kill('SIGKILL');
    running = running.filter((r) => r !== first);
    for (const end = performance.now() + TAKE_OVER_MS; !others.some(moves); await pause(100))
      if (performance.now() > end) throw new Error('nobody took over');
    await pause(SILENT_MS + BEAT_MS);
    const token = await mint.token('operator');
    for (const { ask } of running) {
      const { projections } = (await ask('GET', '/health', { token })).json as { projections: { lagMs: number }[] };
      expect(Math.max(...projections.map(({ lagMs }) => lagMs))).toBe(0);
    }
  });

  it('stops in order when told', async () => {
    const codes = await Promise.all(running.map(async (r) => [r.name, await stopped(r)]));
    expect(codes).toEqual(running.map(({ name }) => [name, BY_SIGTERM]));
    running = [];
  });
});

it('what must be given is asked for by name', () =>
  expect(() => servicesOf('compose.yaml', {})).toThrow('compose.yaml needs POSTGRES_PASSWORD'));
