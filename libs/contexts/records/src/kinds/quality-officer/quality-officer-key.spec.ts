import { qualityOfficerKey } from './quality-officer-key.rule';

const uscc = '91371502PDY00001XC';

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named', () =>
  expect(qualityOfficerKey(uscc, '2026-03-02')).toEqual({
    id: 'quality-officer-91371502PDY00001XC-5ee75da22f2748cc4ddaed0941986ea5',
    uscc,
  }));

it('tells apart firms and days', () => {
  const keys = [
    qualityOfficerKey(uscc, '2026-03-02'),
    qualityOfficerKey(uscc, '2026-03-03'),
    qualityOfficerKey('91371502PDY000028C', '2026-03-02'),
  ];
  expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
});
