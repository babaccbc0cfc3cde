import { callerOf, decider } from '@platform/testing';
import { honourEvents } from '../../honour.events';
import { record } from '../../../../events/record.state';
import { checkEvents } from '../../../check/check.events';
import { checkExample } from '../../../check/check-example.rule';
import { honourExample, programmeExample } from '../../honour-example.rule';
import { recordedExample } from '../../../../rules/examples.rule';
import { type Revocation, type RevokeOutside, revokeHonour, RevokeHonour } from './revoke-honour.decide';

const given = decider(record, revokeHonour);
const own: RevokeOutside = { relation: 'own', programmes: [programmeExample] };
const paper = { number: '聊政发〔2026〕3号', date: '2026-04-08' };
const command = (changes: Partial<Revocation> = {}) =>
  new RevokeHonour(
    { id: 'honour-1', forFraud: true, reason: '申报材料造假', paper, ...changes },
    callerOf('award-office'),
  );
const recorded = honourEvents.HonourRecorded(recordedExample(honourExample));
const revoked = honourEvents.HonourRevoked({ forFraud: true, reason: '申报材料造假', paper }, '2026-04-08');

it('withdraws an honour for fraud on the day of the paper', () => given(recorded).when(command(), own).then(revoked));

it('is quiet when the same paper comes again', () => given(recorded, revoked).when(command(), own).then());

it('refuses another withdrawal of what is withdrawn', () =>
  given(recorded, revoked)
    .when(command({ forFraud: false }), own)
    .thenRejected('ALREADY_REVOKED'));

it('withdraws again what a court gave back only by another decision', () => {
  const back = honourEvents.HonourRevocationAnnulled({ ground: 'court', reason: '判决撤销' });
  given(recorded, revoked, back).when(command(), own).thenRejected('WITHDRAWAL_ANNULLED');
  const other = { number: '聊政发〔2026〕9号', date: '2026-05-08' };
  given(recorded, revoked, back)
    .when(command({ paper: other }), own)
    .then(honourEvents.HonourRevoked({ forFraud: true, reason: '申报材料造假', paper: other }, '2026-05-08'));
});

it('refuses what another agency gave', () =>
  given(recorded)
    .when(command(), { ...own, relation: 'none' })
    .thenRejected('NOT_YOUR_RECORD'));

it('refuses a pending record and a record of another kind', () => {
  const pending = { ...recorded, data: { ...recorded.data, pending: true } };
  given(pending).when(command(), own).thenRejected('NOT_CONFIRMED_YET');
  given(checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false }))
    .when(command(), own)
    .thenRejected('NOT_AN_HONOUR');
});

it('refuses a paper older than the award', () =>
  given(recorded)
    .when(command({ paper: { ...paper, date: '2025-08-31' } }), own)
    .thenRejected('DATES_OUT_OF_ORDER'));

it('knows no record that was never made', () => given().when(command(), own).thenRejected('RECORD_UNKNOWN'));

describe('only the office of the programme withdraws, and so bars', () => {
  const notItsOffice = { code: 'NOT_THE_AWARD_OFFICE', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;

  it('not an agency that gave it once and is no longer its office', () => {
    given(recorded)
      .when(command(), { ...own, notItsOffice })
      .thenRejected('NOT_THE_AWARD_OFFICE');
    given(recorded)
      .when(command(), { ...own, relation: 'superior', notItsOffice })
      .then(revoked);
  });

  it('not of a programme nobody adopted, or of another level', () => {
    given(recorded)
      .when(command(), { ...own, programmes: [] })
      .thenRejected('PROGRAMME_UNKNOWN');
    given(recorded)
      .when(command(), { ...own, programmes: [{ ...programmeExample, level: 'state' }] })
      .thenRejected('CONTRADICTS_PROGRAMME');
  });
});
