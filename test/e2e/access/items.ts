import { addDays, addYears, SystemClock } from '@platform/calendar';
import type { Field, Measure } from '@law';
import { DisputeListEntry, type ListEntry, PutOnWatchList, RecordListEntry } from '@contexts/lists';
import {
  AnnulRecord,
  type Check,
  DisputeRecord,
  type Honour,
  type Penalty,
  RecordCheck,
  RecordHonour,
  RecordPenalty,
  RevokeHonour,
} from '@contexts/records';
import { RepairRecord } from '../../../libs/contexts/records/src/commands/repair-record/repair-record.decide';
import { AppointQualityOfficer } from '../../../libs/contexts/records/src/kinds/quality-officer/commands/appoint-quality-officer/appoint-quality-officer.decide';
import type { Clerk } from './clerk';
import type { Firm } from './firms';
import { UNPUBLISHED_SORTS } from './unpublished-items';
import type { Standing } from './who-sees-what';

export const today = new SystemClock().today();
const year = today.slice(0, 4);
const ago = (days: number): string => addDays(today, -days);
/** Published and used for a year from the decision (NDRC Order 36): so long ago, today is the last day of a general fine. */
const LAST_DAY = addYears(today, -1);

/** Signs by which one item is told from all others, in each field that somebody may be shown. */
export interface Marks {
  readonly summary: readonly string[];
  readonly detail: readonly string[];
  readonly persons: readonly string[];
  /** Of a restriction that runs: shown while it runs, whatever has become of the record. */
  readonly status: readonly string[];
}

/** An item, its row in the table of who sees what, and how it comes about. */
export interface Sort {
  readonly standing: Standing;
  readonly field: Field;
  /** Demo client that records it. */
  readonly by: string;
  readonly persons?: 'persons of a record' | 'persons of a listed firm';
  readonly make: (clerk: Clerk, firm: Firm, n: number) => Promise<string>;
}

const number = (n: number): string => `聊演市监罚〔${year}〕${n}号`;
const person = (n: number) => ({ name: `人员${n}`, idType: '护照', idNumber: `E${n}3355` });
const paper = (n: number, date: string) => ({ number: `聊演撤字〔${year}〕${n}号`, date });
/** Each number stands in fields of every kind: a text, a person, an amount of money. */
export const marksOf = (n: number): Marks => ({
  summary: [`${n}号`],
  detail: [bannedUntil(n), `事实${n}`, `产品${n}`, `${n}0917`, `异议${n}`, `经过${n}`, `备注${n}`],
  persons: [`人员${n}`, `E${n}3355`, `控制${n}`],
  status: [addDays(bannedUntil(n), 1)],
});
/** Last day of a ban: another one for each item. */
const bannedUntil = (n: number): string => addDays('2051-01-01', 2 * (n - 7000));

const fine = (n: number, { partyName, uscc }: Firm, decided: string, measures: Measure[] = ['罚款']): Penalty => ({
  ...{ uscc, partyName, field: 'market', number: number(n), measures },
  partyCategory: uscc.startsWith('92') ? '个体工商户' : '法人及非法人组织',
  ...(measures.includes('罚款') && { fineFen: Number(`${n}0917`), statedClass: 'general' as const }),
  dates: { actEnd: addDays(decided, -9), decided, published: decided },
  facts: `事实${n}`,
  product: `产品${n}`,
  ...(uscc.startsWith('92') ? { operator: person(n) } : { representative: person(n) }),
});
const fined =
  (decided: string, measures?: Measure[], by = 'market') =>
  (clerk: Clerk, firm: Firm, n: number) =>
    clerk.send(by, RecordPenalty, fine(n, firm, decided, measures));

const check = (n: number, firm: Firm, result: 'passed' | 'failed', finalOn?: string): Check => ({
  ...{ ...firm, field: 'market', checkKind: 'spot-check', number: `演检${n}号`, checkedOn: ago(9), result },
  ...{ product: `产品${n}`, failings: `事实${n}`, ...(finalOn && { finalOn }) },
});
const honour = (n: number, firm: Firm, programme: string, programmeName: string): Honour => ({
  ...{ ...firm, field: 'award', programme, programmeName, round: `第${n}届`, level: 'city', givenOn: ago(400) },
  ...{ number: `聊演奖〔${year}〕${n}号`, product: `产品${n}` },
});
const entry = (n: number, firm: Firm, listedOn: string): Omit<ListEntry, 'list'> => ({
  ...{
    ...firm,
    field: 'market',
    grounds: `${n}号事由`,
    listedOn,
    number: `聊演列〔${year}〕${n}号`,
    remark: `备注${n}`,
  },
});
const listed =
  (listedOn: string, by = 'market') =>
  (clerk: Clerk, firm: Firm, n: number) =>
    clerk.send(by, RecordListEntry, {
      ...entry(n, firm, listedOn),
      list: 'serious',
      legalBasis: '《市场监督管理严重违法失信名单管理办法》',
      representative: person(n),
      controller: { ...person(n), name: `控制${n}` },
    });

