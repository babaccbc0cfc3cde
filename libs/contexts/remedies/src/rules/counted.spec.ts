import { countedByAgency } from './counted.rule';

const [QUALITY, TRADE, MARKET, TAX] = ['quality', 'trade', 'market', 'tax'];
const market = { uscc: MARKET, name: '市市场监管局' };

it('what agencies of before must be answered for stands with the one of today, the most late first', () =>
  expect(
    countedByAgency(
      [
        { agency: TAX, open: 9, late: 1 },
        { agency: QUALITY, open: 2, late: 2 },
        { agency: TRADE, open: 1, late: 0 },
        { agency: MARKET, open: 3, late: 1 },
      ],
      new Map([
        [QUALITY, market],
        [TRADE, market],
        [MARKET, market],
      ]),
    ),
  ).toEqual({
    open: 15,
    late: 4,
    agencies: [
      { ...market, open: 6, late: 3 },
      { uscc: TAX, open: 9, late: 1 },
    ],
  }));

it('nothing open is nothing', () => expect(countedByAgency([], new Map())).toEqual({ open: 0, late: 0, agencies: [] }));
