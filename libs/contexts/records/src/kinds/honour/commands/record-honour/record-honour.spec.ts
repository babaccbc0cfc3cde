import { callerOf, decider, writeSide } from '@platform/testing';
import { honourEvents } from '../../honour.events';
import { record } from '../../../../events/record.state';
import { honourExample as example, programmeExample } from '../../honour-example.rule';
import { recordingExample } from '../../../../rules/examples.rule';
import { recordCatalogues } from '../../../../index';
import { type Honour, type HonourOutside, recordHonour, RecordHonour } from './record-honour.decide';
import { RecordHonourHandler } from './record-honour.handler';

const given = decider(record, recordHonour);
const outside = { ...recordingExample, holderBarred: false, programmes: [programmeExample] };
const command = (changes: Partial<Honour> = {}) =>
  new RecordHonour({ ...example, ...changes }, callerOf('award-office'));
const recorded = honourEvents.HonourRecorded(
  {
    ...example,
    agency: outside.agency.uscc,
    agencyName: outside.agency.name,
    restsOn: [],
    sameActAs: [],
    pending: false,
  },
  '2025-09-01',
);

it('records an honour on the day it was given', () => given().when(command(), outside).then(recorded));

it('refuses a holder who is barred from the programme', () =>
  given()
    .when(command(), { ...outside, holderBarred: true })
    .thenRejected('HOLDER_BARRED'));

it('waits for the office to decide whether a bar has passed to the holder', () =>
  given()
    .when(command(), { ...outside, barUndecided: true })
    .thenRejected('BAR_UNDECIDED'));

it('is quiet the second time, also when the holder was barred since', () =>
  given(recorded)
    .when(command(), { ...outside, holderBarred: true })
    .then());

it('refuses a sole trader under a bare personal name', () =>
  given()
    .when(command({ uscc: '92371502PDY0090655', partyName: '赵一' }), outside)
    .thenRejected('TRADE_NAME_REQUIRED'));

it('refuses an award of tomorrow', () =>
  given()
    .when(command({ givenOn: '2026-06-02' }), outside)
    .thenRejected('DATE_IN_THE_FUTURE'));

describe('who may not give the award learns nothing of a bar', () => {
  const barred = { ...outside, holderBarred: true };
  const incompetence = { code: 'FIELD_NOT_COMPETENT', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;

  it.each<[string, Partial<Honour>, Partial<HonourOutside>, string]>([
    ['of a programme nobody adopted', {}, { programmes: [] }, 'PROGRAMME_UNKNOWN'],
    ['given before it began', { givenOn: '2009-12-31' }, {}, 'PROGRAMME_NOT_IN_FORCE'],
    ['of another level', { level: 'state' }, {}, 'CONTRADICTS_PROGRAMME'],
    ['of another field', { field: 'market' }, {}, 'CONTRADICTS_PROGRAMME'],
    ['by an agency of another field', {}, { incompetence }, 'FIELD_NOT_COMPETENT'],
    ['by an agency of another level', {}, { level: 'county' }, 'NOT_THE_AWARD_OFFICE'],
  ])('an award %s', (_, changes, facts, code) =>
    given()
      .when(command(changes), { ...barred, ...facts })
      .thenRejected(code),
  );
});

it('asks the competence of the region whose award it is', async () => {
  const side = await writeSide(recordCatalogues);
  const asked: unknown[] = [];
  const recording = async (_: unknown, act: unknown) => (asked.push(act), { ...recordingExample, keyCodes: [''] });
  const programmes = [{ ...programmeExample, region: '371502' }];
  const handler = new RecordHonourHandler(
    side.commands,
    { recording } as never,
    { of: async () => [] } as never,
    { standing: async () => ({ holderBarred: false }) } as never,
    { of: async () => programmes } as never,
  );
  expect(await handler.execute(command({ region: '371581' }))).toMatchObject({ repeated: false, warnings: [] });
  expect(asked).toMatchObject([{ field: 'award', region: '371502' }]);
});
