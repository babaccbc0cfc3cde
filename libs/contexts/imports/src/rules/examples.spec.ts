import { inShort, penaltyCells, readPenalty } from './examples.rule';

it('the example of a penalty loads', () =>
  expect(inShort(readPenalty())).toMatchObject({ uscc: penaltyCells.uscc, number: penaltyCells.number }));

it('what does not load is told by its codes', () =>
  expect(inShort(readPenalty({ uscc: '' }))).toBe('held NO_CODE 行政相对人代码_1(统一社会信用代码)'));
