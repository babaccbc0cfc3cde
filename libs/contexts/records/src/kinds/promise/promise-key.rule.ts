import { naturalKey } from '@law';
import { type Keyed, keyOfParty, type RecordKey } from '../../rules/record-key.rule';

/** A promise: the enterprise, the day and what is promised. */
export const promiseKey = (uscc: string, on: string, content: string): RecordKey => ({
  id: `promise-${uscc}-${naturalKey('promise', uscc, on, content)}`,
  uscc,
});

/** A breach: the agency, the promise and the day on which it was found. */
export const breachKey = (
  { uscc: written, broken, on }: { readonly uscc: string; readonly broken: string; readonly on: string },
  agency: string,
): Keyed =>
  keyOfParty(written, (uscc) => ({ id: `promise-${agency}-${naturalKey('breach', agency, uscc, broken, on)}`, uscc }));
