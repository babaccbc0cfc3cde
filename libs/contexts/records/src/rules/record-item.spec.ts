import { factOf } from '@platform/testing';
import { partyExample, recordedExample } from './examples.rule';
import type { NewEvent } from '@platform/kernel';
import { evolveRecordItem } from './record-item.rule';
import { checkEvents, honourEvents, penaltyEvents, recordEvents } from '../index';

const stream = 'records.penalty-11371500MB0000001A-2026-0123456789abcdef0123456789abcdef';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveRecordItem, undefined);

const common = recordedExample(partyExample);
const penalty = penaltyEvents.PenaltyRecorded({
  ...common,
  partyCategory: '法人及非法人组织',
  number: '聊市监处罚〔2026〕12号',
  normalisedNumber: '聊市监处罚〔2026〕12号',
  measures: ['罚款'],
  fineFen: 2_985_000,
  dates: { decided: '2026-05-11' },
});
const check = checkEvents.CheckRecorded({
  ...common,
  checkKind: 'spot-check',
  checkedOn: '2026-03-01',
  result: 'failed',
  again: false,
  product: '电线电缆',
});
const honour = honourEvents.HonourRecorded({
  ...common,
  programme: 'mayor-quality-award',
  programmeName: '市长质量奖',
  round: '第三届',
  level: 'city',
  givenOn: '2025-09-01',
});

it('shares the life of a record among all kinds', () => {
  const confirmed = recordEvents.RecordConfirmed({});
  const annulled = recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' });
  const reinstated = recordEvents.RecordReinstated({ reason: '再审改判', opens: 2, pending: false });
  for (const event of [penalty, check, honour]) {
    const pending = { ...event, data: { ...event.data, pending: true } };
    expect(fold(pending)?.status).toBe('pending');
    expect(fold(pending, confirmed)?.status).toBe('recorded');
    expect(fold(event, annulled)?.status).toBe('annulled');
    expect(fold(event, annulled, reinstated)).toEqual(fold(event));
    expect(fold(event, recordEvents.RecordCompleted({ published: '2026-05-30' }))?.dates.published).toBe('2026-05-30');
  }
});

it('a repair stands in the item until it is withdrawn', () => {
  const paper = { number: '鲁市监信修〔2026〕3号', date: '2026-05-20' };
  const repaired = recordEvents.RecordRepaired({ authority: '山东省市场监督管理局', paper });
  expect(fold(penalty, repaired)?.repaired).toEqual({
    on: '2026-05-20',
    number: paper.number,
    authority: '山东省市场监督管理局',
  });
  expect(fold(penalty, repaired, recordEvents.RecordRepairWithdrawn({ reason: '材料虚假' }))).toEqual(fold(penalty));
});

it.each([
  ['corrected', false],
  ['confirmed', false],
  ['undetermined', true],
] as const)('a dispute settled as %s leaves the mark %s', (outcome, mark) => {
  const disputed = recordEvents.RecordDisputed({ ground: 'objection', text: '金额有误' });
  expect(fold(penalty, disputed)?.disputed).toBe(true);
  expect(fold(penalty, disputed, recordEvents.RecordDisputeSettled({ outcome, reason: '经核查' }))?.disputed).toBe(
    mark,
  );
});
