import type { Client } from 'pg';
import { copyInto } from './copy-into';
import type { TableData, Tables } from './table-data';

const MONTH = /^query_log\.question_(\d{4})(\d\d)$/;

/** A month of the query log, or another table, in the transaction of the client. */
export const loadTable = async <T extends TableData>(client: Client, data: T, from: Tables<T>): Promise<void> => {
  const [, year, month] = MONTH.exec(data.table) ?? [];
  if (year === undefined) return copyInto(client, data.table, data.columns, from.read(data));
  await client.query(`select query_log.create_month($1)`, [`${year}-${month}-01`]);
  await copyInto(client, 'query_log.question', data.columns, from.read(data));
  const { rows } = await client.query<{ log: string }>(
    `select log from ${data.table} where answer_sha256 <> sha256(convert_to(answer, 'UTF8')) limit 1`,
  );
  if (rows[0]) throw new Error(`the answer to question ${rows[0].log} is not the one that was given`);
};
