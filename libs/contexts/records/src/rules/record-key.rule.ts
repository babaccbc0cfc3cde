import { reject, type Decision } from '@platform/kernel';
import { documentNumber, halfWidth, naturalKey, normaliseName, parseUscc, upperLatin, withoutBlanks } from '@law';
import { PROGRAMME } from '../events/honour.events';

/** The id that a natural key gives to a record (architecture.md §4.10). Frozen: a change would open a second stream. */
export interface RecordKey {
  readonly id: string;
  readonly uscc: string;
  /** 文号 as it is compared, of a penalty. */
  readonly normalisedNumber?: string | undefined;
}

type Keyed<K extends RecordKey = RecordKey> = K | Decision<never>;
type Unread = { readonly code: string; readonly zh: string; readonly en: string };
const unread = ({ code, zh, en }: Unread, field: string): Decision<never> =>
  reject(code, zh, en, { kind: 'invalid', field });

/** Penalty: first code of the authority in its succession chain, 文号, party. */
export const penaltyKey = (
  { uscc: written, number }: { readonly uscc: string; readonly number: string },
  authority: string,
): Keyed<RecordKey & { readonly normalisedNumber: string }> => {
  const party = parseUscc(written);
  if (!party.ok) return unread(party, 'uscc');
  const read = documentNumber(number);
  if (!read.ok) return unread(read, 'number');
  const hash = naturalKey('penalty', authority, read.number, party.uscc);
  return { id: `penalty-${authority}-${read.year}-${hash}`, uscc: party.uscc, normalisedNumber: read.number };
};

/** Check: agency and number of the report; a check without one gets an id from who records it and the key of the request. */
export const checkKey = (
  { uscc: written, number }: { readonly uscc: string; readonly number?: string | undefined },
  agency: string,
  newId: () => string,
): Keyed => {
  const party = parseUscc(written);
  if (!party.ok) return unread(party, 'uscc');
  const report = number === undefined ? undefined : upperLatin(halfWidth(withoutBlanks(number)));
  const key = report ? naturalKey('check', agency, report) : newId().replaceAll('-', '');
  return { id: `check-${agency}-${key}`, uscc: party.uscc };
};

/** Honour: programme, round, holder and product. */
export const honourKey = ({
  uscc: written,
  programme,
  round = '',
  product = '',
}: {
  readonly uscc: string;
  readonly programme: string;
  readonly round?: string | undefined;
  readonly product?: string | undefined;
}): Keyed => {
  const holder = parseUscc(written);
  if (!holder.ok) return unread(holder, 'uscc');
  if (!PROGRAMME.test(programme))
    return reject(
      'PROGRAMME_NAME',
      '奖项代称须由小写字母、数字和连字符组成。',
      'The name of a programme has lower-case letters, digits and dashes.',
      { kind: 'invalid', field: 'programme' },
    );
  const hash = naturalKey('honour', programme, normaliseName(round), holder.uscc, normaliseName(product));
  return { id: `honour-${programme}-${hash}`, uscc: holder.uscc };
};
