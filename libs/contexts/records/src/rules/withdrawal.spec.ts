import { fallenWithdrawalProblem } from './withdrawal.rule';

it.each([
  ['聊政发〔2026〕3号', true],
  ['聊政发〔2026〕 3号', true],
  ['聊政发〔2026〕9号', false],
])('after the withdrawal 聊政发〔2026〕3号 was annulled, one on %s is refused: %s', (number, refused) =>
  expect(fallenWithdrawalProblem({ number, date: '2026-04-08' }, ['聊政发〔2026〕3号']) !== undefined).toBe(refused),
);
