import fc from 'fast-check';
import { readingsOf } from '../ports/pinyin';
import { initialsOf } from './initials.rule';

it('likeliest first, then one character read otherwise, then two', () => {
  expect(initialsOf([['C', 'Z'], ['Q'], ['H', 'X']])).toEqual(['CQH', 'ZQH', 'CQX', 'ZQX']);
  expect(initialsOf([['C'], ['Q']])).toEqual(['CQ']);
  expect(initialsOf([])).toEqual(['']);
});

it('never more than so many, each another one, all as long as the name', () => {
  const readings = fc.array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 }), { maxLength: 40 });
  fc.assert(
    fc.property(readings, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const found = initialsOf(all, most);
      expect(found.length).toBe(
        Math.min(
          most,
          all.reduce((n, { length }) => Math.min(n * length, most), 1),
        ),
      );
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((letters) => letters.length === all.length)).toBe(true);
      expect(found[0]).toBe(all.map(([first]) => first).join(''));
    }),
  );
});

it.each([
  ['重庆长行银行', ['CQCXYH', 'CQCHYH', 'CQZXYH', 'CQCXYX']],
  ['厦门厨具厂', ['XMCJC', 'SMCJC']],
  ['乐陵', ['LL', 'YL']],
  ['聊城吕氏女装', ['LCLSNZ']],
  ['E加1𠮷野', ['EJ1?Y']],
])('%s is read %j', (name, read) => expect(initialsOf(readingsOf(name))).toEqual(expect.arrayContaining(read)));

it('reads a word as the word is read, whatever its characters are elsewhere', () =>
  expect(['重庆', '重量', '银行', '行走', '长沙', '校长'].map((word) => initialsOf(readingsOf(word))[0])).toEqual([
    ...['CQ', 'ZL', 'YH', 'XZ', 'CS', 'XZ'],
  ]));
