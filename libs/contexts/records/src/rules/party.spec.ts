import { partyOf } from './party.rule';

const uscc = '91371502PDY00001XC';
const trader = '92371502PDY0090655';
const partyName = '聊城昌润食品有限公司';

it.each([
  [uscc, '371500200001239', '371500200001239'],
  [uscc, '3715 0020 0001 239', '371500200001239'],
  [uscc, '371500200001230', undefined],
  [uscc, '3715002000012', undefined],
  [uscc, undefined, undefined],
  [trader, '371502600001233', '371502600001233'],
  [trader, '371502800101236', undefined],
])('of %s under %s the register is told %s', (of, registration, registrationNumber) =>
  expect(partyOf({ uscc: of, partyName, otherCodes: { registration } })).toEqual({
    uscc: of,
    name: partyName,
    ...(registrationNumber && { registrationNumber }),
  }),
);

it('a paper without other codes tells the name alone', () =>
  expect(partyOf({ uscc, partyName })).toEqual({ uscc, name: partyName }));
