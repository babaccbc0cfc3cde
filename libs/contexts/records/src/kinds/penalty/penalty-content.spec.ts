import type { Measure, PartyKind } from '@law';
import { measuresProblem, partyProblem } from './penalty-content.rule';

const codeOf = (problem: ReturnType<typeof partyProblem>) =>
  problem?.accepted === false ? problem.refusal.code : undefined;

it.each<[string, PartyKind, string | undefined]>([
  ['91371502PDY00001XC', '法人及非法人组织', undefined],
  ['91371502PDY00001XC', '个体工商户', 'CODE_CONTRADICTS_CATEGORY'],
  ['92371502PDY0090655', '法人及非法人组织', 'CODE_CONTRADICTS_CATEGORY'],
  ['92371502PDY0090655', '个体工商户', undefined],
  ['92371502PDY0090655', '自然人', 'NOT_ENTERED_BY_LAW'],
])('%s as %s: %s', (uscc, category, code) =>
  expect(codeOf(partyProblem(uscc, '东昌府区好味道小吃店', category))).toBe(code),
);

it('a company has no code of a sole trader, whatever its category', () =>
  expect(codeOf(partyProblem('92371502PDY0090655', '聊城昌润食品有限公司', '个体工商户'))).toBe(
    'CODE_CONTRADICTS_CATEGORY',
  ));

it.each<[Measure[], number | undefined, number | undefined, string | undefined]>([
  [['警告'], undefined, undefined, undefined],
  [['警告'], 0, 0, undefined],
  [['警告'], 100, undefined, 'AMOUNT_CONTRADICTS_MEASURES'],
  [['警告', '罚款'], 100, undefined, undefined],
  [['罚款'], undefined, undefined, undefined],
  [['罚款'], 100, 1, 'AMOUNT_CONTRADICTS_MEASURES'],
  [['没收非法财物'], undefined, 1, undefined],
])('%j with a fine of %s and %s fen confiscated: %s', (measures, fineFen, confiscatedFen, code) =>
  expect(codeOf(measuresProblem({ measures, fineFen, confiscatedFen }))).toBe(code),
);
