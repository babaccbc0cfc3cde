import { caseExample } from './examples.rule';
import { type CaseRow, shownCase, shownCaseSchema } from './shown-case.rule';

const agency = { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局（演示）' };
const { itemId, uscc, ground, text, round } = caseExample;
const row: CaseRow = {
  ...{ itemId, round, uscc, ground, text },
  ...{ openedOn: '2026-05-29', dueOn: '2026-06-03', provisional: false, help: null },
  ...{ closedOn: null, outcome: null, answer: null, lapsed: null },
  item: { id: itemId, kind: 'check', title: '监督抽查不合格', partyName: '聊城昌润食品有限公司', agency: agency.uscc },
};
const shown = (more: Partial<CaseRow>, today = '2026-06-01') =>
  shownCaseSchema.parse(shownCase({ ...row, ...more }, agency, today));

it('an open case says who must answer, by when, and whether that is past', () => {
  expect(shown({})).toEqual({
    ...{ id: `${itemId}.1`, uscc, ground, text, agency },
    item: { id: itemId, kind: 'check', title: '监督抽查不合格', partyName: '聊城昌润食品有限公司' },
    ...{ openedOn: '2026-05-29', dueOn: '2026-06-03', provisional: false, late: false, state: 'open' },
  });
  expect(shown({}, '2026-06-04')).toMatchObject({ late: true });
});

it('a closed one says what was answered, and whether in time', () => {
  const answered = { closedOn: '2026-06-04', outcome: 'undetermined', answer: '无法查实' } as const;
  expect(shown(answered, '2026-06-10')).toMatchObject({ ...answered, state: 'answered', late: true });
  expect(shown({ closedOn: '2026-06-01', lapsed: 'annulled' })).toMatchObject({ state: 'lapsed', late: false });
});

it('without a clock there is no day and nothing is late', () => {
  expect(shown({ dueOn: 'infinity' }, '2030-01-01')).toMatchObject({ late: false });
  expect(shown({ dueOn: 'infinity' })).not.toHaveProperty('dueOn');
});
