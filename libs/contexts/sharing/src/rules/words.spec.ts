import { FIELDS } from '@law';
import { BASIS_WORDS, FIELD_NAMES, GRADE_NAMES, REFUSED_WORDS, STATUS_NAMES, statusNameOf } from './words.rule';

const CHINESE = /^[\u4e00-\u9fff]/;

it('every code has a name of its own in Chinese', () => {
  expect(Object.keys(FIELD_NAMES).sort()).toEqual([...FIELDS].sort());
  for (const names of [FIELD_NAMES, STATUS_NAMES, GRADE_NAMES].map((table) => Object.values(table))) {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(CHINESE);
  }
});

it.each(Object.entries({ ...BASIS_WORDS, ...REFUSED_WORDS }))('%s is said in Chinese and English', (_, { zh, en }) => {
  expect(zh).toMatch(CHINESE);
  expect(en).toMatch(/^[A-Z][ -~]+\.$/);
});

it.each([
  ['recorded', undefined, '有效'],
  ['recorded', { forFraud: true }, '荣誉已撤销（弄虚作假）'],
  ['recorded', { forFraud: false }, '荣誉已撤销'],
  ['annulled', { forFraud: true }, '已撤销'],
  ['pending', undefined, '待复核'],
] as const)('a record that is %s, its honour withdrawn %j, is called %s', (status, withdrawn, name) =>
  expect(statusNameOf({ status, withdrawn, kindName: { zh: '荣誉', en: 'honour' } })).toBe(name),
);
