import type { EntityManager } from 'typeorm';
import { type AdoptedRulebook, clausesOf, type Rulebook, rulebookSchema } from '../../rules/rulebook.rule';
import type { GradingRulebook } from './grading-rulebook.entity';
import type { Rows } from './known-facts.projection';

/** Every adopted rulebook, by scheme. */
export type Rulebooks = ReadonlyMap<string, readonly AdoptedRulebook[]>;

interface Adoption {
  readonly version: string;
  readonly validFrom: string;
  readonly sha256: string;
  readonly content: unknown;
}

/** Keeps a rulebook and the texts of its clauses; the same version adopted again stands in for the first. */
export const keepRulebook = async (tx: EntityManager, adopted: Adoption, adoptedAt: string): Promise<void> => {
  const { version, validFrom, sha256, content } = adopted;
  const book = rulebookSchema.parse(content);
  await tx.query(
    `insert into read.grading_rulebook (scheme, version, valid_from, adopted_at, sha256, content)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (scheme, version) do update
       set valid_from = excluded.valid_from, sha256 = excluded.sha256, content = excluded.content`,
    [book.scheme, version, validFrom, adoptedAt, sha256, JSON.stringify(content)],
  );
  await tx.query(`delete from read.grading_clause where scheme = $1 and rulebook = $2`, [book.scheme, version]);
  await tx.query(
    `insert into read.grading_clause (scheme, rulebook, clause, zh, en, source)
     select $1, $2, c.id, c.zh, c.en, c.source
     from jsonb_to_recordset($3::jsonb) as c(id text, zh text, en text, source text)`,
    [book.scheme, version, JSON.stringify(clausesOf(book).map(({ id, zh, en, source }) => ({ id, zh, en, source })))],
  );
};

type Row = Pick<GradingRulebook, 'scheme' | 'version' | 'sha256'> & { valid_from: string; adopted_at: string };

/** Parsed once per content: what a hash names never changes. */
const parsed = new Map<string, Rulebook>();

export const rulebooksOf = async (reads: Rows): Promise<Rulebooks> => {
  const rows = (await reads.query(
    `select scheme, version, valid_from, adopted_at, sha256 from read.grading_rulebook order by adopted_at, version`,
  )) as Row[];
  const books = new Map<string, AdoptedRulebook[]>();
  for (const row of rows) {
    const book = {
      version: row.version,
      validFrom: row.valid_from,
      adoptedAt: row.adopted_at,
      rulebook: parsed.get(row.sha256) ?? (await contentOf(reads, row)),
    };
    books.set(row.scheme, [...(books.get(row.scheme) ?? []), book]);
  }
  return books;
};

const contentOf = async (reads: Rows, { scheme, version, sha256 }: Row): Promise<Rulebook> => {
  const [row] = (await reads.query(`select content from read.grading_rulebook where scheme = $1 and version = $2`, [
    scheme,
    version,
  ])) as { content: unknown }[];
  const book = rulebookSchema.parse(row?.content);
  parsed.set(sha256, book);
  return book;
};
