import { incidentKey } from './incident-key.rule';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const occurred = { on: '2026-05-11', at: '09:30' };

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named', () =>
  expect(incidentKey({ uscc, occurred }, agency)).toEqual({
    id: 'incident-11371500PDY009014B-0c3c3a0788cff6d37bf59c201171883e',
    uscc,
  }));

it('tells apart agencies, firms and minutes', () => {
  const keys = [
    incidentKey({ uscc, occurred }, agency),
    incidentKey({ uscc, occurred }, '11371502PDY009030X'),
    incidentKey({ uscc: '91371502PDY000028C', occurred }, agency),
    incidentKey({ uscc, occurred: { ...occurred, at: '09:31' } }, agency),
    incidentKey({ uscc, occurred: { ...occurred, on: '2026-05-12' } }, agency),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none', () =>
  expect(incidentKey({ uscc: '1', occurred }, agency)).toMatchObject({
    refusal: { code: 'USCC_LENGTH', kind: 'invalid' },
  }));
