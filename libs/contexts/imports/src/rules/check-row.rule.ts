import { unreadable, withoutBlanks } from '@law';
import { dayOf, pastDayOf } from './days-of-row.rule';
import { type CodesOfNames, partyOf } from './party-of-row.rule';
import { faultPersonsIn } from './persons-and-codes.rule';
import { given, type NamedAuthority, type RowOutcome, type RowReading } from './row-reading.rule';

/** The result of a spot check as the row tells it. */
export interface CheckRow {
  readonly uscc: string;
  readonly partyName: string;
  readonly authority: NamedAuthority;
  readonly checkKind: 'spot-check';
  readonly number: string;
  readonly checkedOn: string;
  readonly result: 'passed' | 'failed';
  readonly finalOn?: string | undefined;
  readonly product?: string | undefined;
  readonly batch?: string | undefined;
  readonly standard?: string | undefined;
  readonly failings?: string | undefined;
  readonly institute?: string | undefined;
  readonly served?: string | undefined;
  readonly published?: string | undefined;
  readonly remark?: string | undefined;
}

const FAILED = /^(不合格|不符合|不通过|判定不合格)$/;
const PASSED = /^(合格|符合|通过|未发现不合格|判定合格)$/;

/** Reads one row of a list of results. A failure is final only where the row says since when. `today` = Shanghai date. */
export const readCheckRow = (row: RowReading, today: string, settled?: CodesOfNames): RowOutcome<CheckRow> => {
  const party = partyOf(row, settled);
  const number = row.needed('number');
  const checkedOn = pastDayOf(row, 'checkedOn', today);
  const name = row.needed('authority');
  const result = row.read('result', resultOf)?.result;
  if (row.text('result') === undefined) row.needed('result');
  const days = { served: dayOf(row, 'served'), published: dayOf(row, 'published'), finalOn: dayOf(row, 'finalOn') };
  if (result === 'failed' && days.finalOn === undefined && row.text('finalOn') === undefined)
    row.note('result', NOT_FINAL);
  faultPersonsIn(row);
  if (!party || !number || !checkedOn || !name || !result) return row.outcome<CheckRow>(undefined);
  const code = row.text('authorityCode');
  const batch = ['model', 'batch'].flatMap((key) => row.text(key) ?? []).join(' ');
  return row.outcome<CheckRow>({
    ...{ uscc: party.uscc, partyName: party.partyName, checkKind: 'spot-check', number, checkedOn, result },
    authority: { name, ...(code && { code }) },
    ...given({
      product: row.text('product'),
      batch: batch === '' ? undefined : batch,
      standard: row.text('standard'),
      failings: row.text('failings'),
      institute: row.text('institute'),
      remark: row.text('remark'),
      ...days,
    }),
  });
};

const resultOf = (text: string) => {
  const written = withoutBlanks(text);
  if (FAILED.test(written)) return { ok: true as const, result: 'failed' as const };
  return PASSED.test(written) ? { ok: true as const, result: 'passed' as const } : RESULT_UNCLEAR;
};

const RESULT_UNCLEAR = unreadable('RESULT_UNCLEAR', '抽查结果应为“合格”或“不合格”。', 'A result is 合格 or 不合格.');
const NOT_FINAL = unreadable(
  'NOT_FINAL_YET',
  '未写明结果何时确定：复检期满前不计入评价，请在确定后登记。',
  'It is not told when the result became final: it counts for nothing until that is recorded.',
);
