import { documentNumber, halfWidth, type ListKind, naturalKey, parseUscc, upperLatin, withoutBlanks } from '@law';
import { type Decision, reject } from '@platform/kernel';

/** What an entry is known by: list, first code of the authority in its succession chain, number, party. Frozen. */
export interface EntryKey {
  readonly id: string;
  readonly uscc: string;
}

/** A number that is no 文号 (minutes, a notice) is compared by its signs. */
const comparable = (number: string): string => {
  const read = documentNumber(number);
  return read.ok ? read.number : upperLatin(halfWidth(withoutBlanks(number)));
};

/** An entry without a number gets an id from who records it and the key of the request. */
export const entryKey = (
  {
    list,
    uscc: written,
    number,
  }: { readonly list: ListKind; readonly uscc: string; readonly number?: string | undefined },
  authority: string,
  newId: () => string,
): EntryKey | Decision<never> => {
  const party = parseUscc(written);
  if (!party.ok) return reject(party.code, party.zh, party.en, { kind: 'invalid', field: 'uscc' });
  const key = number
    ? naturalKey('list-entry', list, authority, comparable(number), party.uscc)
    : newId().replaceAll('-', '');
  return { id: `entry-${list}-${key}`, uscc: party.uscc };
};
