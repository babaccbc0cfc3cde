import { callerOf, decider } from '@platform/testing';
import type { Role } from '@platform/kernel';
import { honourEvents } from '../../kinds/honour/honour.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { honourExample } from '../../kinds/honour/honour-example.rule';
import { recordingExample } from '../../rules/examples.rule';
import { type Annulment, annulRecord, AnnulRecord } from './annul-record.decide';

const given = decider(record, annulRecord);
const own = { relation: 'own' } as const;
const paper = { number: '（2026）鲁15行终8号', date: '2026-05-20' };
const command = (changes: Partial<Annulment> = {}, role: Role | 'system' = 'regulator') =>
  new AnnulRecord({ id: 'honour-1', ground: 'court', reason: '判决撤销', paper, ...changes }, callerOf(role as Role));
const recorded = honourEvents.HonourRecorded({
  ...honourExample,
  agency: recordingExample.agency.uscc,
  agencyName: '甲',
  restsOn: [],
  sameActAs: [],
  pending: false,
});
const annulled = recordEvents.RecordAnnulled({ reason: '判决撤销', paper, ground: 'court' }, '2026-05-20');

it('annuls on the day of the paper', () => given(recorded).when(command(), own).then(annulled));

it('an annulled record takes nothing but reinstatement', () =>
  given(recorded, annulled).when(command(), own).thenRejected('RECORD_ANNULLED'));

it('needs a paper', () =>
  given(recorded)
    .when(command({ paper: undefined }), own)
    .thenRejected('PAPER_REQUIRED'));

it('the city office enters a judgment once three working days are over', () => {
  const late = { relation: 'none', judgmentUntil: '2026-05-31' } as const;
  given(recorded).when(command({}, 'city-office'), late).then(annulled);
  given(recorded)
    .when(command({}, 'city-office'), { ...late, judgmentUntil: '2026-06-01' })
    .thenRejected('AGENCY_STILL_HAS_TIME');
  given(recorded)
    .when(command({ ground: 'authority' }, 'city-office'), late)
    .thenRejected('NOT_YOUR_RECORD');
});

it('the superior annuls on a review decision', () => {
  given(recorded)
    .when(command({ ground: 'review' }), { relation: 'superior' })
    .then({ ...annulled, data: { ...annulled.data, ground: 'review' } });
  given(recorded)
    .when(command({ ground: 'review', paper: undefined }), { relation: 'superior' })
    .thenRejected('REVIEW_DECISION_REQUIRED');
});

it('the registry annuls what rests on a fallen record, quietly the second time', () => {
  const fallen = {
    ground: 'basis-annulled',
    reason: '所依据的记录已撤销',
    paper: undefined,
    because: 'check-1',
  } as const;
  given(recorded)
    .when(command(fallen, 'system'), own)
    .then(recordEvents.RecordAnnulled({ reason: fallen.reason, ground: fallen.ground, because: 'check-1' }));
  given(recorded, annulled).when(command(fallen, 'system'), own).then();
  given(recorded).when(command(fallen), own).thenRejected('GROUND_OF_THE_REGISTRY');
});
