import { exampleReader, inShort, penaltyCells, readPenalty } from './examples.rule';

it('a row is read with every field it tells', () =>
  expect(readPenalty()).toEqual({
    outcome: 'ready',
    notes: [],
    body: {
      authority: { name: '聊城市市场监督管理局' },
      uscc: '91371502PDY00001XC',
      partyName: '聊城昌润食品有限公司',
      partyCategory: '法人及非法人组织',
      representative: { name: '赵一', idType: '身份证', idNumber: '371502198001010011' },
      number: '聊市监处罚〔2026〕12号',
      content: '没收违法所得298.50元，罚款29850元。',
      measures: ['罚款', '没收违法所得'],
      measuresAsWritten: '罚款；没收违法所得',
      fineFen: 2_985_000,
      confiscatedFen: 29_850,
      dates: { decided: '2026-05-11' },
      validUntil: '2099-12-31',
    },
  }));

it('a row needs no category, kind, content or amount', () => {
  const body = inShort(readPenalty({ category: '', kinds: '/', content: '', fine: '', confiscated: '------' }));
  expect(body).toMatchObject({ partyCategory: '法人及非法人组织', measures: [] });
  expect(body).not.toHaveProperty('fineFen');
});

const HELD = [
  ['no number', { number: '' }, 'CELL_EMPTY 行政处罚决定书文号'],
  [
    'a number without a year in brackets',
    { number: '聊市监处罚2026第12号' },
    'DOCUMENT_NUMBER_YEAR 行政处罚决定书文号',
  ],
  ['no authority', { authority: '' }, 'CELL_EMPTY 处罚机关'],
  ['no day', { decided: '/' }, 'CELL_EMPTY 处罚决定日期'],
  ['a day in the future', { decided: '2026-06-02' }, 'DAY_IN_FUTURE 处罚决定日期'],
  ['a day of another column that is not read', { publishedUntil: '长期' }, 'DATE_UNREADABLE 公示截止期'],
] as const;
it.each(HELD)('holds %s', (_, more, reasons) => expect(inShort(readPenalty(more))).toBe(`held ${reasons}`));

it('gives every reason there is, and repeats no cell in any', () => {
  const more = { uscc: '91371502PDY*****XC', number: '聊市监处罚2026第12号', decided: '44958', fine: '￥2.985' };
  const outcome = readPenalty(more);
  expect(outcome).toMatchObject({ outcome: 'held', reasons: { length: 4 } });
  for (const cell of [...Object.values(more), penaltyCells.name, '赵一', '371502198001010011'])
    expect(JSON.stringify(outcome)).not.toContain(cell);
});

const OLD = {
  number: '聊质监罚字〔2015〕7号',
  caseName: '生产不合格食用油案',
  kinds: '1',
  moreKinds: '2',
  facts: '酸价不合格',
  name: '聊城昌润食品有限公司',
  uscc: '91371502PDY00001XC',
  content: '罚款29850元，没收违法所得。',
  decided: '2015/9/7',
  authority: '聊城市质量技术监督局',
  state: '0',
};

describe.each(['penalties-2015', 'penalties-2016'])('a row of the older form %s', (layout) => {
  const read = exampleReader('penalties', layout, OLD);

  it('is read by the meaning of its codes', () =>
    expect(inShort(read())).toMatchObject({
      authority: { name: '聊城市质量技术监督局' },
      measures: ['罚款', '没收违法所得', '没收非法财物'],
      facts: '酸价不合格',
      dates: { decided: '2015-09-07' },
    }));

  it('holds a code that bundles several kinds', () =>
    expect(inShort(read({ kinds: '4', moreKinds: '', content: '' }))).toBe('held KIND_UNKNOWN 处罚类别1'));

  it('holds what was annulled there, and says of what is disputed there that it is', () => {
    expect(inShort(read({ state: '1' }))).toBe('held ANNULLED_THERE 当前状态');
    expect(read({ state: '2' })).toMatchObject({ outcome: 'ready', notes: [{ code: 'DISPUTED_THERE' }] });
    expect(inShort(read({ state: '3' }))).toBe('held STATE_UNCLEAR 当前状态');
  });
});
