import file from '../../data/list-terms.json';
import { listTermsSchema, termOf } from './list-terms.rule';

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
