import type { Field } from '@law';
import type { Role } from '@platform/kernel';
import type { PartClass, ThingClass } from './matrix.rule';

/** Why a reader may see more than the public. */
export type Basis = 'public' | 'own' | 'competence' | 'authorisation' | 'purpose' | 'audit';

/** Who asks, and what that allows today; made by `Readers`. */
export interface Reader {
  readonly subject: string;
  readonly role: Role;
  /** Shanghai date. */
  readonly today: string;
  readonly basis: Basis;
  /** What the reader is to a row it has no closer tie to. */
  readonly audience: 'public' | 'purpose' | 'measure' | 'auditor';
  /** Code of its agency, and of those it took over from. */
  readonly agencies: readonly string[];
  readonly enterprise?: string | undefined;
  /** Fields it is competent for; `all` for the city office. */
  readonly fields: readonly Field[] | 'all';
  readonly purpose?: string | undefined;
  /** The authorisation that holds, and whose. */
  readonly authorisation?: { readonly id: string; readonly uscc: string } | undefined;
  /** Of a question about many enterprises: those whose authorisation holds. */
  readonly authorisedBy?: readonly string[] | undefined;
  /** Why the reader gets no more than the public of what it asked for beyond its own. */
  readonly refused?:
    | 'PURPOSE_REQUIRED'
    | 'PURPOSE_NOT_ALLOWED'
    | 'NO_AUTHORISATION'
    | 'NOT_YOUR_ENTERPRISE'
    | 'READER_NOT_IN_FORCE'
    | undefined;
  /** Versions of the rules in force, `kind/name@version` joined by blanks. */
  readonly rules: string;
}

export interface Disclosed {
  /** SQL to stand after the table: joins `read.disclosure_matrix m`, leaves only rows the reader may see. */
  readonly join: string;
  /** Values of `$firstParam` and following. */
  readonly params: readonly unknown[];
  /** Number of the first parameter that is still free. */
  readonly nextParam: number;
  /** The parameter that holds today, as a `date`. */
  readonly today: string;
}

/** SQL expressions of a thing that is no item: a grade, a score, a ban. */
export interface Thing {
  /** A class of the matrix, fixed by the program: `grade`, `score`, `identity`, `award-ban` … */
  readonly class: ThingClass;
  /** Column with the enterprise's code, such as `g.uscc`. */
  readonly uscc: string;
  /** Field of law it belongs to: a literal or a column. */
  readonly field?: string | undefined;
  /** Column with the value shown, where the matrix may name the only values one may see (grades). */
  readonly value?: string | undefined;
  /** Alias of the matrix; `m` where not said. */
  readonly as?: string | undefined;
}

/**
 * For a table with disclosure columns under `alias`: what the reader may see of it today. Gives `m.mask`, `m.audience`
 * and `m.phase` to the select list.
 * @param uscc SQL expression of the enterprise it is looked at as a part of, where that is not whom it is about
 */
export const disclosedTo = (reader: Reader, alias: string, firstParam: number, uscc = `${alias}.uscc`): Disclosed => {
  const p = parameters(reader, firstParam);
  const phase = `case when ${alias}.legal_end <= ${p.today} then 'ended'
      when ${alias}.public_from <= ${p.today} and (${alias}.public_until is null or ${alias}.public_until > ${p.today})
        then 'in-public-window'
      else 'outside-window' end`;
  const audience = audienceOf(p, { uscc, agency: `${alias}.agency`, field: `${alias}.field` });
  return {
    join: matrix(p, 'm', `${alias}.class`, phase, audience),
    params: p.values,
    nextParam: p.next,
    today: p.today,
  };
};

/** For a thing that is no item: the matrix's rows of phase `always` of its class. */
export const grantedTo = (reader: Reader, thing: Thing, firstParam: number): Disclosed => {
  const p = parameters(reader, firstParam);
  const as = thing.as ?? 'm';
  const audience = audienceOf(p, { uscc: thing.uscc, agency: 'null::text', field: thing.field ?? 'null::text' });
  const join = matrix(p, as, `'${thing.class}'`, `'always'`, audience);
  const only = thing.value ? ` and (${as}.only_values is null or ${thing.value} = any(${as}.only_values))` : '';
  return { join: join + only, params: p.values, nextParam: p.next, today: p.today };
};

/**
 * Joins, beside a row already joined as `m`, whether the reader may see its parts of another class (`personal`,
 * `list-persons`): a `left` join, so they are open where `p.mask = 'full'`, and stay sealed where it is `sealed` or null.
 */
export const alsoOf = (ofClass: PartClass, as: string, today: string): string =>
  `left join read.disclosure_matrix ${as} on ${as}.class = '${ofClass}' and ${as}.phase = m.phase
    and ${as}.audience = m.audience and ${as}.from_date <= ${today}
    and (${as}.until_date is null or ${as}.until_date > ${today})`;

const parameters = (reader: Reader, first: number) => {
  const { today, agencies, enterprise, fields, authorisation, audience } = reader;
  const { authorisedBy = authorisation ? [authorisation.uscc] : [] } = reader;
  const values = [
    today,
    agencies,
    enterprise ?? null,
    fields === 'all' ? [] : fields,
    fields === 'all',
    authorisedBy,
    audience,
  ];
  const n = (i: number, type: string): string => `$${first + i}::${type}`;
  return {
    today: n(0, 'date'),
    agencies: n(1, 'text[]'),
    enterprise: n(2, 'text'),
    fields: n(3, 'text[]'),
    everyField: n(4, 'boolean'),
    authorisedBy: n(5, 'text[]'),
    otherwise: n(6, 'text'),
    values,
    next: first + values.length,
  };
};
type Given = ReturnType<typeof parameters>;

const audienceOf = (p: Given, row: { uscc: string; agency: string; field: string }): string =>
  `case when ${p.otherwise} = 'auditor' then 'auditor'
      when ${row.uscc} = ${p.enterprise} then 'own'
      when ${row.agency} = any(${p.agencies}) then 'recording'
      when ${row.field} = 'award' and 'award' = any(${p.fields}) then 'award-office'
      when ${p.everyField} or ${row.field} = any(${p.fields}) then 'field'
      when ${row.uscc} = any(${p.authorisedBy}) then 'authorised'
      else ${p.otherwise} end`;

const matrix = (p: Given, as: string, ofClass: string, phase: string, audience: string): string =>
  `join read.disclosure_matrix ${as} on ${as}.class = ${ofClass}
    and ${as}.phase = ${phase}
    and ${as}.audience = ${audience}
    and ${as}.from_date <= ${p.today} and (${as}.until_date is null or ${as}.until_date > ${p.today})`;
