import { unreadable } from '@law';
import { dayOf } from './days-of-row.rule';
import { partyOf } from './party-of-row.rule';
import { faultPersonsIn, registrationNumberOf } from './persons-and-codes.rule';
import { given, type RowOutcome, type RowReading } from './row-reading.rule';

/** One enterprise of a base register; its district is still a name or a code. */
export interface EnterpriseRow {
  readonly uscc: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly district?: string | undefined;
  readonly trade?: string | undefined;
  readonly registrationNumber?: string | undefined;
  /** Cancelled 注销, and from which day. */
  readonly cancelled?: { readonly on: string } | undefined;
}

const FORMER = /[;；、,，|\n]+/;
/** GB/T 4754: a letter and up to four digits, or digits alone; perhaps with its name behind. */
const TRADE = /^([A-T]?)(\d{0,4})(?:\D.*)?$/;
/** First division of each section of GB/T 4754-2017, in the order of the letters. */
const DIVISIONS = [1, 6, 13, 44, 47, 51, 53, 61, 63, 66, 70, 71, 73, 76, 80, 83, 84, 86, 91, 97] as const;
const LAST_DIVISION = 97;
const CANCELLED = /^(注销|已注销)$/;
/** Says nothing of whether it is cancelled. */
const GOING_ON = /^(存续|在业|开业|在营|正常|迁入|迁出|存续（在营、开业、在册）|吊销|吊销未注销|吊销，未注销)$/;

/** Reads one row of a base register. `today` = Shanghai date. */
export const readEnterpriseRow = (row: RowReading, today: string): RowOutcome<EnterpriseRow> => {
  const party = partyOf(row);
  faultPersonsIn(row);
  const trade = row.read('trade', tradeOf)?.trade;
  const cancelled = cancelledOf(row, today);
  if (!party) return row.outcome<EnterpriseRow>(undefined);
  const { uscc, partyName: name } = party;
  const formerNames = (row.text('formerNames') ?? '').split(FORMER).map((text) => text.trim());
  return row.outcome<EnterpriseRow>({
    ...{ uscc, name, formerNames: [...new Set(formerNames)].filter((former) => former !== '' && former !== name) },
    ...given({ district: row.text('district'), trade, registrationNumber: registrationNumberOf(row, uscc), cancelled }),
  });
};

const tradeOf = (text: string) => {
  const [, letter = '', digits = ''] = TRADE.exec(text.toUpperCase()) ?? [];
  const section = letter || sectionOf(digits);
  return section ? { ok: true as const, trade: `${section}${digits}` } : TRADE_UNREADABLE;
};

/** The letter that codes of two digits and more have by the standard. */
const sectionOf = (digits: string): string | undefined => {
  const division = digits.length < 2 ? 0 : Number(digits.slice(0, 2));
  const n = DIVISIONS.findLastIndex((first) => first <= division);
  return n < 0 || division > LAST_DIVISION ? undefined : String.fromCharCode('A'.charCodeAt(0) + n);
};

const cancelledOf = (row: RowReading, today: string): EnterpriseRow['cancelled'] => {
  const status = row.text('status');
  const on = dayOf(row, 'ended');
  if (on !== undefined && on > today) row.fault('ended', IN_FUTURE);
  if (status !== undefined && !CANCELLED.test(status) && !GOING_ON.test(status)) row.fault('status', STATUS_UNKNOWN);
  if (status === undefined || !CANCELLED.test(status)) return undefined;
  if (row.text('ended') === undefined) row.needed('ended');
  return on === undefined ? undefined : { on };
};

const TRADE_UNREADABLE = unreadable(
  'TRADE_UNREADABLE',
  '行业应为国民经济行业代码（GB/T 4754），如C1311或1311。',
  'A trade is a code of GB/T 4754, such as C1311 or 1311.',
);
const STATUS_UNKNOWN = unreadable('STATUS_UNKNOWN', '未知的登记状态。', 'No such status is known.');
const IN_FUTURE = unreadable('DAY_IN_FUTURE', '日期晚于今天。', 'The day lies in the future.');
