import { callerOf, decider } from '@platform/testing';
import { successionEvents } from '../../events/succession.events';
import { succession } from '../../events/succession.state';
import { type Merger, RecordMerger, recordMerger } from './record-merger.decide';

const given = decider(succession, recordMerger);
const [OLD, NEW] = ['91371502PDY000028C', '91371502PDY00001XC'];
const merger: Merger = {
  predecessors: [OLD],
  successor: NEW,
  on: '2026-03-02',
  paper: { number: '聊市监登记〔2026〕31号', date: '2026-03-01' },
};
const outside = { parties: [OLD, NEW].map((uscc) => ({ uscc, known: true, others: [] })) };
const record = (more: Partial<Merger> = {}, by = callerOf('regulator')) => new RecordMerger({ ...merger, ...more }, by);
const recorded = successionEvents.MergerRecorded(merger, '2026-03-02');
const annulled = successionEvents.SuccessionAnnulled({ reason: '误录', ended: [OLD] });

it('is one fact, with who prevails where the paper says so', () => {
  given().when(record(), outside).then(recorded);
  given()
    .when(record({ prevailing: OLD }), outside)
    .then(successionEvents.MergerRecorded({ ...merger, prevailing: OLD }, '2026-03-02'));
});

it('is quiet the second time, and not passed over with another content', () => {
  given(recorded).when(record(), outside).then();
  given(recorded)
    .when(record({ prevailing: OLD }), outside)
    .thenRejected('RECORDED_WITH_OTHER_CONTENT');
});

it('annulled, it may be recorded anew', () =>
  given(recorded, annulled)
    .when(record({ prevailing: NEW }), outside)
    .then(successionEvents.MergerRecorded({ ...merger, prevailing: NEW }, '2026-03-02')));

it('only a party prevails', () =>
  given()
    .when(record({ prevailing: '91371502PDY0000367' }), outside)
    .thenRejected('PREVAILING_NOT_A_PARTY'));

it('is held to the register', () =>
  given()
    .when(record(), { parties: [{ uscc: OLD, known: false, others: [] }] })
    .thenRejected('ENTERPRISE_UNKNOWN'));

it('is for regulators and the city office', () =>
  given()
    .when(record({}, callerOf('enterprise')), outside)
    .thenRejected('ONLY_REGULATORS'));
