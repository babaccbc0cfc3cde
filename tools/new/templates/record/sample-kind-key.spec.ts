import { sampleKindKey } from './sample-kind-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const of = { uscc, decidedOn: '2026-05-11' };

/** Frozen: what stands here names streams that exist. */
it('to be written: the stream it names from now on, once it is decided what tells two of them apart', () =>
  expect(sampleKindKey(of, agency)).toEqual({ id: 'sample-kind-11371500PDY009014B-<frozen hash>', uscc }));

it('tells apart agencies, firms and days', () => {
  const keys = [
    sampleKindKey(of, agency),
    sampleKindKey(of, '11371502PDY009030X'),
    sampleKindKey({ ...of, uscc: '91371502PDY000028C' }, agency),
    sampleKindKey({ ...of, decidedOn: '2026-05-12' }, agency),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none', () =>
  expect(sampleKindKey({ ...of, uscc: '1' }, agency)).toMatchObject({
    refusal: { code: 'USCC_LENGTH', kind: 'invalid' },
  }));
