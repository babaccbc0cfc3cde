import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock } from '@platform/calendar';
import { readConfiguration } from '@platform/config';
import { Engine, EngineRunner } from '@platform/cqrs';
import { createLogger } from '@platform/http';
import { clientOf, type Got } from '@platform/http-testing';
import { Metrics } from '@platform/telemetry';
import { freshDatabase } from '@platform/testing';
import { createProjector, type Projector } from '../../apps/projector/src/create-projector';
import { parts } from '../../apps/registry/src/contexts';
import { openStores } from '../../apps/registry/src/open-stores';
import { createRegistry } from '../../apps/registry/src/serve';
import { codeOfFirm, demoClients } from '../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { seedDemoCity } from '../../apps/standalone/src/demo/seed';
import { tokenFor } from './city';

/** A projector that has ended is followed within two seconds; ten times that on a busy machine. */
const TAKE_OVER_MS = 20_000;
/** Three seconds of silence are lag; ten times that on a busy machine. */
const LAG_SHOWS_MS = 30_000;
const SETTLE_MS = 60_000;

const clock = new SystemClock();
const today = clock.today();
const firm = DEMO_FIRMS[0]!;
const fine = (n: number) => ({
  ...{ uscc: codeOfFirm(firm), partyName: firm.name, partyCategory: '法人及非法人组织', field: 'market' },
  ...{ number: `聊演市监罚〔${today.slice(0, 4)}〕660${n}号`, measures: ['罚款'], fineFen: 500_000 },
  dates: { decided: today },
});

describe('two registries and two projectors on one database', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zhixin-apart-'));
  const closing: (() => Promise<unknown>)[] = [];
  let registries: ReturnType<typeof clientOf>[];
  let projectors: (Projector & { readonly ask: ReturnType<typeof clientOf> })[];
  let token: (as: string) => Promise<string>;

  beforeAll(async () => {
    const db = await freshDatabase({ parts });
    closing.push(() => db.drop());
    const configuration = readConfiguration({ ZHIXIN_DATA_DIR: dataDir });
    const log = createLogger('silent');
    const around = async () => {
      const stores = await openStores(db.url, parts, configuration, () => undefined);
      closing.push(() => stores.close());
      return { configuration, stores, clock, log };
    };
    const projector = async () => {
      const opened = await createProjector(await around());
      closing.push(() => opened.close());
      await opened.http.listen(0, '127.0.0.1');
      return { ...opened, ask: clientOf(await opened.http.getUrl()) };
    };
    const registry = async () => {
      const app = await createRegistry({ ...(await around()), demoClients, movesViews: false });
      closing.push(() => app.close());
      await app.listen(0, '127.0.0.1');
      return clientOf(await app.getUrl());
    };
    projectors = [await projector(), await projector()];
    await seedDemoCity(projectors[0]!.contexts);
    await projectors[0]!.contexts.get(Engine).settled(SETTLE_MS);
    registries = [await registry(), await registry()];
    token = (as) => tokenFor(as, registries[0]!);
  }, 120_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const record = async (n: number) =>
    registries[0]!('POST', '/v1/records/penalties', { body: fine(n), token: await token('regulator') });
  /** The record of a receipt, as the other registry shows it. */
  const shown = async (id: unknown, atLeast?: unknown): Promise<Got> =>
    registries[1]!('GET', `/v1/records/${String(id)}`, {
      token: await token('regulator'),
      headers: atLeast === undefined ? {} : { 'zhixin-at-least': String(atLeast) },
    });
  const until = async (ms: number, holds: () => Promise<boolean>): Promise<void> => {
    for (const end = performance.now() + ms; !(await holds()); await pause(100))
      if (performance.now() > end) throw new Error(`not within ${ms} ms: ${holds}`);
  };
  const ready = async (ask: ReturnType<typeof clientOf>) => (await ask('GET', '/health/ready')).status;

  it('all are ready; the projector has health routes and no others', async () => {
    for (const ask of [...registries, ...projectors.map((p) => p.ask)])
      await until(TAKE_OVER_MS, async () => (await ready(ask)) === 200);
    const [{ ask }] = projectors as [Projector & { ask: ReturnType<typeof clientOf> }];
    expect((await ask('GET', `/v1/records/x`)).status).toBe(404);
    expect((await ask('GET', '/health')).status).toBe(403);
  });

  it('what one registry records the other shows to whoever asks for it, and says how fresh it is', async () => {
    const receipt = await record(1);
    expect(receipt.status).toBe(201);
    const got = await shown(receipt.json['id'], receipt.json['position']);
    expect([got.status, got.headers.get('zhixin-lag-ms')]).toEqual([200, '0']);
    expect(got.text).toContain(fine(1).number);
  });

  it('each tells Prometheus of its work and of every view, by names of routes and views alone', async () => {
    const operator = await token('operator');
    const [registry, projector] = [registries[0]!, projectors[0]!.ask];
    expect((await registry('GET', '/metrics', { token: await token('bank') })).status).toBe(403);
    const told = await registry('GET', '/metrics', { token: operator });
    expect([told.status, told.contentType]).toEqual([200, 'text/plain']);
    expect(told.text).toMatch(/zhixin_append_seconds_count [1-9]/);
    expect(told.text).toMatch(/zhixin_append_batch_appends_count [1-9]/);
    expect(told.text).toMatch(/zhixin_read_seconds_count\{what="stream"\} [1-9]/);
    expect(told.text).toMatch(/zhixin_query_log_seconds_count\{outcome="kept"\} [1-9]/);
    expect(told.text).toContain(
      'zhixin_http_seconds_count{method="POST",route="/v1/records/penalties",status="201"} 1',
    );
    expect(told.text).toMatch(/zhixin_view_lag_seconds\{view="enterprises"\} 0\n/);
    expect(told.text).not.toMatch(/PDY|聊/);
    // Where the projector's tokens come from is tested with its own process: this one trusts no issuer.
    expect((await projector('GET', '/metrics')).status).toBe(403);
    expect(await projectors[0]!.contexts.get(Metrics).text()).toMatch(
      /zhixin_view_lag_seconds\{view="enterprises"\} 0\n/,
    );
  });

  it('when the projector ends the other takes over', async () => {
    const [first, second] = projectors as unknown as [Projector, Projector];
    expect([first, second].map((p) => p.contexts.get(EngineRunner).moves)).toEqual([true, false]);
    await first.close();
    const { id, position } = (await record(2)).json;
    await until(TAKE_OVER_MS, async () => (await shown(id, position)).status === 200);
    expect((await shown(id, position)).text).toContain(fine(2).number);
  });

  it('where no projector is left answers say that they age, and nobody is told an old one for a new one', async () => {
    await projectors[1]!.close();
    const { id, position } = (await record(3)).json;
    await until(LAG_SHOWS_MS, async () => Number((await shown(id)).headers.get('zhixin-lag-ms')) > 2_000);
    const got = await shown(id, position);
    expect([got.status, got.json['code']]).toEqual([503, 'NOT_YET']);
    const health = await registries[1]!('GET', '/health', { token: await token('operator') });
    const views = health.json['projections'] as { lagMs: number }[];
    expect(Math.min(...views.map(({ lagMs }) => lagMs))).toBeGreaterThan(2_000);
  });
});
