import file from '../../data/list-terms.json';
import { listTermsSchema, removableFrom, statedTermProblem, termOf } from './list-terms.rule';

const terms = listTermsSchema.parse(file.content);

describe('terms of lists', () => {
  it('gives five years before September 2021 and three from then on', () => {
    expect(termOf('serious', '2021-08-31', terms)?.until).toBe('2026-08-31');
    expect(termOf('serious', '2021-09-01', terms)?.until).toBe('2024-09-01');
    expect(termOf('serious', '2024-02-29', terms)?.until).toBe('2027-02-28');
  });
  it('gives none where the law gives none', () => {
    expect(termOf('abnormal', '2024-01-01', terms)).toBeUndefined();
    expect(termOf('watch', '2024-01-01', terms)).toBeUndefined();
    expect(termOf('serious', '2013-01-01', terms)).toBeUndefined();
  });
});

it('lets an entry of the serious list be taken off early after a year, since September 2021', () => {
  expect(removableFrom('serious', '2026-05-20', terms)).toBe('2027-05-21');
  expect(removableFrom('serious', '2021-08-31', terms)).toBeUndefined();
  expect(removableFrom('watch', '2026-05-20', terms)).toBeUndefined();
});

it.each<[string, string, string | undefined]>([
  ['2021-08-31', '2026-08-31', undefined],
  ['2021-08-31', '2026-09-01', '2026-08-31'],
  ['2021-09-01', '2024-09-01', undefined],
  ['2021-09-01', '2024-09-02', '2024-09-01'],
  ['2026-05-20', '2099-12-31', '2029-05-20'],
])('an entry of %s until %s: the law allows at most %s', (listedOn, until, longest) => {
  const problem = statedTermProblem({ until, listedOn }, termOf('serious', listedOn, terms));
  if (!longest) return expect(problem).toBeUndefined();
  expect(problem).toMatchObject({ refusal: { code: 'TERM_BEYOND_THE_LAW', details: { until: longest } } });
  expect((problem as { refusal: { message: { zh: string } } }).refusal.message.zh).toContain(longest);
});

it('where no rule gives a term, the paper may state any that does not end before it begins', () => {
  expect(statedTermProblem({ until: '2099-12-31', listedOn: '2026-05-20' }, undefined)).toBeUndefined();
  expect(statedTermProblem({ until: '2026-05-19', listedOn: '2026-05-20' }, undefined)).toMatchObject({
    refusal: { code: 'DATES_OUT_OF_ORDER' },
  });
});
