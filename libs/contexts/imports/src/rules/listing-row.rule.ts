import { type ListKind, unreadable, withoutBlanks } from '@law';
import { dayOf, pastDayOf } from './days-of-row.rule';
import { type CodesOfNames, partyOf } from './party-of-row.rule';
import { faultPersonsIn, type Person, personOf } from './persons-and-codes.rule';
import { given, type NamedAuthority, type RowOutcome, type RowReading } from './row-reading.rule';

/** An entry on a list as the row tells it. */
export interface ListingRow {
  readonly list: ListKind;
  readonly uscc: string;
  readonly partyName: string;
  readonly authority: NamedAuthority;
  readonly number?: string | undefined;
  readonly grounds: string;
  readonly legalBasis?: string | undefined;
  readonly listedOn: string;
  readonly until?: string | undefined;
  readonly published?: string | undefined;
  readonly representative?: { name: string } & Person;
  readonly remark?: string | undefined;
  /** Taken off again 移出. */
  readonly removed?: { readonly on: string; readonly reason: string } | undefined;
}

const SERIOUS = /严重违法失信/;
const ABNORMAL = /经营异常/;
const WATCH = /监管名录|重点关注|重点监管/;

/** Reads one row of a list. `today` = Shanghai date. */
export const readListingRow = (row: RowReading, today: string, settled?: CodesOfNames): RowOutcome<ListingRow> => {
  const party = partyOf(row, settled);
  const list = row.read('list', listOf)?.list;
  if (row.text('list') === undefined) row.needed('list');
  const name = row.needed('authority');
  const grounds = row.needed('grounds');
  const listedOn = pastDayOf(row, 'listedOn', today);
  const removed = removedOf(row, today);
  const days = { until: dayOf(row, 'until'), published: dayOf(row, 'published') };
  const legalBasis = row.text('legalBasis');
  if (list && list !== 'watch' && legalBasis === undefined) row.fault('legalBasis', BASIS_NEEDED);
  faultPersonsIn(row);
  if (!party || !list || !name || !grounds || !listedOn) return row.outcome<ListingRow>(undefined);
  const code = row.text('authorityCode');
  const representative = list === 'serious' ? namedOf(row) : undefined;
  return row.outcome<ListingRow>({
    ...{ list, uscc: party.uscc, partyName: party.partyName, grounds, listedOn },
    authority: { name, ...(code && { code }) },
    ...given({ number: row.text('number'), legalBasis, representative, remark: row.text('remark'), removed, ...days }),
  });
};

const namedOf = (row: RowReading): ListingRow['representative'] => {
  const person = personOf(row, 'representative');
  return person?.name === undefined ? undefined : { ...person, name: person.name };
};

/** By the list's own name. A “blacklist” is none of the lists of the law: a person says which one it is. */
const listOf = (text: string) => {
  const name = withoutBlanks(text);
  const found = (
    [
      ['serious', SERIOUS],
      ['abnormal', ABNORMAL],
      ['watch', WATCH],
    ] as const
  ).filter(([, words]) => words.test(name));
  const [list] = found[0] ?? [];
  return list && found.length === 1 ? { ok: true as const, list } : LIST_UNKNOWN;
};

const removedOf = (row: RowReading, today: string): ListingRow['removed'] => {
  const on = dayOf(row, 'removedOn');
  if (on === undefined) return undefined;
  if (on > today) return undefined;
  const reason = row.text('removedWhy');
  if (reason === undefined) row.fault('removedWhy', REASON_NEEDED);
  return { on, reason: reason ?? '' };
};

const LIST_UNKNOWN = unreadable(
  'LIST_UNKNOWN',
  '名单类型不明：应为严重违法失信名单、经营异常名录或监管名录。没有地方性法规依据的“黑名单”只能作为监管名录录入。',
  'It is none of the lists of the law. A local “blacklist” without a local regulation can only be the watch list: say which it is.',
);
const BASIS_NEEDED = unreadable(
  'LEGAL_BASIS_REQUIRED',
  '未填写列入依据；没有法律、法规依据的，只能列入监管名录。',
  'Without a legal basis it can only be the watch list.',
);
const REASON_NEEDED = unreadable(
  'CELL_EMPTY',
  '有移出日期，未填写移出事由。',
  'It was removed: the reason is missing.',
);
