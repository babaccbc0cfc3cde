import { COLUMNS, type Cells, type ColumnKey, nameOf } from './columns';
import { readRow } from './read-row';

const BLANK = Object.fromEntries(COLUMNS.map(([key]) => [key, ''])) as Record<ColumnKey, string>;
const ROW: Cells = {
  ...BLANK,
  name: '聊城昌润食品有限公司',
  category: '法人及非法人组织',
  uscc: '91371502PDY00001XC',
  representative: '赵一',
  representativeIdType: '身份证',
  representativeIdNumber: '371502198001010011',
  number: '聊市监处罚〔2026〕12号',
  kinds: '罚款；没收违法所得',
  content: '没收违法所得298.50元，罚款29850元。',
  fine: '2.985',
  confiscated: '0.02985',
  decided: '2026年5月11日',
  validUntil: '2099/12/31',
  authority: '聊城市市场监督管理局',
};
const TODAY = '2026-06-01';
const read = (more: Partial<Cells> = {}) => readRow({ ...ROW, ...more }, TODAY);
const ready = (more: Partial<Cells> = {}) => {
  const outcome = read(more);
  if (outcome.outcome !== 'ready') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const SOLE_TRADER = '92371502PDY088015N';

describe('a row of the national layout', () => {
  it('is read with every field it tells', () =>
    expect(ready()).toEqual({
      outcome: 'ready',
      authority: { name: '聊城市市场监督管理局' },
      notes: [],
      penalty: {
        uscc: '91371502PDY00001XC',
        partyName: '聊城昌润食品有限公司',
        partyCategory: '法人及非法人组织',
        agencyName: '聊城市市场监督管理局',
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

  it('needs no category, kind, content or amount', () => {
    const { penalty } = ready({ category: '', kinds: '/', content: '', fine: '', confiscated: '------' });
    expect(penalty).toMatchObject({ partyCategory: '法人及非法人组织', measures: [] });
    expect(penalty).not.toHaveProperty('fineFen');
  });

  it.each(['registration', 'organisation', 'tax'] as const)('finds the code in the column %s, and says so', (key) => {
    const { penalty, notes } = ready({ uscc: '无', [key]: '91371502pdy00001xc' });
    expect(penalty).toMatchObject({ uscc: '91371502PDY00001XC', otherCodes: { [key]: '91371502pdy00001xc' } });
    expect(notes).toMatchObject([{ column: nameOf(key) }]);
  });

  it('resolves what is sure, and says so', () => {
    expect(ready({ uscc: '91371502PDY00001XC（1-1）' })).toMatchObject({
      penalty: { uscc: '91371502PDY00001XC' },
      notes: [{ zh: '去掉了副本编号。' }],
    });
    expect(ready({ kinds: '', content: '', confiscated: '' })).toMatchObject({
      penalty: { measures: ['罚款'] },
      notes: [{ column: '处罚类别' }],
    });
    expect(ready({ kinds: '罚款,没收非法所得；责令改正' }).penalty.measures).toEqual(['罚款', '没收违法所得']);
  });

  it('reads the registration number of before the unified code; one that is wrong is named, and no person’s is taken', () => {
    expect(ready({ registration: ' 371500200001239' })).toMatchObject({
      registrationNumber: '371500200001239',
      penalty: { otherCodes: { registration: '371500200001239' } },
      notes: [],
    });
    const sole = { uscc: SOLE_TRADER, name: '东昌府区小张面馆', category: '个体工商户', representative: '' };
    expect(ready({ ...sole, registration: '371502600001233' }).registrationNumber).toBe('371502600001233');
    for (const other of [
      { registration: '371500200001234' },
      { ...sole, registration: '371502601229005' },
      { ...sole, registration: '３７１５０２601229005' },
    ]) {
      const { notes, registrationNumber } = ready(other);
      expect([registrationNumber, notes]).toEqual([
        undefined,
        [expect.objectContaining({ column: nameOf('registration') })],
      ]);
      expect(JSON.stringify(notes)).not.toContain('371502');
    }
    expect(ready({ registration: '3715002000012' })).not.toHaveProperty('registrationNumber');
  });

  it('leaves out a tax number that is the number of a person, and says so', () => {
    const { penalty, notes } = ready({ tax: '371502198001010011' });
    expect(penalty).not.toHaveProperty('otherCodes');
    expect(notes).toEqual([expect.objectContaining({ column: nameOf('tax') })]);
    expect(JSON.stringify(notes)).not.toContain('371502');
  });

  it('keeps no name or number that was covered on the way', () => {
    const { penalty } = ready({ representative: '（略）', representativeIdNumber: '3715021980****0011' });
    expect(penalty).not.toHaveProperty('representative');
  });

  const HELD: [string, Partial<Cells>, ColumnKey][] = [
    ['the number of a person in the facts', { facts: '法定代表人赵一（371502198001010011）未' }, 'facts'],
    ['the number of a person beside a code', { organisation: '３７１５０２１９８００１０１００１１' }, 'organisation'],
    ['the number of a person for a code', { uscc: '371502198001010011' }, 'uscc'],
    ['no code at all', { uscc: '' }, 'uscc'],
    ['a masked code', { uscc: '91371502PDY*****XC' }, 'uscc'],
    ['a mask of 18 signs', { uscc: '91371502XXXXXXXXXX' }, 'uscc'],
    ['19 signs', { uscc: '91371502PDY00001XCC' }, 'uscc'],
    ['an O for a zero', { uscc: '91371502PDYO0001XC' }, 'uscc'],
    ['a code a spreadsheet has spoilt', { uscc: '9.13715E+17' }, 'uscc'],
    ['two codes', { registration: '91371502PDY000028C' }, 'registration'],
    ['a company with the category of a sole trader', { category: '个体工商户' }, 'uscc'],
    ['a natural person with a code', { category: '自然人' }, 'category'],
    ['an unknown category', { category: '其他' }, 'category'],
    ['a masked name', { name: '上海某食品有限公司' }, 'name'],
    ['no name', { name: '' }, 'name'],
    ['no number', { number: '' }, 'number'],
    ['a number without a year in brackets', { number: '聊市监处罚2026第12号' }, 'number'],
    ['a number like one of the summary procedure', { number: '聊市监当处字〔2026〕12号' }, 'number'],
    ['a number of no penalty, with a fine', { number: '聊市监不予处字〔2026〕12号' }, 'kinds'],
    ['no authority', { authority: '' }, 'authority'],
    ['no day', { decided: '/' }, 'decided'],
    ['the serial number of a spreadsheet for a day', { decided: '44958' }, 'decided'],
    ['a range of days', { decided: '2012-09～11' }, 'decided'],
    ['a day in the future', { decided: '2026-06-02' }, 'decided'],
    ['a day of another column that is not read', { publishedUntil: '长期' }, 'publishedUntil'],
    ['yuan under 万元', { fine: '28510.98元' }, 'fine'],
    ['a sign of money under 万元', { fine: '￥2.985' }, 'fine'],
    ['parts of a fen', { fine: '0.0000001' }, 'fine'],
    ['an unknown kind', { kinds: '罚歀' }, 'kinds'],
    ['a warning with a fine in the content', { kinds: '警告', fine: '', confiscated: '' }, 'kinds'],
    ['a warning with an amount', { kinds: '警告', content: '', confiscated: '' }, 'kinds'],
    ['an order to put right that fines', { kinds: '责令改正' }, 'kinds'],
    ['an amount confiscated, no kind of that', { kinds: '罚款' }, 'kinds'],
  ];
  it.each(HELD)('holds %s', (_, more, key) => {
    const outcome = read(more);
    expect(outcome).toMatchObject({
      outcome: 'held',
      reasons: expect.arrayContaining([expect.objectContaining({ column: nameOf(key) })]),
    });
  });

  it('holds a company that carries the code of a sole trader', () => {
    expect(read({ uscc: SOLE_TRADER, category: '' })).toMatchObject({ outcome: 'held' });
    expect(ready({ uscc: SOLE_TRADER, category: '', name: '东昌府区昌润面馆' }).penalty.partyCategory).toBe(
      '个体工商户',
    );
  });

  it.each([
    { name: '赵一', representative: '' },
    { name: '欧阳一一', representative: '欧阳一一' },
  ])('holds a sole trader under its operator’s name (%#), and never repeats it', (names) => {
    const outcome = read({ uscc: SOLE_TRADER, category: '个体工商户', ...names });
    expect(outcome).toMatchObject({ outcome: 'held', reasons: [{ column: nameOf('name') }] });
    expect(JSON.stringify(outcome)).not.toContain(names.name);
  });

  const EXCLUDED: [string, Partial<Cells>][] = [
    ['a natural person', { category: '自然人', uscc: '', name: '钱二', idNumber: '371502198001010011' }],
    ['the summary procedure', { remark: '适用简易程序' }],
    ['a penalty on the spot', { content: '当场处罚，罚款50元' }],
    ['an order to put right', { kinds: '责令限期改正', content: '责令三个月内改正', fine: '', confiscated: '' }],
    ['no penalty', { kinds: '不予处罚', content: '', fine: '', confiscated: '0' }],
  ];
  it.each(EXCLUDED)('by law does not enter %s', (_, more) =>
    expect(read(more)).toMatchObject({ outcome: 'not-entered', reasons: [{ column: expect.any(String) }] }),
  );

  it('enters what says that it was no summary procedure', () =>
    expect(read({ remark: '本案不适用简易程序' }).outcome).toBe('ready'));

  it('never repeats a cell in a reason', () => {
    for (const [, more] of HELD)
      for (const reason of (read(more) as { reasons?: object[] }).reasons ?? [])
        for (const cell of Object.values(more).filter((text) => text.length > 5))
          expect(JSON.stringify(reason)).not.toContain(cell);
  });
});
