import { namedMeasures } from '.';

describe('kinds of penalty as a column names them', () => {
  it.each([
    ['罚款;警告', ['警告', '罚款']],
    ['罚款；没收违法所得、没收非法财物', ['罚款', '没收违法所得', '没收非法财物']],
    ['罚款,没收非法所得', ['罚款', '没收违法所得']],
    ['罚款、没收违法所得', ['罚款', '没收违法所得']],
    ['吊销营业执照', ['吊销许可证件']],
    ['罚款；罚款；', ['罚款']],
    ['', []],
  ])('%s', (text, measures) => expect(namedMeasures(text)).toEqual({ measures, others: [], unknown: [] }));

  it('tells apart what is no kind of article 9, and what nobody knows', () => {
    expect(namedMeasures('罚款；责令改正；其他（见处罚类别2）')).toEqual({
      measures: ['罚款'],
      others: ['责令改正', '其他(见处罚类别2)'],
      unknown: [],
    });
    expect(namedMeasures('罚歀；constructor').unknown).toEqual(['罚歀', 'constructor']);
  });

  it.each([
    '暂扣许可证件、降低资质等级、吊销许可证件',
    '限制开展生产经营活动、责令停产停业、责令关闭、限制从业',
    '警告、通报批评',
  ])('does not guess which one of a bundle was imposed: %s', (text) =>
    expect(namedMeasures(text)).toEqual({ measures: [], others: [], unknown: [text] }),
  );
});
