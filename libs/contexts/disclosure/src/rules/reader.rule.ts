import type { Field } from '@law';
import type { Caller, Role } from '@platform/kernel';
import type { Reader } from './disclosed-to.rule';

/** What the register says today of the agency, bank or office a caller asks for. */
export interface ReaderEntry {
  /** What it is registered as: the role its people ask in. */
  readonly kind: Role;
  /** Its name today. */
  readonly name: string;
  /** Fields of law it is competent for today; none for one that only reads. */
  readonly fields: readonly Field[];
  /** Codes of all agencies it took over from, also over several steps. */
  readonly forebears: readonly string[];
}

/** What is found of a caller and of the enterprise it asks about. */
export interface FoundOfReader {
  /** Versions of the rules in force. */
  readonly rules: string;
  /** What the purpose stated opens to this role; null where it opens nothing. */
  readonly opens: 'authorisation' | 'purpose' | 'measure' | null;
  /** The authorisation that holds. */
  readonly authorisation: string | null;
  /** Undefined where it is not on the register, or not in force. */
  readonly entry?: ReaderEntry | undefined;
}

type Tie = Pick<Reader, 'basis' | 'audience' | 'fields'> &
  Partial<Pick<Reader, 'authorisation' | 'refused' | 'agencies'>>;
const PUBLIC: Tie = { basis: 'public', audience: 'public', fields: [] };

/** Somebody without a token. */
export const publicReader = ({ subject, role }: Caller, today: string): Reader => ({
  ...PUBLIC,
  subject,
  role,
  today,
  agencies: [],
  rules: '',
});

/** Who a caller is to the rows it asks for; `subject` = the enterprise asked about, where the question is about one. */
export const readerOf = (
  by: Caller,
  { subject, today }: { readonly subject: string | undefined; readonly today: string },
  found: FoundOfReader,
): Reader => ({
  subject: by.subject,
  role: by.role,
  today,
  agencies: [],
  enterprise: by.enterprise,
  purpose: by.purpose,
  rules: found.rules,
  ...tieOf(by, subject, found),
});

const tieOf = (by: Caller, subject: string | undefined, found: FoundOfReader): Tie => {
  if (by.role === 'enterprise')
    return subject === undefined || subject === by.enterprise
      ? { ...PUBLIC, basis: 'own' }
      : { ...PUBLIC, refused: 'NOT_YOUR_ENTERPRISE' };
  if (by.role === 'auditor') return { basis: 'audit', audience: 'auditor', fields: [] };
  return found.entry?.kind === by.role && by.agency !== undefined
    ? { agencies: [by.agency, ...found.entry.forebears], ...officeTie(by, subject, { ...found, entry: found.entry }) }
    : { ...PUBLIC, refused: 'READER_NOT_IN_FORCE' };
};

/** An office that is on the register today as what its token says it is. A bank sees by authorisation alone. */
const officeTie = (
  { role, purpose }: Caller,
  subject: string | undefined,
  { opens, authorisation, entry }: FoundOfReader & { readonly entry: ReaderEntry },
): Tie => {
  if (role === 'city-office') return { basis: 'competence', audience: 'public', fields: 'all' };
  const fields = role === 'bank' ? [] : entry.fields;
  const otherwise: Tie = { ...PUBLIC, basis: fields.length > 0 ? 'competence' : 'public', fields };
  if (purpose === undefined) return subject === undefined ? otherwise : { ...otherwise, refused: 'PURPOSE_REQUIRED' };
  if (opens === null) return { ...otherwise, refused: 'PURPOSE_NOT_ALLOWED' };
  if (opens !== 'authorisation') return { basis: 'purpose', audience: opens, fields };
  return authorisation !== null && subject !== undefined
    ? { ...otherwise, basis: 'authorisation', authorisation: { id: authorisation, uscc: subject } }
    : { ...otherwise, refused: 'NO_AUTHORISATION' };
};
