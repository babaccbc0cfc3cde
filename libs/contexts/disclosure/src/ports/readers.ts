import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import type { Caller } from '@platform/kernel';
import type { Basis, Reader } from '../rules/disclosed-to.rule';
import { ReaderDirectory, type ReaderEntry } from './reader-directory';

interface Row {
  readonly rules: string | null;
  readonly opens: 'authorisation' | 'purpose' | 'measure' | null;
  readonly authorisation: string | null;
}

/** One row whatever is found: rules in force, what the purpose opens for this role, the authorisation that holds today. */
const SQL = `
  select f.versions as rules, p.opens, a.id as authorisation
  from (select $1::date as today) d
  left join lateral (select versions from read.rules_in_force
    where from_date <= d.today and (until_date is null or until_date > d.today) limit 1) f on true
  left join read.disclosure_purpose p on p.code = $2 and p.role = $3
    and p.from_date <= d.today and (p.until_date is null or p.until_date > d.today)
  left join lateral (select id from read."authorisation"
    where reader = $4 and uscc = $5 and purpose = $2 and until_date > d.today and from_date <= d.today
      and withdrawn_at is null
    order by until_date desc limit 1) a on p.opens = 'authorisation'`;

type Tie = Pick<Reader, 'basis' | 'audience' | 'fields'> & Partial<Pick<Reader, 'authorisation' | 'refused'>>;
const PUBLIC = { basis: 'public', audience: 'public', fields: [] } as const;

/** Works out who a caller is to the rows it asks for, today. */
@Injectable()
export class Readers {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly directory: ReaderDirectory,
  ) {}

  /** Somebody without a token. */
  static public({ subject, role }: Caller, today: string): Reader {
    return { ...PUBLIC, subject, role, today, agencies: [], rules: '' };
  }

  /** `subject` = the enterprise asked about, where the question is about one. */
  async of(by: Caller, subject: string | undefined, today: string): Promise<Reader> {
    const { role, agency, enterprise } = by;
    const purpose = by.purpose?.slice(0, 64);
    const [[row], entry] = await Promise.all([
      this.reads.query<Row>(SQL, [today, purpose ?? null, role, agency ?? null, subject ?? null]),
      this.entryOf(by, today),
    ]);
    const tie = role === 'enterprise' ? ownTie(by, subject) : officeTie(by, { subject, row, entry });
    return {
      subject: by.subject,
      role,
      today,
      agencies: agency === undefined ? [] : [agency, ...(entry?.forebears ?? [])],
      enterprise,
      purpose,
      rules: row?.rules ?? '',
      ...tie,
    };
  }

  /** A bank only reads, with an authorisation: its question need not look it up. */
  private async entryOf({ role, agency }: Caller, today: string): Promise<ReaderEntry | undefined> {
    return agency === undefined || role === 'bank' || role === 'auditor'
      ? undefined
      : this.directory.entryOf(agency, today);
  }
}

const ownTie = ({ enterprise }: Caller, subject: string | undefined): Tie =>
  subject === undefined || subject === enterprise
    ? { ...PUBLIC, basis: 'own' }
    : { ...PUBLIC, refused: 'NOT_YOUR_ENTERPRISE' };

const officeTie = (
  { role, purpose }: Caller,
  { subject, row, entry }: { subject: string | undefined; row: Row | undefined; entry: ReaderEntry | undefined },
): Tie => {
  if (role === 'auditor') return { basis: 'audit', audience: 'auditor', fields: [] };
  if (role === 'city-office') return { basis: 'competence', audience: 'public', fields: 'all' };
  const fields = entry?.fields ?? [];
  const otherwise: Tie = { ...PUBLIC, basis: fields.length > 0 ? 'competence' : 'public', fields };
  if (purpose === undefined) return subject === undefined ? otherwise : { ...otherwise, refused: 'PURPOSE_REQUIRED' };
  if (!row?.opens) return { ...otherwise, refused: 'PURPOSE_NOT_ALLOWED' };
  if (row.opens !== 'authorisation') return { basis: 'purpose' satisfies Basis, audience: row.opens, fields };
  return row.authorisation !== null && subject !== undefined
    ? { ...otherwise, basis: 'authorisation', authorisation: { id: row.authorisation, uscc: subject } }
    : { ...otherwise, refused: 'NO_AUTHORISATION' };
};
