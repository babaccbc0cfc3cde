import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock, SystemClock } from '@platform/calendar';
import { readConfiguration } from '@platform/config';
import { Engine } from '@platform/cqrs';
import { createLogger } from '@platform/http';
import { AnswerChecker, type ApiDocument, type Asked, clientOf, type Got } from '@platform/http-testing';
import type { DemoClient } from '@platform/identity';
import type { Traces } from '@platform/telemetry';
import { freshDatabase } from '@platform/testing';
import { parts } from '../../apps/registry/src/contexts';
import { openStores } from '../../apps/registry/src/open-stores';
import { createRegistry } from '../../apps/registry/src/serve';
import { demoClients } from '../../apps/standalone/src/demo/clients';
import { seedDemoCity } from '../../apps/standalone/src/demo/seed';

const SETTLE_MS = 60_000;

export interface City {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly dataDir: string;
  readonly document: ApiDocument;
  /** Asks as one of the demo clients (`''` = without a token); the answer must fit the API reference. */
  ask(as: string, method: string, target: string, asked?: Omit<Asked, 'token'>): Promise<Got>;
  /** Waits until every view has seen everything. */
  settled(): Promise<void>;
  query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
  /** Lines the program has logged. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** Where a city is: a folder and an empty database. */
export interface Ground {
  readonly url: string;
  readonly dataDir: string;
  clear(): Promise<unknown>;
}

const freshGround = async (): Promise<Ground> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zhixin-e2e-'));
  const db = await freshDatabase({ parts });
  const clear = async (): Promise<void> => {
    await db.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: db.url, dataDir, clear };
};

/**
 * The whole product with its demo city, over real HTTP, on a database of its own.
 * @param settings further ones, such as another event store
 * @param clients who can be asked for as
 */
export const openCity = async (
  settings: Readonly<Record<string, string>> = {},
  traces?: Traces,
  on: Promise<Ground> = freshGround(),
  clock: Clock = new SystemClock(),
  clients: readonly DemoClient[] = demoClients,
): Promise<City> => {
  const { url, dataDir, clear } = await on;
  const configuration = readConfiguration({ ZHIXIN_DATA_DIR: dataDir, ...settings });
  const stores = await openStores(url, parts, configuration, () => undefined, traces);
  const logged: string[] = [];
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  const app = await createRegistry({ configuration, stores, clock, log, demoClients: clients });
  await app.init();
  await seedDemoCity(app);
  const settled = async (): Promise<void> => {
    if (!(await app.get(Engine).settled(SETTLE_MS))) throw new Error('the views did not catch up');
  };
  await settled();
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  const client = clientOf(origin);
  const document = (await client('GET', '/api/docs-json')).json as unknown as ApiDocument;
  const checker = new AnswerChecker(document);
  const tokens = new Map<string, Promise<string>>();
  const ask: City['ask'] = async (as, method, target, asked = {}) => {
    if (as !== '' && !tokens.has(as)) tokens.set(as, tokenFor(as, client, clients));
    const got = await client(method, target, { ...asked, token: as === '' ? undefined : await tokens.get(as) });
    const faults = checker.faults(got);
    if (faults.length > 0)
      throw new Error(`${method} ${target.slice(0, 200)} → ${got.status} ${got.text}\n${faults.join('\n')}`);
    return got;
  };
  return {
    app,
    url,
    dataDir,
    document,
    ask,
    settled,
    logged,
    query: (sql, params) => stores.database.dataSource.query(sql, params),
    close: async () => {
      await app.close();
      await stores.close();
      await clear();
    },
  };
};

/** A token of one of the demo clients. */
export const tokenFor = async (
  id: string,
  client: ReturnType<typeof clientOf>,
  clients: readonly DemoClient[] = demoClients,
): Promise<string> => {
  const secret = clients.find((c) => c.id === id)?.secret;
  if (secret === undefined) throw new Error(`no demo client is called ${id}`);
  const got = await client('POST', '/demo-issuer/token', {
    body: 'grant_type=client_credentials',
    headers: {
      authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  return got.json['access_token'] as string;
};
