import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CreditItem, ItemClass, Levels } from '@law';
import { canonicalJson } from '@platform/cqrs';
import type { CreditFact } from '../../rules/credit-fact.rule';

/** What the registry knows of one item now. */
export interface Known {
  readonly item: CreditItem;
  readonly severity: ItemClass | null;
  readonly levels: Levels;
  readonly legalEnd: string | null;
}

export interface KnownRow extends Known {
  readonly version: number;
  readonly digest: string;
}

interface Row {
  readonly version: number;
  readonly digest: string;
  readonly body: { item: CreditItem; severity: ItemClass | null; levels: Levels };
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly known_from: string;
  readonly known_until: string | null;
}

/** Whatever answers a statement: the projection's transaction, or the reads. */
export interface Rows {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

export const knownOf = async (tx: EntityManager, item: string): Promise<KnownRow | undefined> => {
  const [row]: Row[] = await tx.query(
    `select version, digest, body, valid_until from read.grading_fact where item = $1 and known_until is null`,
    [item],
  );
  return row && { ...row.body, legalEnd: row.valid_until, version: row.version, digest: row.digest };
};

/** Closes what was known of an item and adds what is known now; false where nothing is new. */
export const learn = async (
  tx: EntityManager,
  before: KnownRow | undefined,
  { item, severity, levels, legalEnd }: Known,
  knownFrom: string,
): Promise<boolean> => {
  const body = { item, severity, levels };
  const validFrom = item.dates.decided;
  const digest = createHash('sha256')
    .update(canonicalJson({ body, validFrom, validUntil: legalEnd }))
    .digest('hex');
  if (before?.digest === digest) return false;
  if (before)
    await tx.query(`update read.grading_fact set known_until = $2 where item = $1 and known_until is null`, [
      item.id,
      knownFrom,
    ]);
  await tx.query(
    `insert into read.grading_fact (uscc, item, version, valid_from, valid_until, known_from, body, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [item.uscc, item.id, (before?.version ?? 0) + 1, validFrom, legalEnd, knownFrom, JSON.stringify(body), digest],
  );
  return true;
};

/** Every version of every item of an enterprise. */
export const factsOf = async (reads: Rows, uscc: string): Promise<readonly CreditFact[]> => {
  const rows = (await reads.query(
    `select body, valid_from, valid_until, known_from, known_until from read.grading_fact where uscc = $1`,
    [uscc],
  )) as Row[];
  return rows.map((r) => ({
    ...r.body,
    validFrom: r.valid_from,
    validUntil: r.valid_until,
    knownFrom: r.known_from,
    knownUntil: r.known_until,
  }));
};

const PAGE = 500;

/** All enterprises of which anything is known, page by page in order of their codes. */
export async function* graded(tx: EntityManager): AsyncGenerator<string> {
  for (let last = ''; ;) {
    const page: { uscc: string }[] = await tx.query(
      `select uscc from read.grading_fact where uscc > $1 union select heir from read.grading_step where heir > $1
       order by uscc limit ${PAGE}`,
      [last],
    );
    for (const { uscc } of page) yield uscc;
    if (page.length < PAGE) return;
    last = page[PAGE - 1]?.uscc as string;
  }
}
