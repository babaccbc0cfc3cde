import fc from 'fast-check';
import { amountInCell, parseYuan, wanYuanToFen, wanYuanOf, yuanOf } from '.';

describe('amounts', () => {
  it.each([
    ['0.02985', 29850],
    ['2.33', 2_330_000],
    ['0', 0],
    ['0.000001', 1],
    ['1,234.5', 1_234_500_000],
    [' 2.33 万元', 2_330_000],
    ['２．３３', 2_330_000],
    ['0.1700000', 170_000],
  ])('%s 万元 are %i fen', (text, fen) => expect(wanYuanToFen(text)).toEqual({ ok: true, fen }));

  it.each([
    ['28510.98元', 'AMOUNT_UNIT'],
    ['￥2.33', 'AMOUNT_UNIT'],
    ['¥23300', 'AMOUNT_UNIT'],
    ['3亿', 'AMOUNT_UNIT'],
    ['0.0000001', 'AMOUNT_PART_OF_A_FEN'],
    ['伍万贰仟壹佰贰拾', 'AMOUNT_NOT_A_NUMBER'],
    ['1.2.3', 'AMOUNT_NOT_A_NUMBER'],
    ['12,34', 'AMOUNT_NOT_A_NUMBER'],
    ['-1', 'AMOUNT_NOT_A_NUMBER'],
    ['1e3', 'AMOUNT_NOT_A_NUMBER'],
    ['', 'AMOUNT_NOT_A_NUMBER'],
    ['9999999999999', 'AMOUNT_TOO_LARGE'],
  ])('"%s" under 万元 is held: %s', (text, code) => expect(wanYuanToFen(text)).toMatchObject({ ok: false, code }));

  it('reads yuan, and holds 万元 under 元', () => {
    expect(parseYuan('298.5')).toEqual({ ok: true, fen: 29850 });
    expect(parseYuan('298.50元')).toEqual({ ok: true, fen: 29850 });
    expect(parseYuan('2.33万元')).toMatchObject({ ok: false, code: 'AMOUNT_UNIT' });
    expect(parseYuan('1.005')).toMatchObject({ ok: false, code: 'AMOUNT_PART_OF_A_FEN' });
  });

  it('is exact for every amount', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (fen) => {
        expect(parseYuan(yuanOf(fen))).toEqual({ ok: true, fen });
        const wan = String(fen).padStart(7, '0');
        expect(wanYuanToFen(`${wan.slice(0, -6)}.${wan.slice(-6)}`)).toEqual({ ok: true, fen });
      }),
    );
    expect(yuanOf(-5)).toBe('-0.05');
  });
});

it.each([
  [0, '0'],
  [120_000_000, '120'],
  [29_850, '0.02985'],
  [1_000_001, '1.000001'],
  [10_000_000_000, '10000'],
])('%i fen are %s 万元', (fen, text) => {
  expect(wanYuanOf(fen)).toBe(text);
  expect(wanYuanToFen(text)).toEqual({ ok: true, fen });
});

describe('the amount of a cell', () => {
  it.each([
    ['2.985', '万元', 2_985_000, undefined],
    ['28510.98元', '万元', 2_851_098, '元'],
    ['28510.98 元整', '万元', 2_851_098, '元'],
    ['2.985万元', '元', 2_985_000, '万元'],
    ['伍万贰仟壹佰贰拾元', '万元', 5_212_000, '元'],
    ['人民币壹仟零伍圆叁角贰分', '万元', 100_532, '元'],
    ['十万元整', '万元', 10_000_000, '元'],
    ['壹亿零贰佰元', '元', 10_000_020_000, '元'],
  ] as const)('%s under %s is %i fen, by its own unit where it names one', (text, column, fen, unit) =>
    expect(amountInCell(text, column)).toEqual({ ok: true, fen, ...(unit && { unit }) }),
  );

  it.each([
    ['￥2.985', 'AMOUNT_UNIT'],
    ['3亿元', 'AMOUNT_UNIT'],
    ['伍贰元', 'AMOUNT_NOT_A_NUMBER'],
    ['千元', 'AMOUNT_UNIT'],
    ['若干元', 'AMOUNT_NOT_A_NUMBER'],
    ['28510.985元', 'AMOUNT_PART_OF_A_FEN'],
  ])('%s is not read', (text, code) => expect(amountInCell(text, '万元')).toMatchObject({ ok: false, code }));
});
