import { itemOf } from '@platform/testing';
import { restrictionSchema, shownRestriction } from './shown-restriction.rule';

const item = itemOf.penalty('penalty-1', '2026-05-11', {
  title: '行政处罚：罚款、吊销许可证件、限制从业',
  number: '聊市监处罚〔2026〕12号',
  dates: { decided: '2026-05-11', actEnd: '2026-03-10' },
  disputed: true,
  measures: ['罚款', '限制从业', '吊销许可证件'],
  fineFen: 2_985_000,
  measureUntil: '9999-12-31',
});

it('tells the restriction alone: neither the fine beside it, nor the act, nor the number of the paper', () => {
  const shown = shownRestriction({ item, agencyName: '聊城市市场监督管理局', until: null });
  expect(restrictionSchema.parse(shown)).toEqual({
    measures: ['吊销许可证件', '限制从业'],
    agency: { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' },
    since: '2026-05-11',
    until: null,
    disputed: true,
  });
});
