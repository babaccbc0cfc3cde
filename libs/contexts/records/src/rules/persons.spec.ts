import { personsProblem } from './persons.rule';

const zhao = { name: '赵一', idType: '身份证' };
const codeOf = (...[given, known]: [Parameters<typeof personsProblem>[1], Parameters<typeof personsProblem>[2]]) => {
  const problem = personsProblem('penalty-1', given, known);
  return problem?.accepted === false ? [problem.refusal.code, problem.refusal.details] : undefined;
};
const refused = (field: string) => ['PERSON_NOT_RECORDED', { id: 'penalty-1', field }];

it('a paper that comes again names nobody the record does not have', () => {
  expect(codeOf({ representative: zhao }, { representative: [] })).toEqual(refused('representative'));
  expect(codeOf({ representative: zhao }, {})).toEqual(refused('representative'));
  expect(codeOf({ representative: zhao }, { representative: [{ name: '钱二' }] })).toEqual(refused('representative'));
  expect(codeOf({ operator: zhao }, { representative: [zhao] })).toEqual(refused('operator'));
});

it('is quiet where the person is that of the record, first or corrected, or was forgotten, or is not named', () => {
  expect(codeOf({ representative: { ...zhao, idNumber: undefined } }, { representative: [zhao] })).toBeUndefined();
  expect(codeOf({ representative: zhao }, { representative: [zhao, { name: '钱二' }] })).toBeUndefined();
  expect(codeOf({ representative: zhao }, { representative: [undefined] })).toBeUndefined();
  expect(codeOf({}, { representative: [zhao] })).toBeUndefined();
});
