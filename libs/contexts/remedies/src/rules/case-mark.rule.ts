import { z } from 'zod';
import { type CaseKey, caseIdOf, readCaseId } from './case-id.rule';

/** The last case of a page, by which the next one is found. */
export interface CaseMark extends CaseKey {
  /** The day the page is ordered by; `infinity` = none. */
  readonly day: string;
}

const day = z.union([z.iso.date(), z.literal('infinity')]);

export const caseMarkOf = ({ day: on, ...key }: CaseMark): string => `${on}~${caseIdOf(key)}`;

/** @returns undefined for what was never a mark */
export const readCaseMark = (text: string): CaseMark | undefined => {
  const [on, id = '', ...more] = text.split('~');
  const key = readCaseId(id);
  const read = day.safeParse(on);
  return key && read.success && more.length === 0 ? { day: read.data, ...key } : undefined;
};
