import { penaltyKey } from './penalty-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const keyOf = (number: string) => penaltyKey({ uscc, number }, agency);

it('names the stream it has always named', () =>
  expect(keyOf('聊市监处罚〔2026〕12号')).toMatchObject({
    id: 'penalty-11371500PDY009014B-2026-fa868239d057a03018ab73ae58143353',
  }));

it.each([
  ['聊市监处罚[2026]12号', '聊市监处罚（2026）第012号'],
  ['聊市监处罚〔２０２６〕12号', ' 聊市监处罚【2026】 12号'],
])('%s and %s are one penalty', (a, b) => expect(keyOf(a)).toEqual(keyOf(b)));

it.each([
  [penaltyKey({ uscc: '91371502PDY00001XD', number: '甲〔2026〕1号' }, agency), 'USCC_CHECK'],
  [keyOf('甲2026-1号'), 'DOCUMENT_NUMBER_YEAR'],
  [keyOf('甲〔2026〕号'), 'DOCUMENT_NUMBER_SERIAL'],
])('%#: holds what cannot be read', (key, code) => expect(key).toMatchObject({ refusal: { code, kind: 'invalid' } }));
