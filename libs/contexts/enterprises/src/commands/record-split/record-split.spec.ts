import { callerOf, decider } from '@platform/testing';
import { successionEvents } from '../../events/succession.events';
import { succession } from '../../events/succession.state';
import { RecordSplit, recordSplit, type Split } from './record-split.decide';

const given = decider(succession, recordSplit);
const [PARENT, PART] = ['91371502PDY000028C', '91371502PDY00001XC'];
const split: Split = {
  parent: PARENT,
  parts: [PART],
  parentEnds: false,
  on: '2026-03-02',
  paper: { number: '聊市监登记〔2026〕32号', date: '2026-03-01' },
};
const outside = { parties: [PARENT, PART].map((uscc) => ({ uscc, known: true, others: [] })) };
const record = (more: Partial<Split> = {}, by = callerOf('city-office')) => new RecordSplit({ ...split, ...more }, by);
const recorded = successionEvents.SplitRecorded(split, '2026-03-02');

it('is one fact, whether the parent goes on or not', () => {
  given().when(record(), outside).then(recorded);
  given()
    .when(record({ parentEnds: true }), outside)
    .then(successionEvents.SplitRecorded({ ...split, parentEnds: true }, '2026-03-02'));
});

it('is quiet the second time, and not passed over with another content', () => {
  given(recorded).when(record(), outside).then();
  given(recorded)
    .when(record({ parentEnds: true }), outside)
    .thenRejected('RECORDED_WITH_OTHER_CONTENT');
});

it('annulled, it may be recorded anew', () =>
  given(recorded, successionEvents.SuccessionAnnulled({ reason: '误录', ended: [] }))
    .when(record(), outside)
    .then(recorded));

it('is held to the register', () =>
  given()
    .when(record(), { parties: [{ uscc: PART, known: true, from: '2026-04-01', others: [] }] })
    .thenRejected('BEFORE_REGISTRATION'));

it('is for regulators and the city office', () =>
  given()
    .when(record({}, callerOf('bank')), outside)
    .thenRejected('ONLY_REGULATORS'));
