import type { Field } from '@law';
import type { Role } from '@platform/kernel';

/** Who a reader is to one row; worked out for each row. */
export const AUDIENCES = [
  'public',
  /** Holds a written authorisation 授权 of the row's enterprise for the purpose stated. */
  'authorised',
  /** States a purpose of its own office. */
  'purpose',
  /** States that it has a measure to apply. */
  'measure',
  /** Agency of the row's field; the city office for every field. */
  'field',
  /** Agency of the field "award", on rows of that field. */
  'award-office',
  /** The agency that recorded the row. */
  'recording',
  /** The enterprise itself. */
  'own',
  'auditor',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How a row may be shown. */
export const MASKS = ['full', 'summary', 'sealed'] as const;
export type Mask = (typeof MASKS)[number];

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
  readonly agency?: string | undefined;
  readonly enterprise?: string | undefined;
  /** Fields it is competent for; `all` for the city office. */
  readonly fields: readonly Field[] | 'all';
  readonly purpose?: string | undefined;
  /** The authorisation that holds, and whose. */
  readonly authorisation?: { readonly id: string; readonly uscc: string } | undefined;
  /** Why the reader gets no more than the public of what it asked for beyond its own. */
  readonly refused?:
    'PURPOSE_REQUIRED' | 'PURPOSE_NOT_ALLOWED' | 'NO_AUTHORISATION' | 'NOT_YOUR_ENTERPRISE' | undefined;
  /** Versions of the rules in force, `kind/name@version` joined by blanks. */
  readonly rules: string;
}
