import { qualityOfficerKey } from './quality-officer-key.rule';

const uscc = '91371502PDY00001XC';

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named', () =>
  expect(qualityOfficerKey(uscc, 1)).toEqual({
    id: 'quality-officer-91371502PDY00001XC-2ecce27d7ab01a8de62701f1d2e194da',
    uscc,
  }));

it('tells apart firms and appointments', () => {
  const keys = [qualityOfficerKey(uscc, 1), qualityOfficerKey(uscc, 2), qualityOfficerKey('91371502PDY000028C', 1)];
  expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
});
