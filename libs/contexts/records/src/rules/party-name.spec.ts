import { partyNameProblem } from './party-name.rule';

const SOLE = '92371502PDY0090655';
const codeOf = (problem: ReturnType<typeof partyNameProblem>) =>
  problem?.accepted === false ? problem.refusal : undefined;

it('a sole trader is not published under the name of its people, as far as they can be read', () => {
  const refused = { code: 'TRADE_NAME_REQUIRED', kind: 'invalid', details: { field: 'partyName' } };
  expect(codeOf(partyNameProblem(SOLE, '赵一'))).toMatchObject(refused);
  expect(codeOf(partyNameProblem(SOLE, '欧阳一一', [undefined, { name: '欧阳一一' }]))).toMatchObject(refused);
  expect(codeOf(partyNameProblem(SOLE, '欧阳一一', [{ sealed: 'v1.x' }, { idNumber: '1' }]))).toBeUndefined();
  expect(codeOf(partyNameProblem(SOLE, '好味道小吃店', [{ name: '赵一' }]))).toBeUndefined();
});
