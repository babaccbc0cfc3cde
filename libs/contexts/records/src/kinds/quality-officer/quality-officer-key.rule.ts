import { naturalKey } from '@law';
import type { RecordKey } from '../../rules/record-key.rule';

/** The enterprise and the day of the appointment; the person is no part of a name. */
export const qualityOfficerKey = (uscc: string, appointed: string): RecordKey => ({
  id: `quality-officer-${uscc}-${naturalKey('quality-officer', uscc, appointed)}`,
  uscc,
});