const market = { field: 'market', by: 'market' } as const;
const penalty = { ...market, persons: 'persons of a record' } as const;
const adverse = { ...penalty, standing: 'adverse, in its window' } as const;
const ended = { ...penalty, standing: 'ended' } as const;
const listing = { ...market, persons: 'persons of a listed firm' } as const;

/** An agency that wants a second person for everything it records. */
export const TWO_PERSONS = 'market-371502';

/** Every state that an item can be in. */
export const SORTS = {
  inside: { ...adverse, make: fined(ago(30)) },
  'on its last day': { ...adverse, make: fined(LAST_DAY) },
  disputed: {
    ...adverse,
    make: async (clerk, firm, n) => {
      const id = await fined(ago(31))(clerk, firm, n);
      return clerk.send(firm.uscc, DisputeRecord, { id, ground: 'objection', text: `异议${n}` });
    },
  },
  outside: { ...penalty, standing: 'adverse, outside it', make: fined(ago(20), ['警告']) },
  ended: { ...ended, make: fined(addDays(LAST_DAY, -1)) },
  repaired: {
    ...ended,
    make: async (clerk, firm, n) => {
      const id = await fined(ago(120))(clerk, firm, n);
      return clerk.send('market', RepairRecord, { id, authority: `${n}号修复机关`, paper: paper(n, ago(1)) });
    },
  },
  annulled: {
    ...ended,
    make: async (clerk, firm, n) => {
      const id = await fined(ago(32))(clerk, firm, n);
      return clerk.send('market', AnnulRecord, {
        id,
        ground: 'authority',
        reason: `经过${n}`,
        paper: paper(n, ago(1)),
      });
    },
  },
  'ended, with a ban still running': {
    ...ended,
    make: (clerk, firm, n) => {
      const banned = fine(n, firm, addDays(addYears(today, -3), -9), ['限制从业']);
      return clerk.send('market', RecordPenalty, { ...banned, measureUntil: bannedUntil(n) });
    },
  },
  pending: { ...penalty, standing: 'pending', by: TWO_PERSONS, make: fined(ago(33), ['罚款'], TWO_PERSONS) },
  'check not final': {
    ...market,
    standing: 'check not final',
    make: (clerk, firm, n) => clerk.send('market', RecordCheck, check(n, firm, 'failed')),
  },
  'check passed': {
    ...market,
    standing: 'favourable',
    make: (clerk, firm, n) => clerk.send('market', RecordCheck, check(n, firm, 'passed', ago(8))),
  },
  honour: {
    ...{ standing: 'favourable', field: 'award', by: 'award' },
    make: (clerk, firm, n) => clerk.send('award', RecordHonour, honour(n, firm, 'quality-brand', '聊城市质量品牌')),
  },
  'honour withdrawn': {
    ...{ standing: 'adverse, in its window', field: 'award', by: 'award' },
    make: async (clerk, firm, n) => {
      const id = await clerk.send('award', RecordHonour, honour(n, firm, AWARD, '聊城市市长质量奖'));
      return clerk.send('award', RevokeHonour, { id, forFraud: true, reason: `经过${n}`, paper: paper(n, ago(10)) });
    },
  },
  'quality officer': {
    ...{ standing: 'favourable', field: 'quality', by: 'the firm itself', persons: 'persons of a record' },
    make: (clerk, firm, n) =>
      clerk.send(firm.uscc, AppointQualityOfficer, { appointed: ago(60), officer: person(n), remark: `备注${n}` }),
  },
  listed: { ...listing, standing: 'adverse, in its window', make: listed(ago(40)) },
  'list entry disputed': {
    ...{ ...listing, standing: 'adverse, in its window' },
    make: async (clerk, firm, n) => {
      const id = await listed(ago(42))(clerk, firm, n);
      return clerk.send(firm.uscc, DisputeListEntry, { id, ground: 'review', text: `异议${n}` });
    },
  },
  'list entry ended': { ...listing, standing: 'ended', make: listed(addDays(addYears(today, -3), -1)) },
  'list entry pending': { ...listing, standing: 'pending', by: TWO_PERSONS, make: listed(ago(41), TWO_PERSONS) },
  watched: {
    ...market,
    standing: 'watch list',
    make: (clerk, firm, n) => clerk.send('market', PutOnWatchList, entry(n, firm, ago(15))),
  },
  ...UNPUBLISHED_SORTS,
} as const satisfies Readonly<Record<string, Sort>>;
export type SortName = keyof typeof SORTS;

/** The award from which who withdrew by fraud is barred. */
export const AWARD = 'mayor-quality-award';
