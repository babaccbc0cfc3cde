import fc from 'fast-check';
import {
  CLASSES,
  type CreditItem,
  type DatedThresholds,
  type ItemClass,
  type Measure,
  measuredClass,
  MEASURES,
  severityOf,
  thresholdsSchema,
} from '@law';

const common = {
  id: 'x-1',
  uscc: '91371502PDY00001XC',
  partyName: '聊城昌润食品有限公司',
  agency: '11371500PDY009014B',
  field: 'market',
  title: '',
  dates: { decided: '2026-05-11' },
  status: 'recorded',
  disputed: false,
  restsOn: [],
  sameActAs: [],
} as const;
const penalty = (measures: readonly Measure[], more: Partial<CreditItem> = {}): CreditItem => ({
  ...common,
  kind: 'penalty',
  measures,
  reading: { standing: 'adverse', deeds: [] },
  ...more,
});
const dated: DatedThresholds[] = [
  {
    validFrom: '2025-01-01',
    thresholds: { fines: [{ generalFromFen: 300_000, seriousFromFen: 100_000_000 }] },
  },
  {
    validFrom: '2026-01-01',
    thresholds: {
      fines: [
        { generalFromFen: 500_000, seriousFromFen: 100_000_000 },
        { fields: ['environment'], generalFromFen: 1, seriousFromFen: 50_000_000 },
      ],
    },
  },
];

it.each<[readonly Measure[], Partial<CreditItem>, ItemClass | null]>([
  [['警告'], {}, 'minor'],
  [['通报批评'], {}, 'minor'],
  [['没收违法所得'], {}, 'general'],
  [['没收非法财物'], {}, 'general'],
  [['暂扣许可证件'], {}, 'general'],
  [['降低资质等级'], {}, 'serious'],
  [['吊销许可证件'], {}, 'serious'],
  [['限制开展生产经营活动'], {}, 'serious'],
  [['责令停产停业'], {}, 'serious'],
  [['责令关闭'], {}, 'serious'],
  [['限制从业'], {}, 'serious'],
  [['行政拘留'], {}, 'serious'],
  // the stated class counts wherever a fine is among the kinds …
  [['罚款'], { statedClass: 'minor', fineFen: 900_000_000 }, 'minor'],
  [['警告', '罚款'], { statedClass: 'serious' }, 'serious'],
  // … above the floor of the others, and only there
  [['罚款', '没收违法所得'], { statedClass: 'minor' }, 'general'],
  [['吊销许可证件', '罚款'], { statedClass: 'minor' }, 'serious'],
  [['警告'], { statedClass: 'serious' }, 'minor'],
  // nobody stated a class: 以上 includes
  [['罚款'], { fineFen: 499_999 }, 'minor'],
  [['罚款'], { fineFen: 500_000 }, 'general'],
  [['罚款'], { fineFen: 99_999_999 }, 'general'],
  [['罚款'], { fineFen: 100_000_000 }, 'serious'],
  [['罚款'], { fineFen: 499_999, field: 'environment' }, 'general'],
  [['罚款'], { fineFen: 400_000, dates: { decided: '2025-12-31' } }, 'general'],
  [['罚款'], { fineFen: 1, dates: { decided: '2024-12-31' } }, 'general'],
  [['罚款'], {}, 'general'],
  [[], {}, null],
])('a penalty of %j with %j is %s', (measures, more, expected) =>
  expect(severityOf(penalty(measures, more), dated)).toBe(expected),
);

it.each<ItemClass | undefined>(['general', 'serious', undefined])('what orders no measures is read as %s', (read) =>
  expect(severityOf({ ...common, reading: { standing: 'adverse', deeds: [], class: read } }, dated)).toBe(read ?? null),
);

it('another measure never makes a penalty lighter, and a larger fine never makes it lighter', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...MEASURES), { minLength: 1 }),
      fc.constantFrom(...MEASURES),
      fc.nat(200_000_000),
      fc.nat(200_000_000),
      (measures, another, fen, more) => {
        const rank = (m: readonly Measure[], fineFen: number) =>
          CLASSES.indexOf(severityOf(penalty(m, { fineFen }), dated) as ItemClass);
        expect(rank([...measures, another], fen)).toBeGreaterThanOrEqual(rank(measures, fen));
        expect(rank(measures, fen + more)).toBeGreaterThanOrEqual(rank(measures, fen));
      },
    ),
  ));

it('tells what the threshold says of a stated fine, so that a disagreement can be warned of', () =>
  expect(measuredClass({ fineFen: 499_999, field: 'market', decidedOn: '2026-05-11' }, dated)).toBe('minor'));

it.each([
  { fines: [] },
  { fines: [{ generalFromFen: 2, seriousFromFen: 1 }] },
  {
    fines: [
      { generalFromFen: 1, seriousFromFen: 2 },
      { generalFromFen: 1, seriousFromFen: 3 },
    ],
  },
])('refuses thresholds that contradict themselves: %j', (content) =>
  expect(thresholdsSchema.safeParse(content).success).toBe(false),
);
