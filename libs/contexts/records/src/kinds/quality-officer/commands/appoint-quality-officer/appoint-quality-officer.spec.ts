import type { QueryBus } from '@nestjs/cqrs';
import { accept, type NewEvent } from '@platform/kernel';
import { callerOf, decider, writeSide } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { recordCatalogues } from '../../../../index';
import { OwnFilings } from '../../../../ports/own-filings';
import type { Papers } from '../../../../ports/papers';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { filingExample as outside } from '../../../../rules/examples.rule';
import { qualityOfficerExample as example } from '../../quality-officer-example.rule';
import { qualityOfficerKey } from '../../quality-officer-key.rule';
import { qualityOfficerEvents } from '../../quality-officer.events';
import { OfficersInOffice } from '../../ports/officers-in-office';
import { appointQualityOfficer, AppointQualityOfficer } from './appoint-quality-officer.decide';
import { AppointQualityOfficerHandler } from './appoint-quality-officer.handler';

const given = decider(record, appointQualityOfficer);
const by = callerOf('enterprise', { enterprise: outside.filed.uscc });
const command = (changes: Partial<typeof example> = {}, caller = by) =>
  new AppointQualityOfficer({ ...example, ...changes }, caller);
const recorded = qualityOfficerEvents.QualityOfficerRecorded({ ...example, ...outside.filed }, example.appointed);

it('tells of an appointment, on its day, once', () => {
  given().when(command(), outside).then(recorded);
  given(recorded).when(command(), outside).then();
});

it('whom it names is personal', () => {
  expect(AppointQualityOfficer.personal).toContain('officer');
  expect(CorrectRecord.personal).toContain('officer');
});

it('a firm has one at a time; the same appointment again stays quiet', () => {
  const inOffice = 'quality-officer-1';
  given()
    .when(command(), { ...outside, inOffice })
    .thenRejected('OFFICER_IN_OFFICE');
  given(recorded)
    .when(command(), { ...outside, inOffice })
    .then();
});

it('one that came to be the next at the same moment is in office', () =>
  given(recorded)
    .when(command({ appointed: '2026-03-03' }), outside)
    .thenRejected('OFFICER_IN_OFFICE'));

describe('on the streams of the firm', () => {
  const open = async () => {
    const { commands, clock } = await writeSide(recordCatalogues);
    const queries = { execute: async () => ({ name: outside.filed.partyName }) } as unknown as QueryBus;
    const filings = new OwnFilings(commands, queries, clock);
    const papers = { refuseOtherPersons: async () => undefined } as unknown as Papers;
    const handler = new AppointQualityOfficerHandler(filings, papers, new OfficersInOffice(commands));
    const appoint = async (appointed: string): Promise<string> => {
      try {
        const idempotencyKey = `appointed ${appointed}`;
        const { repeated } = await handler.execute(command({ appointed }, { ...by, idempotencyKey }));
        return repeated ? 'again' : 'appointed';
      } catch (error) {
        return (error as { refusal: { code: string } }).refusal.code;
      }
    };
    return { appoint, commands };
  };

  it('of two at one moment one is appointed', async () => {
    const { appoint } = await open();
    const told = await Promise.all([appoint('2026-03-02'), appoint('2026-03-03')]);
    expect(told.sort()).toEqual(['OFFICER_IN_OFFICE', 'appointed']);
    expect([await appoint('2026-03-02'), await appoint('2026-03-03')].sort()).toEqual(
      told.sort().map((one) => (one === 'appointed' ? 'again' : one)),
    );
  });

  it('the next one once the one before has left, and the same day anew once that was withdrawn', async () => {
    const { appoint, commands } = await open();
    const tell = (nth: number, event: NewEvent) =>
      commands.run(record, qualityOfficerKey(outside.filed.uscc, nth).id, () => accept(event), command());
    await appoint('2026-03-02');
    await tell(1, qualityOfficerEvents.QualityOfficerDismissed({ on: '2026-04-01' }));
    expect([await appoint('2026-04-01'), await appoint('2026-03-02')]).toEqual(['appointed', 'again']);
    await tell(2, recordEvents.RecordAnnulled({ ground: 'authority', reason: '误报' }));
    expect([await appoint('2026-04-01'), await appoint('2026-04-01')]).toEqual(['appointed', 'again']);
  });
});

it('not one still to come', () =>
  given()
    .when(command({ appointed: '2026-06-02' }), outside)
    .thenRejected('DATE_IN_THE_FUTURE'));

it('the person is corrected in a field of its own', () => {
  const officer = { name: '钱二' };
  const data = { id: 'i', reason: '笔误', values: {} };
  decider(
    record,
    correctRecord,
  )(recorded)
    .when(new CorrectRecord({ ...data, officer }, by), { relation: 'own' })
    .then({ type: 'QualityOfficerCorrected', data: { reason: '笔误', officer } });
  decider(
    record,
    correctRecord,
  )(recorded)
    .when(new CorrectRecord({ ...data, values: { officer } }, by), { relation: 'own' })
    .thenRejected('PERSON_IN_VALUES');
});
