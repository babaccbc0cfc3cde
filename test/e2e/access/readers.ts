import type { Role } from '@platform/kernel';
import type { Field } from '@law';
import { codeOfAgency } from '../../../apps/standalone/src/demo/clients';
import { DEMO_AGENCIES } from '../../../apps/standalone/src/demo/agencies';
import { FIRMS } from './firms';
import type { Relation } from './who-sees-what';

/** Somebody who asks, with the purpose it states. */
export interface Reader {
  /** A demo client; `''` = without a token. */
  readonly client: string;
  readonly role: Role;
  readonly purpose?: string;
  /** What its purpose opens for every enterprise. */
  readonly opens?: 'purpose' | 'measure';
  readonly fields?: readonly Field[];
}

/** Every role there is, each with and without the purposes that open something to it. */
export const READERS: readonly Reader[] = [
  { client: '', role: 'public' },
  { client: 'market', role: 'regulator', fields: ['market'] },
  { client: 'market-371502', role: 'regulator', fields: ['market'] },
  { client: 'agriculture', role: 'regulator', fields: ['agriculture'] },
  { client: 'agriculture', role: 'regulator', fields: ['agriculture'], purpose: 'supervision', opens: 'purpose' },
  { client: 'agriculture', role: 'regulator', fields: ['agriculture'], purpose: 'joint-measures', opens: 'measure' },
  { client: 'city-office', role: 'city-office' },
  { client: 'award', role: 'award-office', fields: ['award'] },
  { client: 'award', role: 'award-office', fields: ['award'], purpose: 'award-review', opens: 'purpose' },
  { client: 'bank', role: 'bank' },
  { client: 'bank', role: 'bank', purpose: 'credit-granting' },
  { client: 'bank-2', role: 'bank', purpose: 'credit-granting' },
  { client: 'tax', role: 'tax-office', fields: ['tax'] },
  { client: 'tax', role: 'tax-office', fields: ['tax'], purpose: 'tax-credit', opens: 'purpose' },
  { client: 'tax', role: 'tax-office', fields: ['tax'], purpose: 'joint-measures', opens: 'measure' },
  {
    client: 'procurement',
    role: 'procurement',
    fields: ['procurement'],
    purpose: 'procurement-review',
    opens: 'purpose',
  },
  { client: 'enterprise', role: 'enterprise' },
  { client: 'auditor', role: 'auditor' },
  { client: 'operator', role: 'operator' },
];

export const nameOf = ({ client, purpose }: Reader): string =>
  [client || 'public', purpose].filter(Boolean).join(' for ');

/** Code of a demo agency; undefined for whoever is none. */
export const agencyOf = (client: string): string | undefined => {
  const agency = DEMO_AGENCIES.find(({ key }) => key === client);
  return agency && codeOfAgency(agency);
};

/** What is asked for: a thing of an enterprise, of a field, recorded by somebody; a grade is of no field. */
export interface Thing {
  readonly uscc: string;
  readonly field?: Field;
  /** Demo client that recorded it. */
  readonly by?: string;
}

/** The column in which the table has this reader, for this thing. */
export const relationOf = (reader: Reader, { uscc, field, by }: Thing): Relation => {
  if (reader.role === 'auditor') return 'auditor';
  if (reader.role === 'enterprise') return uscc === FIRMS.own.uscc ? 'own' : 'public';
  if (by !== undefined && by === reader.client) return 'recording';
  if (reader.role === 'city-office' || (field && reader.fields?.includes(field))) return 'field';
  if (reader.role === 'bank')
    return reader.client === 'bank' && reader.purpose && uscc === FIRMS.own.uscc ? 'bank' : 'public';
  return reader.opens ?? 'public';
};
