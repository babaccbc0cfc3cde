import { documentNumber, naturalKey } from '@law';
import { type Keyed, keyOfParty, type RecordKey, unreadable } from '../../rules/record-key.rule';

export interface PenaltyKey extends RecordKey {
  /** 文号 as it is compared. */
  readonly normalisedNumber: string;
}

/** First code of the authority in its succession chain, 文号, party. */
export const penaltyKey = (
  { uscc: written, number }: { readonly uscc: string; readonly number: string },
  authority: string,
): Keyed<PenaltyKey> =>
  keyOfParty(written, (uscc) => {
    const read = documentNumber(number);
    if (!read.ok) return unreadable(read, 'number');
    const hash = naturalKey('penalty', authority, read.number, uscc);
    return { id: `penalty-${authority}-${read.year}-${hash}`, uscc, normalisedNumber: read.number };
  });
