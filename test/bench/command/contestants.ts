import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOfFirm, demoClients } from '../../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';
import { TokenMint } from '../../../libs/platform/http-testing/src/token-mint';
import { query } from '../database';
import { type Program, runProgram } from '../ask/program';

export interface Registry extends Program {
  /** A token of a regulator of the city. */
  readonly token: string;
  readonly facts: () => Promise<number>;
}

/** The product: the registry's own process on the demo city; the views are another program's, on another machine. */
export const registry = async (url: string, folder: string): Promise<Registry> => {
  const env = {
    DATABASE_URL: url,
    ZHIXIN_DATA_DIR: folder,
    ZHIXIN_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  const whole = { folder, ready: '/health/ready', env: { ...env, ZHIXIN_DEMO: '1' } };
  const city = await runProgram('../../../apps/standalone/src/main.js', whole);
  await city.stop();
  const mint = await TokenMint.open();
  const keys = createServer((_, answer) => void answer.end(JSON.stringify(mint.keySet)));
  await new Promise<void>((listening) => keys.listen(0, '127.0.0.1', listening));
  const jwksUri = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`;
  const { issuer, audience, algorithms } = mint.trusted();
  const ZHIXIN_ISSUERS = JSON.stringify([{ issuer, audience, algorithms, jwksUri }]);
  const program = await runProgram('../../../apps/registry/src/main.js', {
    folder,
    ready: '/health/live',
    env: { ...env, ZHIXIN_ISSUERS },
  });
  const agency = demoClients.find(({ id }) => id === 'regulator')?.agency;
  return {
    ...program,
    token: await mint.token('regulator', { agency }),
    facts: () => rowsOf(url, 'events.event'),
    stop: async () => {
      await program.stop();
      keys.close();
    },
  };
};

/** The yardstick: a body of the same size into one table. */
export const bare = async (url: string, folder: string): Promise<Program> => {
  await query(
    url,
    `create table event (
      position bigserial primary key, stream text not null, revision int not null, id uuid not null, type text not null,
      data text not null, metadata text not null, recorded_at timestamptz not null default now(),
      unique (stream, revision))`,
  );
  return runProgram('../command/bare-fastify.js', { folder, ready: '/health', env: { DATABASE_URL: url } });
};

const firms = DEMO_FIRMS.filter(({ name }) => /公司$/.test(name));

/** One more penalty: of the firms in turn, each with a number of its own. */
export const penalty = (n: number, day: string): object => {
  const firm = firms[n % firms.length] as (typeof firms)[number];
  return {
    uscc: codeOfFirm(firm),
    partyName: firm.name,
    partyCategory: '法人及非法人组织',
    field: 'market',
    number: `聊演市监罚〔${day.slice(0, 4)}〕${n + 1}号`,
    measures: ['罚款'],
    fineFen: 500_000,
    dates: { decided: day },
  };
};

const rowsOf = async (url: string, table: string): Promise<number> => {
  const [row] = await query<{ n: number }>(url, `select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};
