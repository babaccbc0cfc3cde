import { breachKey, promiseKey } from './promise-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const breach = { uscc, broken: 'promise-1', on: '2026-05-20' };

/** Frozen: what stands here names streams that exist. */
it('names the streams it has always named', () => {
  expect(promiseKey(uscc, '2026-03-15', '七日内更换')).toEqual({
    id: 'promise-91371502PDY00001XC-7b74cb8d256b24edc9ebbc1b46ade526',
    uscc,
  });
  expect(breachKey(breach, agency)).toEqual({
    id: 'promise-11371500PDY009014B-870d31bb091b0fb5d488b3803d35c722',
    uscc,
  });
});

it('tells apart promises, and breaches of each', () => {
  const keys = [
    promiseKey(uscc, '2026-03-15', '七日内更换'),
    promiseKey(uscc, '2026-03-16', '七日内更换'),
    promiseKey(uscc, '2026-03-15', '三日内更换'),
    promiseKey('91371502PDY000028C', '2026-03-15', '七日内更换'),
    breachKey(breach, agency),
    breachKey({ ...breach, broken: 'promise-2' }, agency),
    breachKey({ ...breach, on: '2026-05-21' }, agency),
    breachKey(breach, '11371502PDY009030X'),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none', () =>
  expect(breachKey({ ...breach, uscc: '1' }, agency)).toMatchObject({ refusal: { code: 'USCC_LENGTH' } }));
