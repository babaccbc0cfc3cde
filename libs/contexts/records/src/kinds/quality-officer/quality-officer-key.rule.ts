import { naturalKey } from '@law';
import type { RecordKey } from '../../rules/record-key.rule';

/**
 * The enterprise and which of its appointments it is, from 1 on: of two at one moment both would be the same one, so that the
 * store refuses the second. The person is no part of a name.
 */
export const qualityOfficerKey = (uscc: string, nth: number): RecordKey => ({
  id: `quality-officer-${uscc}-${naturalKey('quality-officer', uscc, String(nth))}`,
  uscc,
});
