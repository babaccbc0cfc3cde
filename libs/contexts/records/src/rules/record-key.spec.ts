import { checkKey, honourKey, penaltyKey } from './record-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const newId = () => '6f1d0f5e-5a0b-5d1f-9f0e-3c7a2b8d4e61';

/** Frozen: what stands here names streams that exist. */
const golden = [
  [
    penaltyKey({ uscc, number: '聊市监处罚〔2026〕12号' }, agency),
    'penalty-11371500PDY009014B-2026-fa868239d057a03018ab73ae58143353',
  ],
  [
    checkKey({ uscc, number: '聊抽检2026-0312' }, agency, newId),
    'check-11371500PDY009014B-86062b602922951391e01c3a1eca6eb0',
  ],
  [checkKey({ uscc }, agency, newId), 'check-11371500PDY009014B-6f1d0f5e5a0b5d1f9f0e3c7a2b8d4e61'],
  [
    honourKey({ uscc, programme: 'mayor-quality-award', round: '第三届' }),
    'honour-mayor-quality-award-4f009e653267777afb574f2fac399e4c',
  ],
] as const;

it.each(golden)('%#: names the stream it has always named', (key, id) => expect(key).toMatchObject({ id }));

it.each([
  ['聊市监处罚[2026]12号', '聊市监处罚（2026）第012号'],
  ['聊市监处罚〔２０２６〕12号', ' 聊市监处罚【2026】 12号'],
])('%s and %s are one penalty', (a, b) =>
  expect(penaltyKey({ uscc, number: a }, agency)).toEqual(penaltyKey({ uscc, number: b }, agency)),
);

it.each([
  [penaltyKey({ uscc: '91371502PDY00001XD', number: '甲〔2026〕1号' }, agency), 'USCC_CHECK'],
  [penaltyKey({ uscc, number: '甲2026-1号' }, agency), 'DOCUMENT_NUMBER_YEAR'],
  [penaltyKey({ uscc, number: '甲〔2026〕号' }, agency), 'DOCUMENT_NUMBER_SERIAL'],
  [checkKey({ uscc: '1', number: '1' }, agency, newId), 'USCC_LENGTH'],
  [honourKey({ uscc, programme: '市长质量奖' }), 'PROGRAMME_NAME'],
  [honourKey({ uscc: '1', programme: 'a' }), 'USCC_LENGTH'],
])('%#: holds what cannot be read', (key, code) => expect(key).toMatchObject({ refusal: { code, kind: 'invalid' } }));

it('tells apart rounds, products and agencies', () => {
  const keys = [
    honourKey({ uscc, programme: 'a', round: '1' }),
    honourKey({ uscc, programme: 'a', round: '2' }),
    honourKey({ uscc, programme: 'a', product: '1' }),
    checkKey({ uscc, number: '1' }, agency, newId),
    checkKey({ uscc, number: '1' }, '11371502PDY009030X', newId),
  ];
  expect(new Set(keys.map((k) => JSON.stringify(k))).size).toBe(keys.length);
});
