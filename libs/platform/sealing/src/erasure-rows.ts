import type { EntityManager } from 'typeorm';
import { type JournalHead, sha256 } from './journal-lines';
import { DIGEST } from './key-store';

/** Records by their streams, or one person by the keyed hash of the identity document. */
export type Forgettable = { readonly records: readonly string[] } | { readonly person: string };

/** What this database knows of the journal, and where it is. */
interface Kept {
  readonly lines: number;
  readonly head: JournalHead | undefined;
  /** Where the keys were last opened; undefined at the first time. */
  readonly place: string | undefined;
  readonly here: string;
}

export const keptIn = async (tx: EntityManager): Promise<Kept> => {
  const [row]: { lines: number; last: string | null; place: string | null; here: string }[] = await tx.query(
    `select (select count(*)::int from sealing.erasure) as lines,
       (select line from sealing.erasure order by n desc limit 1) as last,
       (select place from sealing.opened_in) as place,
       (select system_identifier from pg_control_system()) || '.' ||
       (select oid from pg_database where datname = current_database()) as here`,
  );
  const { lines, last, place, here } = row as NonNullable<typeof row>;
  const head = last === null ? undefined : { count: lines - 1, hash: sha256(last) };
  return { lines, head, place: place ?? undefined, here };
};

export const isElsewhere = ({ place, here }: Kept): boolean => place !== undefined && place !== here;

export const linesIn = async (tx: EntityManager): Promise<string[]> => {
  const rows: { line: string }[] = await tx.query(`select line from sealing.erasure order by n`);
  return rows.map(({ line }) => line);
};

export const noteHere = async (tx: EntityManager, { place, here }: Kept): Promise<void> => {
  if (place === undefined)
    await tx.query(`insert into sealing.opened_in (place) values ($1) on conflict do nothing`, [here]);
  else await tx.query(`update sealing.opened_in set place = $1`, [here]);
};

export const keysOf = (tx: EntityManager, what: Forgettable): Promise<{ id: string; record: string }[]> => {
  const [condition, value] =
    'records' in what ? ['record = any($1::text[])', what.records] : [`person = $1 and person <> ''`, what.person];
  return tx.query(
    `select id, record from sealing.data_key where destroyed_at is null and (${condition} or (person = $2 and record in
       (select record from sealing.data_key where ${condition} and destroyed_at is null)))`,
    [value, DIGEST],
  );
};

export const noteLines = (tx: EntityManager, from: number, lines: readonly string[]): Promise<unknown> =>
  tx.query(
    `insert into sealing.erasure (n, line) select $1::int + i - 1, l from unnest($2::text[]) with ordinality as u(l, i)`,
    [from, lines],
  );

/** Nothing stays of the person: neither the key nor the keyed hash of the number, on which guesses could be tried. */
export const destroy = (tx: EntityManager, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `update sealing.data_key set wrapped = ''::bytea, master = '', person = '', destroyed_at = now()
     where id = any($1::uuid[]) and destroyed_at is null`,
    [ids],
  );
