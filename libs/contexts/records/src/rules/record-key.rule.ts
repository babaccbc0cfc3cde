import { type Decision, reject } from '@platform/kernel';
import { parseUscc } from '@law';

/** The id that a natural key gives to a record (architecture.md §4.10). Frozen: a change would open a second stream. */
export interface RecordKey {
  readonly id: string;
  /** The party's code in its normal form. */
  readonly uscc: string;
}

export type Keyed<K extends RecordKey = RecordKey> = K | Decision<never>;

/** What stands in a paper and cannot be read. */
type Unreadable = { readonly code: string; readonly zh: string; readonly en: string };

export const unreadable = ({ code, zh, en }: Unreadable, field: string): Decision<never> =>
  reject(code, zh, en, { kind: 'invalid', field });

/** The key of a record about a party, whose code is read first. */
export const keyOfParty = <K extends RecordKey>(written: string, keyed: (uscc: string) => Keyed<K>): Keyed<K> => {
  const party = parseUscc(written);
  return party.ok ? keyed(party.uscc) : unreadable(party, 'uscc');
};
