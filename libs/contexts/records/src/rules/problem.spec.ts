import { recordAnnulled, recordUnknown, refusedBy } from './problem.rule';

it('hands on a refusal of another context as it is', () => {
  const refusal = { code: 'X', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;
  expect(refusedBy(refusal)).toEqual({ accepted: false, refusal });
  expect(refusedBy(undefined)).toBeUndefined();
});

it.each([
  [recordUnknown(), 'RECORD_UNKNOWN', 'unknown'],
  [recordAnnulled(), 'RECORD_ANNULLED', 'conflict'],
])('%#: states the situation', (decision, code, kind) =>
  expect(decision).toMatchObject({ accepted: false, refusal: { code, kind } }),
);
