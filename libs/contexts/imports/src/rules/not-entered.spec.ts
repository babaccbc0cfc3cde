import { exampleReader, inShort, readPenalty } from './examples.rule';

it.each([
  [
    'a natural person',
    { category: '自然人', uscc: '', name: '钱二', idNumber: '371502198001010011' },
    'NATURAL_PERSON',
  ],
  ['the summary procedure', { remark: '适用简易程序' }, 'SUMMARY_PROCEDURE'],
  ['a penalty on the spot', { content: '当场处罚，罚款50元' }, 'SUMMARY_PROCEDURE'],
  [
    'an order to put right',
    { kinds: '责令限期改正', content: '责令三个月内改正', fine: '', confiscated: '' },
    'RECTIFICATION',
  ],
  ['no penalty', { kinds: '不予处罚', content: '', fine: '', confiscated: '0' }, 'NO_PENALTY'],
])('by law does not enter %s', (_, more, code) =>
  expect(inShort(readPenalty(more))).toMatch(new RegExp(`^not-entered ${code}`)),
);

it('in forms without a category, who has the number of a person and no code is one', () => {
  const read = exampleReader('penalties', 'penalties-2015', { name: '钱二', number: '甲〔2015〕1号' });
  expect(inShort(read({ idNumber: '371502198001010011' }))).toMatch(/^not-entered NATURAL_PERSON/);
  expect(inShort(read({ idNumber: '371502198001010011', uscc: '91371502PDY00001XC' }))).toMatch(/^held/);
});

it('enters what says that it was no summary procedure', () =>
  expect(readPenalty({ remark: '本案不适用简易程序' }).outcome).toBe('ready'));

it.each([
  ['a natural person with a code', { category: '自然人' }, 'PERSON_WITH_CODE'],
  ['a number like one of the summary procedure', { number: '聊市监当处字〔2026〕12号' }, 'NUMBER_LIKE_SUMMARY'],
  ['a number of no penalty, with a fine', { number: '聊市监不予处字〔2026〕12号' }, 'PENALTY_DENIED'],
  ['an order to put right that fines', { kinds: '责令改正' }, 'RECTIFICATION_FINES'],
])('holds %s', (_, more, code) => expect(inShort(readPenalty(more))).toMatch(new RegExp(`^held .*${code}`)));
