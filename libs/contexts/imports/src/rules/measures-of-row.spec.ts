import { inShort, readPenalty } from './examples.rule';

it('names kinds by the law', () =>
  expect(inShort(readPenalty({ kinds: '罚款,没收非法所得；责令改正' }))).toMatchObject({
    measures: ['罚款', '没收违法所得'],
  }));

it('reads an amount by the cell’s own unit where it is another than the column’s, and says so', () => {
  expect(readPenalty({ fine: '28510.98元' })).toMatchObject({
    body: { fineFen: 2_851_098 },
    notes: [{ code: 'AMOUNT_BY_ITS_OWN_UNIT', column: '罚款金额（万元）' }],
  });
  expect(readPenalty({ fine: '伍万贰仟壹佰贰拾元整' })).toMatchObject({ body: { fineFen: 5_212_000 } });
  expect(readPenalty({ fine: '2.985万元' })).toMatchObject({ body: { fineFen: 2_985_000 }, notes: [] });
});

it('an amount of a fine without a kind is a fine, and the report says so', () =>
  expect(readPenalty({ kinds: '', content: '', confiscated: '' })).toMatchObject({
    body: { measures: ['罚款'] },
    notes: [{ code: 'FINE_BY_AMOUNT', column: '处罚类别' }],
  }));

it.each([
  ['a sign of money under 万元', { fine: '￥2.985' }, 'AMOUNT_UNIT 罚款金额（万元）'],
  ['parts of a fen', { fine: '0.0000001' }, 'AMOUNT_PART_OF_A_FEN 罚款金额（万元）'],
  ['an unknown kind', { kinds: '罚歀', content: '', fine: '', confiscated: '' }, 'KIND_UNKNOWN 处罚类别'],
  [
    'a warning with a fine in the content',
    { kinds: '警告', fine: '', confiscated: '' },
    'FINE_NOT_AMONG_KINDS 处罚类别',
  ],
  ['a warning with an amount', { kinds: '警告', content: '', confiscated: '' }, 'FINE_NOT_AMONG_KINDS 处罚类别'],
  ['an amount confiscated, no kind of that', { kinds: '罚款' }, 'CONFISCATION_NOT_AMONG_KINDS 处罚类别'],
])('holds %s', (_, more, reasons) => expect(inShort(readPenalty(more))).toBe(`held ${reasons}`));
