import { documentNumber, unreadable } from '@law';
import { dayOf, pastDayOf } from './days-of-row.rule';
import { measuresOf, type RowMeasures } from './measures-of-row.rule';
import { notEntered } from './not-entered.rule';
import { type CodesOfNames, type Party, partyOf } from './party-of-row.rule';
import {
  faultPersonsIn,
  otherCodesOf,
  type OtherCodes,
  type Person,
  personOf,
  registrationNumberOf,
} from './persons-and-codes.rule';
import { given, type NamedAuthority, type RowOutcome, type RowReading } from './row-reading.rule';

/** A penalty as the row tells it; who decided is still a name, its field of law unknown. */
export interface PenaltyRow extends RowMeasures, Party {
  readonly authority: NamedAuthority;
  readonly number: string;
  readonly dates: { readonly decided: string };
  readonly agencyCodeAsWritten?: string | undefined;
  readonly otherCodes?: OtherCodes | undefined;
  readonly representative?: Person | undefined;
  readonly operator?: Person | undefined;
  readonly actType?: string | undefined;
  readonly facts?: string | undefined;
  readonly legalBasis?: string | undefined;
  readonly content?: string | undefined;
  readonly licence?: string | undefined;
  readonly sourceAgency?: { name?: string; uscc?: string } | undefined;
  readonly remark?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly publishedUntil?: string | undefined;
  /** What the enterprise was registered under before it had a unified code. */
  readonly registrationNumber?: string | undefined;
}

/** Reads one row of a penalty file, of whatever year, without guessing. `today` = Shanghai date. */
export const readPenaltyRow = (row: RowReading, today: string, settled?: CodesOfNames): RowOutcome<PenaltyRow> => {
  const excluded = notEntered(row);
  if (excluded) return { outcome: 'not-entered', reasons: [excluded] };
  const party = partyOf(row, settled);
  const number = row.needed('number');
  row.read('number', documentNumber);
  const name = row.needed('authority');
  const decided = pastDayOf(row, 'decided', today);
  const measures = measuresOf(row);
  stateOf(row);
  faultPersonsIn(row);
  const days = { validUntil: dayOf(row, 'validUntil'), publishedUntil: dayOf(row, 'publishedUntil') };
  if (!party || !number || !name || !decided) return row.outcome<PenaltyRow>(undefined);
  const code = row.text('authorityCode');
  return row.outcome<PenaltyRow>({
    ...party,
    ...given({
      agencyCodeAsWritten: code,
      otherCodes: otherCodesOf(row),
      representative: personOf(row, 'representative'),
      operator: party.partyCategory === '个体工商户' ? personOf(row, 'operator') : undefined,
      actType: row.text('actType') ?? row.text('caseName'),
      facts: row.text('facts'),
      legalBasis: row.text('legalBasis'),
      content: row.text('content'),
      licence: row.text('licence'),
      sourceAgency: given({ name: row.text('source'), uscc: row.text('sourceCode') }),
      remark: row.text('remark'),
      ...days,
      registrationNumber: registrationNumberOf(row, party.uscc),
    }),
    ...measures,
    authority: { name, ...(code && { code }) },
    number,
    dates: { decided },
  });
};

/** 当前状态 of the older forms: whether the decision still stands where the file comes from. */
const stateOf = (row: RowReading): void => {
  const state = row.text('state');
  if (state === undefined || state === '正常') return;
  if (state === '异议') row.note('state', DISPUTED_THERE);
  else row.fault('state', state === '撤销' ? ANNULLED_THERE : STATE_UNCLEAR);
};

const DISPUTED_THERE = unreadable(
  'DISPUTED_THERE',
  '来源标明有异议；如仍有异议，请企业在本系统提出。',
  'Its source marks it disputed: the enterprise disputes it here where it still does.',
);
const ANNULLED_THERE = unreadable(
  'ANNULLED_THERE',
  '来源标明该处罚已撤销，请核对；确已撤销的不需录入。',
  'Its source says that the penalty was annulled: what was annulled need not be entered.',
);
const STATE_UNCLEAR = unreadable('STATE_UNCLEAR', '当前状态不明，请核对。', 'Its state is not clear: please see.');
