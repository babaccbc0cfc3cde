import 'reflect-metadata';
import { CheckBody } from '../kinds/check/commands/record-check/record-check.http';
import { HonourBody } from '../kinds/honour/commands/record-honour/record-honour.http';
import { PenaltyBody } from '../kinds/penalty/commands/record-penalty/record-penalty.http';
import { checkEvents } from '../kinds/check/check.events';
import { honourEvents } from '../kinds/honour/honour.events';
import { penaltyEvents } from '../kinds/penalty/penalty.events';
import { mostSigns, textFaults, tidied } from './texts.rule';

it.each([
  ['penalty', penaltyEvents.PenaltyCorrected, PenaltyBody],
  ['check', checkEvents.CheckCorrected, CheckBody],
  ['honour', honourEvents.HonourCorrected, HonourBody],
])('the texts of a %s may be as long when corrected as when recorded', (_, corrected, body) => {
  const documented = (field: string) =>
    (Reflect.getMetadata('swagger/apiModelProperties', body.prototype, field) as { maxLength?: number } | undefined)
      ?.maxLength;
  const texts = Object.keys(corrected.definition.schema.shape).filter((field) => documented(field) !== undefined);
  expect(texts).toContain('partyName');
  for (const field of texts) expect([field, mostSigns(field)]).toEqual([field, documented(field)]);
});

it('names each text that no recording would take', () => {
  const code = '91371502PDY00001XC';
  const values = {
    remark: 'a\u0000b',
    facts: '违'.repeat(20_000),
    actType: '违'.repeat(2_001),
    content: '',
    trade: 'C1399-1234',
    product: null,
    otherCodes: { tax: '\ud83d', registration: '37150220000001' },
    sourceAgency: { name: '聊城市市场监督管理局', uscc: `${code}`.replace('X', 'Y') },
    measures: ['罚款', '违'.repeat(2_001)],
    fineFen: 1,
  };
  expect(textFaults(values)).toEqual([
    'remark',
    'actType',
    'content',
    'trade',
    'otherCodes.tax',
    'sourceAgency.uscc',
    'measures.1',
  ]);
  expect(textFaults({ sourceAgency: { uscc: code } })).toEqual([]);
});

it('tidies texts as a recording does', () =>
  expect(tidied({ remark: ' 复议 ', dates: { found: null }, sourceAgency: { uscc: ' 91371502pdy00001xc' } })).toEqual({
    remark: '复议',
    dates: { found: null },
    sourceAgency: { uscc: '91371502PDY00001XC' },
  }));
