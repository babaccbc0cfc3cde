import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { penaltyEvents } from '../kinds/penalty/penalty.events';
import { honourEvents } from '../kinds/honour/honour.events';
import { honourExample } from '../kinds/honour/honour-example.rule';
import { penaltyExample } from '../kinds/penalty/penalty-example.rule';
import { evolveRecordBody } from './record-body.rule';
import { evolveRecordItem } from './record-item.rule';
import { type GrantedRow, shownItem, shownItemSchema } from './shown-item.rule';

const recorded = factOf(
  penaltyEvents.PenaltyRecorded({
    ...penaltyExample,
    agency: '11371500PDY009014B',
    agencyName: '聊城市市场监督管理局',
    partyCategory: '法人及非法人组织',
    normalisedNumber: 'n',
    representative: { sealed: 'v1.x' },
    restsOn: [],
    sameActAs: [],
    pending: false,
  }),
  { stream: 'records.penalty-1' },
);
const row: GrantedRow = {
  item: evolveRecordItem(undefined, recorded)!,
  body: recorded.data as unknown as GrantedRow['body'],
  levels: {},
  dispute: { ground: 'objection', text: '有误', since: '2026-05-20' },
  publicUntil: '2027-05-12',
  legalEnd: '2027-05-12',
  revision: '2',
  recordedAt: '2026-05-12T01:00:00.000000Z',
  mask: 'full',
};

it('shows the whole content with its five dates, and never a person', () => {
  const shown = shownItemSchema.parse(shownItem(row));
  expect(shown.detail).toMatchObject({
    dates: { actEnd: { date: '2026-03-10', assumed: false }, served: { date: '2026-05-11', assumed: true } },
    content: { fineFen: 2_985_000, measures: ['罚款', '没收违法所得'] },
    dispute: { text: '有误' },
  });
  expect(JSON.stringify(shown)).not.toContain('v1.x');
});

it('tells the auditor, who alone is still shown it, that it is repaired', () => {
  const repaired = { on: '2026-05-20', number: '鲁市监信修〔2026〕3号', authority: '山东省市场监督管理局' };
  const shown = shownItem({ ...row, item: { ...row.item, repaired }, mask: 'sealed' });
  expect(shownItemSchema.parse(shown).repaired).toEqual(repaired);
  expect(shownItem(row)).not.toHaveProperty('repaired');
});

it('shows a summary without content and texts', () => {
  const shown = shownItemSchema.parse(shownItem({ ...row, mask: 'summary' }));
  expect(shown).toMatchObject({ title: '行政处罚：罚款、没收违法所得', number: penaltyExample.number });
  expect(shown).not.toHaveProperty('detail');
});

it('never shows a withdrawn honour without its withdrawal, also in the summary; why only with the detail', () => {
  const withdrawn = { on: '2026-04-08', forFraud: true, number: '聊政发〔2026〕3号' };
  const told: NewEvent[] = [
    honourEvents.HonourRecorded({
      ...honourExample,
      ...{ agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false },
    }),
    honourEvents.HonourRevoked({
      ...{ forFraud: true, reason: '申报材料造假' },
      paper: { number: withdrawn.number, date: withdrawn.on },
    }),
  ];
  const events = told.map((event) => factOf(event, { stream: 'records.honour-1' }));
  const honour = {
    ...row,
    item: events.reduce(evolveRecordItem, undefined)!,
    body: events.reduce(evolveRecordBody, undefined)!,
  };
  expect(shownItemSchema.parse(shownItem({ ...honour, mask: 'summary' }))).toMatchObject({
    title: '撤销市长质量奖（弄虚作假）',
    withdrawn,
  });
  expect(JSON.stringify(shownItem({ ...honour, mask: 'summary' }))).not.toContain('申报材料造假');
  const shown = shownItemSchema.parse(shownItem(honour));
  expect(shown.withdrawn).toEqual({ ...withdrawn, reason: '申报材料造假' });
  expect(shown.detail?.content).not.toHaveProperty('withdrawalReason');
});

it('tells what was last reported of the duties, in the detail alone', () => {
  expect(shownItem(row).detail).not.toHaveProperty('duties');
  const reports = [false, true].map((fulfilled) =>
    factOf(penaltyEvents.PenaltyDutiesReported({ fulfilled, on: '2026-05-20' }), { stream: 'records.penalty-1' }),
  );
  const item = reports.reduce(evolveRecordItem, row.item)!;
  expect(shownItemSchema.parse(shownItem({ ...row, item })).detail?.duties).toEqual({
    fulfilled: true,
    on: '2026-05-20',
  });
  expect(JSON.stringify(shownItem({ ...row, item, mask: 'summary' }))).not.toContain('duties');
});
