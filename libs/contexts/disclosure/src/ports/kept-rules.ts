import { Column, PrimaryColumn } from 'typeorm';
import { type AdoptedRule, type WindowSets, windowSetsOf } from '../rules/window-sets.rule';

/** What a transaction of a projection offers; TypeORM's `EntityManager` fits. */
export interface Sql {
  query<T>(sql: string, params?: unknown[]): Promise<T>;
}

/** Rows of a projection's own table of adopted rules. */
export abstract class KeptRuleEntity {
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') name!: string;
  @PrimaryColumn('text') version!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  /** Order of adoption, from 1. */
  @Column('integer') adopted!: number;
  @Column('text') sha256!: string;
  @Column('jsonb') content!: unknown;
}

/** The same columns for `create table read.<x>_rule (${KEPT_RULE_COLUMNS_SQL})`. */
export const KEPT_RULE_COLUMNS_SQL = `
  kind text not null,
  name text not null,
  version text not null,
  valid_from date not null,
  adopted integer not null,
  sha256 text not null,
  content jsonb not null,
  primary key (kind, name, version)`;

interface Kept extends AdoptedRule {
  readonly adopted: number;
}

/**
 * Adopted rules as a projection needs them: it keeps them in a table of its own, written in the transaction that moves
 * its checkpoint, so that its rows are always those of the rules it has seen.
 */
export class KeptRules {
  private known: { readonly digest: string; readonly sets: WindowSets } | undefined;

  constructor(
    /** With schema: `read.archive_rule`. */
    readonly table: string,
    /** Kinds it keeps. */
    private readonly kinds: readonly string[] | 'all' = ['windows', 'thresholds', 'levels'],
  ) {}

  /** Keeps the rule; false where it is of another kind and nothing need be computed anew. */
  async keep(tx: Sql, rule: AdoptedRule): Promise<boolean> {
    if (this.kinds !== 'all' && !this.kinds.includes(rule.kind)) return false;
    await tx.query(
      `insert into ${this.table} (kind, name, version, valid_from, adopted, sha256, content)
       select $1, $2, $3, $4::date, coalesce(max(adopted), 0) + 1, $5, $6::jsonb from ${this.table}
       on conflict (kind, name, version) do update set valid_from = excluded.valid_from, adopted = excluded.adopted,
         sha256 = excluded.sha256, content = excluded.content`,
      [rule.kind, rule.name, rule.version, rule.validFrom, rule.sha256, JSON.stringify(rule.content)],
    );
    return true;
  }

  /** Everything kept, in the order of adoption. */
  async all(tx: Sql): Promise<AdoptedRule[]> {
    return tx.query<Kept[]>(
      `select kind, name, version, valid_from as "validFrom", '' as source, sha256, content
       from ${this.table} order by adopted`,
    );
  }

  /** The sets to give to `windowOf`, `severityOf` and `levelsOf`; parsed once as long as nothing new was adopted. */
  async windows(tx: Sql): Promise<WindowSets> {
    const [row] = await tx.query<{ digest: string | null }[]>(
      `select string_agg(kind || name || version || valid_from || sha256, ' ' order by adopted) as digest
       from ${this.table}`,
    );
    const digest = row?.digest ?? '';
    if (this.known?.digest !== digest) this.known = { digest, sets: windowSetsOf(await this.all(tx)) };
    return this.known.sets;
  }
}
