import type { Fact } from '@platform/kernel';
import { Column, PrimaryColumn } from 'typeorm';
import type { Sql } from '@contexts/disclosure';
import type { successionEvents } from '../events/succession.events';
import { type Holding, holdingsOf, type Step, stepsOfMerger, stepsOfSplit } from '../rules/lineage.rule';
import { successionIdOf } from '../rules/succession-key.rule';

/** Rows of a projection's own table of who took over from whom. */
export abstract class KeptStepEntity {
  @PrimaryColumn('text') origin!: string;
  @PrimaryColumn('text') heir!: string;
  @PrimaryColumn('text') succession!: string;
  /** First day on which it holds. */
  @Column('date') on!: string;
  /** `merger` or `split`. */
  @Column('text') how!: string;
  /** The origin is no more from that day on. */
  @Column('boolean') ends!: boolean;
  /** Of a merger: the party that prevails. */
  @Column('text', { nullable: true }) prevailing!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: string;
}

/** The same columns for `create table read.<x>_step (${KEPT_STEP_COLUMNS_SQL})`; an index on `heir` goes with it. */
export const KEPT_STEP_COLUMNS_SQL = `
  origin text not null,
  heir text not null,
  succession text not null,
  "on" date not null,
  how text not null,
  ends boolean not null,
  prevailing text,
  recorded_at timestamptz not null,
  primary key (origin, heir, succession)`;

const COLUMNS = `succession, origin, heir, "on", how, ends, prevailing, recorded_at as "recordedAt"`;

type Row = Omit<Step, 'prevailing'> & { readonly prevailing: string | null };

const stepOf = ({ prevailing, ...step }: Row): Step => ({ ...step, ...(prevailing !== null && { prevailing }) });

/** Whatever answers a statement: the projection's transaction, or the reads. */
interface Rows {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

/** The steps these enterprises took part in. */
export const stepsOf = async (sql: Rows, table: string, codes: readonly string[]): Promise<Step[]> => {
  const rows = (await sql.query(
    `select ${COLUMNS} from ${table} where origin = any($1::text[]) or heir = any($1::text[])`,
    [[...codes]],
  )) as Row[];
  return rows.map(stepOf);
};

/** Enterprises connected by successions. */
export interface Kin {
  readonly codes: readonly string[];
  readonly steps: readonly Step[];
  readonly holdings: readonly Holding[];
}

/**
 * Who took over from whom, as a projection needs it: kept in a table of its own, written in the transaction that moves its
 * checkpoint, so that its rows are always those of the facts it has seen.
 */
export class KeptSteps {
  constructor(
    /** With schema: `read.grading_step`. */
    readonly table: string,
  ) {}

  /** Keeps a merger or split, or forgets the one that is annulled. @returns codes of its parties */
  async keep(tx: Sql, { type, stream, data, recordedAt }: Fact): Promise<readonly string[]> {
    const from = { succession: successionIdOf(stream), recordedAt };
    const steps =
      type === 'MergerRecorded'
        ? stepsOfMerger(data as Data<'MergerRecorded'>, from)
        : type === 'SplitRecorded'
          ? stepsOfSplit(data as Data<'SplitRecorded'>, from)
          : undefined;
    const touched = steps ?? (await this.forget(tx, from.succession));
    for (const s of steps ?? [])
      await tx.query(
        `insert into ${this.table} (origin, heir, succession, "on", how, ends, prevailing, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [s.origin, s.heir, s.succession, s.on, s.how, s.ends, s.prevailing ?? null, s.recordedAt],
      );
    return [...new Set(touched.flatMap(({ origin, heir }) => [origin, heir]))];
  }

  /** Whoever is connected with these enterprises, over any number of steps, and what each holds of the others. */
  async kin(tx: Rows, codes: readonly string[]): Promise<Kin> {
    let known = new Set(codes);
    for (;;) {
      const steps = await stepsOf(tx, this.table, [...known]);
      const all = new Set([...known, ...steps.flatMap(({ origin, heir }) => [origin, heir])]);
      if (all.size === known.size) return { codes: [...all], steps, holdings: holdingsOf(steps) };
      known = all;
    }
  }

  private forget(tx: Sql, succession: string): Promise<Pick<Step, 'origin' | 'heir'>[]> {
    return tx.query(
      `with gone as (delete from ${this.table} where succession = $1 returning origin, heir) select * from gone`,
      [succession],
    );
  }
}

type Data<T extends keyof typeof successionEvents> = Parameters<(typeof successionEvents)[T]>[0];
