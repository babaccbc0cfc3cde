import { courtEnforcementKey } from './court-enforcement-key.rule';

const uscc = '91371502PDY00001XC';
const of = { uscc, caseNumber: '（2026）鲁1502执8号', enforcement: 'dishonest' } as const;

/** Frozen: what stands here names streams that exist. */
it('names the stream it has always named, however the number of the case is written', () => {
  const key = { id: 'court-enforcement-91371502PDY00001XC-1de3b89b5407ab4e4c49a3606fafc335', uscc };
  for (const caseNumber of [of.caseNumber, '(2026)鲁1502执8号', '〔2026〕鲁1502执 008号'])
    expect(courtEnforcementKey({ ...of, caseNumber })).toEqual(key);
});

it('tells apart firms, cases, and the enforcement from the list', () => {
  const keys = [
    courtEnforcementKey(of),
    courtEnforcementKey({ ...of, enforcement: 'enforced' }),
    courtEnforcementKey({ ...of, uscc: '91371502PDY000028C' }),
    courtEnforcementKey({ ...of, caseNumber: '（2026）鲁1502执80号' }),
    courtEnforcementKey({ ...of, caseNumber: '（2026）鲁1503执8号' }),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
});

it('holds a code that is none, and a case without its number', () => {
  expect(courtEnforcementKey({ ...of, uscc: '1' })).toMatchObject({ refusal: { code: 'USCC_LENGTH' } });
  expect(courtEnforcementKey({ ...of, caseNumber: '执8号' })).toMatchObject({
    refusal: { code: 'CASE_NUMBER_UNREADABLE', kind: 'invalid' },
  });
});
