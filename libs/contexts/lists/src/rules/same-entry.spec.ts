import { entryExample } from './examples.rule';
import { sameEntry } from './same-entry.rule';

const entry = { ...entryExample, until: '2029-05-20', restsOn: ['penalty-1'] };
const byRule = { ...entry, termSource: '市场监管总局令第44号' };

it('the same words are the same entry, an absent field is one without a value', () => {
  expect(sameEntry(entry, { ...entry })).toBe(true);
  expect(sameEntry(entry, { ...entry, remark: undefined })).toBe(true);
});

it.each<[string, object]>([
  ['grounds', { grounds: '另一事由' }],
  ['day', { listedOn: '2026-05-21' }],
  ['basis', { restsOn: ['penalty-2'] }],
  ['remark', { remark: '补充' }],
  ['legal basis', { legalBasis: undefined }],
  ['term, as the paper states it', { until: '2027-05-20' }],
])('another %s is another content', (_, more) => {
  expect(sameEntry(entry, { ...entry, ...more })).toBe(false);
  expect(sameEntry({ ...entry, ...more }, entry)).toBe(false);
});

it('does not compare persons: once recorded they are sealed', () =>
  expect(sameEntry({ ...entry, representative: { sealed: 'v1.x' }, controller: { sealed: 'v1.y' } }, entry)).toBe(
    true,
  ));

it('does not compare the end of the act: the records it rests on tell it', () =>
  expect(sameEntry({ ...entry, actEnd: '2021-01-10' }, entry)).toBe(true));

it('does not compare whether it waits for a second person', () =>
  expect(sameEntry({ ...entry, pending: true }, { ...entry, pending: false })).toBe(true));

it('does not compare the code of the agency: it is today’s, by the register', () =>
  expect(sameEntry({ ...entry, agency: '11371500PDY009014B' }, { ...entry, agency: '11371500PDY0030267' })).toBe(true));

it('does not compare a term that a rule gave: the rule may be another one since', () => {
  expect(sameEntry(byRule, { ...byRule, until: '2031-05-20', termSource: '新办法' })).toBe(true);
  expect(sameEntry(byRule, { ...entry, until: undefined })).toBe(true);
});

it('a term the paper states is not that of a rule, but where both end on one day', () => {
  expect(sameEntry(byRule, { ...entry, until: '2027-05-20' })).toBe(false);
  expect(sameEntry({ ...entry, until: '2027-05-20' }, byRule)).toBe(false);
  expect(sameEntry(byRule, entry)).toBe(true);
});
