import { addDays, addMonths } from '@platform/calendar';
import { type Check, type Honour, type Penalty } from '@contexts/records';
import type { Field, Measure } from '@law';
import type { DemoFirm, History } from './firms';

/** What is recorded of a firm, by the key of the agency that records it. */
export type DemoRecord =
  | { readonly kind: 'penalty'; readonly by: string; readonly data: Penalty }
  | { readonly kind: 'check'; readonly by: string; readonly data: Check }
  | { readonly kind: 'honour'; readonly by: string; readonly data: Honour; readonly revokedOn?: string }
  | { readonly kind: 'listing'; readonly by: string; readonly on: string; readonly restsOn: 'first-penalty' };

type Firm = DemoFirm & { readonly uscc: string };

/** The records of a firm with this history, seen from `today`; dates reach back three years. */
export const recordsOf = (firm: Firm, today: string): readonly DemoRecord[] => {
  const ago = (months: number): string => addDays(addMonths(today, -months), -(firm.number % 9) - 1);
  const records: Record<History, () => readonly DemoRecord[]> = {
    spotless: () => [check(firm, ago(30)), check(firm, ago(14)), check(firm, ago(2))],
    honoured: () => [
      check(firm, ago(20)),
      check(firm, ago(3)),
      honour(firm, ago(16), 'quality-brand', '聊城市质量品牌', 'city'),
    ],
    warned: () => [check(firm, ago(9)), penalty(firm, ago(1), ['警告'])],
    fined: () => [check(firm, ago(11)), penalty(firm, ago(5), ['罚款'], { fineFen: 800_000 })],
    'fined-twice': () => [
      check(firm, ago(15)),
      penalty(firm, ago(8), ['罚款', '没收违法所得'], { fineFen: 1_500_000, confiscatedFen: 320_050 }),
      penalty(firm, ago(2), ['罚款'], { fineFen: 2_000_000 }),
    ],
    'failed-check': () => [
      check(firm, ago(18)),
      check(firm, ago(4), { result: 'failed', failings: '结构尺寸、导体电阻' }),
    ],
    stopped: () => [
      check(firm, ago(22)),
      penalty(firm, ago(7), ['责令停产停业', '罚款'], { fineFen: 10_000_000, statedClass: 'serious' }),
    ],
    'licence-revoked': () => [
      check(firm, ago(25)),
      penalty(firm, ago(6), ['吊销许可证件'], { licence: '肥料登记证（演示）' }),
    ],
    listed: () => [
      check(firm, ago(19)),
      penalty(firm, ago(10), ['责令停产停业'], {}),
      { kind: 'listing', by: 'market', on: ago(9), restsOn: 'first-penalty' },
    ],
    'award-revoked': () => [
      check(firm, ago(12)),
      { ...honour(firm, ago(30), 'mayor-quality-award', '聊城市市长质量奖', 'city'), revokedOn: ago(4) },
    ],
    'old-fine': () => [check(firm, ago(10)), penalty(firm, ago(34), ['罚款'], { fineFen: 500_000 })],
    unknown: () => [],
  };
  return records[firm.history]();
};

const fieldOf = ({ trade }: Firm): { by: string; field: Field } =>
  trade.startsWith('A')
    ? { by: 'agriculture', field: 'agriculture' }
    : trade.startsWith('E')
      ? { by: 'construction', field: 'construction' }
      : trade.startsWith('G')
        ? { by: 'emergency', field: 'emergency' }
        : { by: 'market', field: 'market' };

const yearOf = (date: string): string => date.slice(0, 4);

const check = (firm: Firm, on: string, more: Partial<Check> = {}): DemoRecord => {
  const { by, field } = fieldOf(firm);
  const result = more.result ?? 'passed';
  return {
    kind: 'check',
    by,
    data: {
      uscc: firm.uscc,
      partyName: firm.name,
      field,
      checkKind: 'spot-check',
      number: `演检-${on.replaceAll('-', '')}-${firm.number}`,
      checkedOn: on,
      finalOn: addDays(on, result === 'failed' ? 20 : 0),
      institute: '聊城质检示范所（演示）',
      trade: firm.trade,
      ...more,
      result,
    },
  };
};

const WORDS: Record<string, string> = { market: '市监', agriculture: '农', construction: '建', emergency: '应急' };

const penalty = (firm: Firm, decided: string, measures: Measure[], more: Partial<Penalty> = {}): DemoRecord => {
  const { by, field } = fieldOf(firm);
  return {
    kind: 'penalty',
    by,
    data: {
      uscc: firm.uscc,
      partyName: firm.name,
      partyCategory: '法人及非法人组织',
      field,
      number: `聊演${WORDS[field]}罚〔${yearOf(decided)}〕${firm.number}${decided.slice(5, 7)}号`,
      measures,
      dates: {
        actEnd: addDays(decided, -40),
        found: addDays(decided, -35),
        decided,
        served: addDays(decided, 3),
        published: addDays(decided, 5),
      },
      actType: '生产、销售不符合标准的产品（演示）',
      facts: '经查，当事人的产品不符合国家标准（演示）。',
      legalBasis: '《中华人民共和国产品质量法》第四十九条',
      content: measures.join('；'),
      ...more,
    },
  };
};

const honour = (
  firm: Firm,
  givenOn: string,
  programme: string,
  programmeName: string,
  level: Honour['level'],
): DemoRecord & { kind: 'honour' } => ({
  kind: 'honour',
  by: 'award',
  data: {
    uscc: firm.uscc,
    partyName: firm.name,
    field: 'award',
    programme,
    programmeName,
    round: yearOf(givenOn),
    level,
    givenOn,
    number: `聊演奖字〔${yearOf(givenOn)}〕${firm.number}号`,
  },
});
