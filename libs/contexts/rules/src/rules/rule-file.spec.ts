import { compareVersions, inForceOn, ruleFileSchema } from './rule-file.rule';

it.each([
  ['10', '9', 1],
  ['2026.10', '2026.9', 1],
  ['2', '2.0', 0],
  ['2', '2.1', -1],
])('version %s against %s', (a, b, sign) => expect(Math.sign(compareVersions(a, b))).toBe(sign));

it('the greatest version that has begun is in force; none before the first', () => {
  const adopted = [
    { version: '1', validFrom: '2024-01-01' },
    { version: '10', validFrom: '2026-01-01' },
    { version: '9', validFrom: '2025-01-01' },
  ];
  expect(inForceOn(adopted, '2025-12-31')?.version).toBe('9');
  expect(inForceOn(adopted, '2026-01-01')?.version).toBe('10');
  expect(inForceOn(adopted, '2023-12-31')).toBeUndefined();
});

it('a file says kind, name, version, date, source and content, and nothing else', () => {
  const file = { kind: 'rulebook', name: 'city', version: '1', validFrom: '2026-06-01', source: '示范', content: {} };
  expect(ruleFileSchema.safeParse(file).success).toBe(true);
  for (const fault of [
    { version: 'v1' },
    { validFrom: '2026-02-30' },
    { name: 'City/1' },
    { source: '' },
    { by: 'me' },
  ])
    expect(ruleFileSchema.safeParse({ ...file, ...fault }).success).toBe(false);
});
