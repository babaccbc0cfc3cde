import { Injectable } from '@nestjs/common';
import { ProjectionStatus, WhileUnmoved } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Caller } from '@platform/kernel';
import type { Reader } from '../rules/disclosed-to.rule';
import { type FoundOfReader, publicReader, type ReaderEntry, readerOf } from '../rules/reader.rule';
import { ReaderDirectory } from './reader-directory';
import { VIEWS_OF_READERS } from './views-of-readers';

type Row = Pick<FoundOfReader, 'opens' | 'authorisation'> & { readonly rules: string | null };
const NOTHING: Row = { rules: null, opens: null, authorisation: null };

/** One row for each subject, whatever is found: rules in force, what the purpose opens for this role, the authorisation that holds today. */
const sql = (subjects: string): string => `
  select d.uscc, f.versions as rules, p.opens, a.id as authorisation
  from (select $1::date as today, uscc from ${subjects} s (uscc)) d
  left join lateral (select versions from read.rules_in_force
    where from_date <= d.today and (until_date is null or until_date > d.today) limit 1) f on true
  left join read.disclosure_purpose p on p.code = $2 and p.role = $3
    and p.from_date <= d.today and (p.until_date is null or p.until_date > d.today)
  left join lateral (select id from read."authorisation"
    where reader = $4 and uscc = d.uscc and purpose = $2 and until_date > d.today and from_date <= d.today
      and withdrawn_at is null
    order by until_date desc limit 1) a on p.opens = 'authorisation'`;

const OF_ONE = sql('(select $5::text)');
const OF_MANY = sql('unnest($5::text[])');

/** Works out who a caller is to the rows it asks for, today. */
@Injectable()
export class Readers {
  static readonly public = publicReader;

  private readonly found: WhileUnmoved<FoundOfReader>;

  constructor(
    private readonly reads: ReadDatabase,
    private readonly directory: ReaderDirectory,
    status: ProjectionStatus,
  ) {
    this.found = new WhileUnmoved(status, VIEWS_OF_READERS);
  }

  /** `subject` = the enterprise asked about, where the question is about one. Who asks on is not looked up again. */
  async of(caller: Caller, subject: string | undefined, today: string): Promise<Reader> {
    const by = { ...caller, purpose: caller.purpose?.slice(0, 64) };
    const { role, agency, purpose } = by;
    const key = [today, role, agency, subject, purpose].join(' ');
    const found = await this.found.get(key, () => this.find(by, subject, today));
    return readerOf(by, { subject, today }, found);
  }

  /** Who a caller is to each of the enterprises asked about, in one statement: each may have authorised it or not. */
  async ofEach(caller: Caller, subjects: readonly string[], today: string): Promise<ReadonlyMap<string, Reader>> {
    const by = { ...caller, purpose: caller.purpose?.slice(0, 64) };
    const { role, agency, purpose } = by;
    const [rows, entry] = await Promise.all([
      this.reads.query<Row & { uscc: string }>(OF_MANY, [today, purpose ?? null, role, agency ?? null, subjects]),
      this.entryOf(by, today),
    ]);
    return new Map(
      rows.map(({ uscc, rules, ...found }) => [
        uscc,
        readerOf(by, { subject: uscc, today }, { ...found, rules: rules ?? '', entry }),
      ]),
    );
  }

  private async find(by: Caller, subject: string | undefined, today: string): Promise<FoundOfReader> {
    const { role, agency, purpose } = by;
    const [[row = NOTHING], entry] = await Promise.all([
      this.reads.query<Row>(OF_ONE, [today, purpose ?? null, role, agency ?? null, subject ?? null]),
      this.entryOf(by, today),
    ]);
    return { ...row, rules: row.rules ?? '', entry };
  }

  /** Whoever asks for an agency, bank or office is looked up: in the turn of the other statement, so both leave together. */
  private async entryOf({ role, agency }: Caller, today: string): Promise<ReaderEntry | undefined> {
    return agency === undefined || role === 'auditor' ? undefined : this.directory.entryOf(agency, today);
  }
}
