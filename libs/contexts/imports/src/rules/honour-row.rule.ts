import { unreadable, withoutBlanks } from '@law';
import { pastDayOf } from './days-of-row.rule';
import { type CodesOfNames, partyOf } from './party-of-row.rule';
import { faultPersonsIn } from './persons-and-codes.rule';
import { given, type NamedAuthority, type Reason, type RowOutcome, type RowReading } from './row-reading.rule';

/** An honour as the row tells it; its programme is still a name. */
export interface HonourRow {
  readonly programme: string;
  readonly uscc: string;
  readonly partyName: string;
  readonly givenOn: string;
  readonly round?: string | undefined;
  readonly product?: string | undefined;
  readonly number?: string | undefined;
  readonly authority?: NamedAuthority | undefined;
  readonly remark?: string | undefined;
}

const PROPOSED = /拟(奖|授|推荐)|公示期|提名|候选/;
const REVOKED = /撤销|取消|收回/;
/** How an award is called, and 第…届 around its number. */
const ROUND = /^第?(.*?)届?$/;

/** Reads one row of a list of honours. `today` = Shanghai date. */
export const readHonourRow = (row: RowReading, today: string, settled?: CodesOfNames): RowOutcome<HonourRow> => {
  const excluded = notGiven(row);
  if (excluded) return { outcome: 'not-entered', reasons: [excluded] };
  const party = partyOf(row, settled);
  const programme = row.needed('programme');
  const givenOn = pastDayOf(row, 'givenOn', today);
  if (REVOKED.test(row.text('status') ?? '') || row.text('revokedOn') !== undefined) row.fault('status', WITHDRAWN);
  faultPersonsIn(row);
  if (!party || !programme || !givenOn) return row.outcome<HonourRow>(undefined);
  const [name, code] = [row.text('authority'), row.text('authorityCode')];
  const round = ROUND.exec(withoutBlanks(row.text('round') ?? ''))?.[1];
  return row.outcome<HonourRow>({
    ...{ programme, uscc: party.uscc, partyName: party.partyName, givenOn },
    ...given({
      round: round === '' ? undefined : round,
      product: row.text('product'),
      number: row.text('number'),
      authority: name === undefined ? undefined : { name, ...(code && { code }) },
      remark: row.text('remark'),
    }),
  });
};

/** What was only proposed was not given: it is no honour yet. */
const notGiven = (row: RowReading): Reason | undefined => {
  const key = ['status', 'level', 'authority'].find((column) => PROPOSED.test(row.text(column) ?? ''));
  return key === undefined
    ? undefined
    : row.reason(key, 'NOT_GIVEN_YET', '拟奖或公示中，尚未授予。', 'It was proposed, not given yet.');
};

const WITHDRAWN = unreadable(
  'HONOUR_WITHDRAWN',
  '该荣誉已撤销：请先录入荣誉，再由授予机关凭撤销文书录入撤销。',
  'It was withdrawn: record the honour first, then its office records the withdrawal on its paper.',
);
