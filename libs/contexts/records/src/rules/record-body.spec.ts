import { factOf } from '@platform/testing';
import type { NewEvent } from '@platform/kernel';
import { checkEvents } from '../kinds/check/check.events';
import { penaltyEvents } from '../kinds/penalty/penalty.events';
import { honourEvents } from '../kinds/honour/honour.events';
import { recordEvents } from '../events/record.events';
import { checkExample } from '../kinds/check/check-example.rule';
import { honourExample } from '../kinds/honour/honour-example.rule';
import { penaltyExample } from '../kinds/penalty/penalty-example.rule';
import { evolveRecordBody } from './record-body.rule';

const fold = (...events: NewEvent[]) => events.map((e) => factOf(e)).reduce(evolveRecordBody, undefined);
const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
const penalty = penaltyEvents.PenaltyRecorded({
  ...penaltyExample,
  ...common,
  partyCategory: '法人及非法人组织',
  normalisedNumber: 'n',
});
const check = checkEvents.CheckRecorded({ ...checkExample, ...common, again: false });

it('begins with what was recorded', () => expect(fold(penalty)).toEqual(penalty.data));

it('lays corrections over it, without their reason', () =>
  expect(fold(penalty, penaltyEvents.PenaltyCorrected({ reason: '笔误', fineFen: 1, dates: { found: null } }))).toEqual(
    {
      ...penalty.data,
      fineFen: 1,
      dates: { actEnd: '2026-03-10', decided: '2026-05-11' },
    },
  ));

it('adds dates where its kind keeps them', () => {
  const completed = recordEvents.RecordCompleted({ published: '2026-05-20' });
  expect(fold(penalty, completed)).toMatchObject({ dates: { published: '2026-05-20', decided: '2026-05-11' } });
  expect(fold(check, completed)).toMatchObject({ published: '2026-05-20' });
});

it('takes the final result of a check', () =>
  expect(fold(check, checkEvents.CheckBecameFinal({ on: '2026-03-27', result: 'passed' }))).toMatchObject({
    finalOn: '2026-03-27',
    result: 'passed',
  }));

it('keeps why an honour was withdrawn while it is', () => {
  const honour = honourEvents.HonourRecorded({ ...honourExample, ...common });
  const paper = { number: '甲3号', date: '2026-04-08' };
  const revoked = honourEvents.HonourRevoked({ forFraud: true, reason: '造假', paper });
  const back = honourEvents.HonourRevocationAnnulled({ ground: 'court', reason: '判决撤销', paper });
  expect(fold(honour, revoked)).toEqual({ ...honour.data, withdrawalReason: '造假' });
  expect(fold(honour, revoked, back)).toEqual(honour.data);
});

it('is not touched by the life of the record', () =>
  expect(fold(penalty, recordEvents.RecordDisputed({ ground: 'objection', text: '有误' }))).toEqual(penalty.data));
