import { randomBytes } from 'node:crypto';
import { codeOfFirm, demoClients } from '../../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';
import { query } from '../database';
import { type Program, runProgram } from './program';

const codes = DEMO_FIRMS.map(codeOfFirm);

/** The product: the very program of `npm start`, with its demo city. */
export const registry = (url: string, folder: string): Promise<Program> =>
  runProgram('../../../apps/standalone/src/main.js', {
    folder,
    ready: '/health/ready',
    env: {
      DATABASE_URL: url,
      ZHIXIN_DATA_DIR: folder,
      ZHIXIN_DEMO: '1',
      ZHIXIN_MASTER_KEY: randomBytes(32).toString('base64'),
    },
  });

/** The yardstick, with as many rows. */
export const bare = async (url: string, folder: string): Promise<Program> => {
  await query(url, 'create table grade (uscc text primary key, grade text, score integer, rulebook text, since date)');
  await query(url, `insert into grade select unnest($1::text[]), 'B', 8500, '1', '2026-06-01'`, [codes]);
  return runProgram('bare-fastify.js', { folder, ready: `/grades/${codes[0]}`, env: { DATABASE_URL: url } });
};

/** Codes of the firms asked about in turn: those that authorised the bank. */
export const authorising = async (url: string): Promise<string[]> => {
  const rows = await query<{ uscc: string }>(url, `select distinct uscc from read."authorisation" order by uscc`);
  return rows.map(({ uscc }) => uscc);
};

/** Answers in the query log that rest on an authorisation. */
export const loggedAnswers = async (url: string): Promise<number> => {
  const sql = `select count(*)::int as n from query_log.question where basis = 'authorisation' and refused is null`;
  const [row] = await query<{ n: number }>(url, sql);
  return row?.n ?? 0;
};

/** A token of the demo issuer, as `npm run token` gets it. */
export const tokenOf = async ({ port }: Program, id: string): Promise<string> => {
  const secret = demoClients.find((client) => client.id === id)?.secret;
  const answer = await fetch(`http://127.0.0.1:${port}/demo-issuer/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};
