import { type DatedScales, levelsOf, levelsSchema, levelsSchemaOf } from '@law';

const scale = (dead: number) => ({
  scale: 'accident',
  source: 'test',
  levels: [{ level: '重大', from: { dead, lossFen: 500 } }, { level: '一般' }],
});
const dated: DatedScales[] = [
  { validFrom: '2026-01-01', scales: [scale(5)] },
  { validFrom: '2007-06-01', scales: [scale(10)] },
];
const level = (values: Record<string, number>, on = '2026-05-01', of = 'accident') =>
  levelsOf([{ scale: of, on, values }], dated)[of];

it.each([
  [{ dead: 5 }, '重大'],
  [{ dead: 4, lossFen: 499 }, '一般'],
  [{ dead: 0, lossFen: 500 }, '重大'],
  [{}, '一般'],
])(
  'the highest criterion that is reached makes the level; what was reached is included: %j is %s',
  (values, expected) => expect(level(values)).toBe(expected),
);

it('the scale of its day measures it; before there was one, and on another scale, nothing does', () => {
  expect(level({ dead: 5 }, '2025-12-31')).toBe('一般');
  expect(level({ dead: 10 }, '2025-12-31')).toBe('重大');
  expect(level({ dead: 99 }, '2007-05-31')).toBeUndefined();
  expect(level({ dead: 99 }, '2026-05-01', 'fire')).toBeUndefined();
});

const content = (levels: object[]) => ({ scales: [{ scale: 'accident', source: 'test', levels }] });
it.each([
  ['two last levels', [{ level: '一般' }, { level: '较大' }]],
  [
    'no last level',
    [
      { level: '较大', from: { dead: 3 } },
      { level: '一般', from: { dead: 1 } },
    ],
  ],
  ['one level twice', [{ level: '一般', from: { dead: 3 } }, { level: '一般' }]],
])('refuses a scale with %s', (_, levels) => expect(levelsSchema.safeParse(content(levels)).success).toBe(false));

it('refuses a criterion or a level that nothing is measured by', () => {
  const levels = content([{ level: '较大', from: { dead: 3 } }, { level: '一般' }]);
  const known = ['accident.dead', 'accident.较大', 'accident.一般'];
  expect(levelsSchemaOf({ scale: known }).safeParse(levels).success).toBe(true);
  for (const word of known) {
    const rest = known.filter((other) => other !== word);
    expect(levelsSchemaOf({ scale: rest }).safeParse(levels).error?.issues[0]?.message).toContain(word);
  }
});
