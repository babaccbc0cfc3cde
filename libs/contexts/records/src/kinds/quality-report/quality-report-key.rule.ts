import { naturalKey } from '@law';
import { type Keyed, keyOfParty, type RecordKey } from '../../rules/record-key.rule';
import type { REPORTS } from './quality-report.events';

const keyed = (report: (typeof REPORTS)[number], uscc: string, year: number): RecordKey => ({
  id: `quality-report-${uscc}-${naturalKey('quality-report', report, uscc, String(year))}`,
  uscc,
});

/** The report an enterprise files: itself and the year. */
export const filedKey = (uscc: string, year: number): RecordKey => keyed('filed', uscc, year);

/** That it was missing: the enterprise and the year, whichever agency finds it. */
export const lateKey = ({ uscc, year }: { readonly uscc: string; readonly year: number }): Keyed =>
  keyOfParty(uscc, (party) => keyed('late', party, year));
