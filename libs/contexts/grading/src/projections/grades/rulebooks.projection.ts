import type { EntityManager } from 'typeorm';
import type { AdoptedRule } from '@contexts/disclosure';
import { type AdoptedRulebook, clausesOf, type Rulebook, rulebookSchema } from '../../rules/rulebook.rule';
import type { Rows } from './known-facts.projection';

/** Every adopted rulebook, by scheme, in the order of adoption. */
export type Rulebooks = ReadonlyMap<string, readonly AdoptedRulebook[]>;

/** Keeps an adopted rulebook and the texts of its clauses. */
export const keepRulebook = async (tx: EntityManager, file: AdoptedRule, adoptedAt: string): Promise<void> => {
  const { name: scheme, version, validFrom, sha256, content } = file;
  await tx.query(
    `insert into read.grading_rulebook (scheme, version, valid_from, adopted_at, sha256, content)
     values ($1, $2, $3, $4, $5, $6)`,
    [scheme, version, validFrom, adoptedAt, sha256, JSON.stringify(content)],
  );
  const texts = clausesOf(rulebookSchema.parse(content)).map(({ id, zh, en, source }) => ({ id, zh, en, source }));
  await tx.query(
    `insert into read.grading_clause (scheme, rulebook, clause, zh, en, source)
     select $1, $2, c.id, c.zh, c.en, c.source
     from jsonb_to_recordset($3::jsonb) as c(id text, zh text, en text, source text)`,
    [scheme, version, JSON.stringify(texts)],
  );
};

interface Row extends Omit<AdoptedRulebook, 'rulebook'> {
  readonly scheme: string;
  readonly sha256: string;
}

/** Parsed once per content: what a hash names never changes. */
const parsed = new Map<string, Rulebook>();

export const rulebooksOf = async (reads: Rows): Promise<Rulebooks> => {
  const rows = (await reads.query(
    `select scheme, version, valid_from as "validFrom", adopted_at as "adoptedAt", sha256
     from read.grading_rulebook order by adopted_at, valid_from`,
  )) as Row[];
  const unread = rows.map((r) => r.sha256).filter((sha256) => !parsed.has(sha256));
  if (unread.length > 0)
    for (const { sha256, content } of (await reads.query(
      `select sha256, content from read.grading_rulebook where sha256 = any($1)`,
      [unread],
    )) as AdoptedRule[])
      parsed.set(sha256, rulebookSchema.parse(content));
  const books = new Map<string, AdoptedRulebook[]>();
  for (const { scheme, sha256, ...rest } of rows)
    books.set(scheme, [...(books.get(scheme) ?? []), { ...rest, rulebook: parsed.get(sha256) as Rulebook }]);
  return books;
};
