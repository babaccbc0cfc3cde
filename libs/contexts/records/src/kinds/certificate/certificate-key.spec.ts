import { certificateKey } from './certificate-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const of = { uscc, name: '质量管理体系认证证书', number: '00126Q30001R0M' };

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named, however the number is written', () => {
  const key = { id: 'certificate-11371500PDY009014B-70299d9b1866fc8c2548815d326f5496', uscc };
  expect(certificateKey(of, agency)).toEqual(key);
  expect(certificateKey({ ...of, number: '００１２６q30001 r0m' }, agency)).toEqual(key);
});

it('tells apart agencies, firms, names and numbers', () => {
  const keys = [
    certificateKey(of, agency),
    certificateKey(of, '11371502PDY009030X'),
    certificateKey({ ...of, uscc: '91371502PDY000028C' }, agency),
    certificateKey({ ...of, name: '食品生产许可证' }, agency),
    certificateKey({ ...of, number: '00126Q30002R0M' }, agency),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none', () =>
  expect(certificateKey({ ...of, uscc: '1' }, agency)).toMatchObject({
    refusal: { code: 'USCC_LENGTH', kind: 'invalid' },
  }));
