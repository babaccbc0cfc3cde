import type { Refusal } from '@platform/kernel';
import { callerOf, decider } from '@platform/testing';
import { checkExample } from '../../../check/check-example.rule';
import { checkEvents } from '../../../check/check.events';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { honourExample } from '../../honour-example.rule';
import { honourEvents } from '../../honour.events';
import { DecideBar, decideBar } from './decide-bar.decide';

const given = decider(record, decideBar);
const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
const honour = honourEvents.HonourRecorded({ ...honourExample, ...common });
const revoked = honourEvents.HonourRevoked({
  forFraud: true,
  reason: '造假',
  paper: { number: '1', date: '2026-04-08' },
});
const data = { heir: '91371502PDY000028C', follows: true, reason: '原控制人继续控制合并后企业。' };
const decide = new DecideBar({ id: 'honour-1', ...data }, callerOf('award-office'));

it('the office decides with reasons, and may decide again', () => {
  given(honour, revoked).when(decide, { decidable: true }).then(honourEvents.AwardBarDecided(data));
  const free = new DecideBar({ id: 'honour-1', ...data, follows: false }, callerOf('award-office'));
  given(honour, revoked, honourEvents.AwardBarDecided(data))
    .when(free, { decidable: true })
    .then(honourEvents.AwardBarDecided({ ...data, follows: false }));
});

it('there is nothing to decide where the paper says who prevails, and where no bar reaches it', () =>
  given(honour, revoked).when(decide, { decidable: false }).thenRejected('NOTHING_TO_DECIDE'));

it('is for the office of the award alone', () => {
  const notItsOffice: Refusal = {
    code: 'NOT_THE_AWARD_OFFICE',
    kind: 'forbidden',
    message: { zh: '由其他机关授予', en: 'another gives it' },
  };
  given(honour, revoked).when(decide, { decidable: true, notItsOffice }).thenRejected('NOT_THE_AWARD_OFFICE');
});

it('of an honour that is recorded and not annulled', () => {
  const annulled = recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' });
  given().when(decide, { decidable: false }).thenRejected('RECORD_UNKNOWN');
  given(honour, revoked, annulled).when(decide, { decidable: false }).thenRejected('RECORD_ANNULLED');
  given(checkEvents.CheckRecorded({ ...checkExample, ...common, again: false }))
    .when(decide, { decidable: false })
    .thenRejected('NOT_AN_HONOUR');
});
