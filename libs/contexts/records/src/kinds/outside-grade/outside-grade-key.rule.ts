import { naturalKey } from '@law';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';

interface Graded {
  readonly uscc: string;
  readonly scheme: string;
  readonly period: string;
}

/** Agency that gave it, scheme, party and period. */
export const outsideGradeKey = ({ uscc: written, scheme, period }: Graded, agency: string): Keyed =>
  keyOfParty(written, (uscc) => ({
    id: `outside-grade-${agency}-${naturalKey('outside-grade', agency, scheme, uscc, period)}`,
    uscc,
  }));
