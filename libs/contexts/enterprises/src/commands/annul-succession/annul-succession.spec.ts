import { callerOf, decider } from '@platform/testing';
import { successionEvents } from '../../events/succession.events';
import { succession } from '../../events/succession.state';
import { AnnulSuccession, annulSuccession } from './annul-succession.decide';

const given = decider(succession, annulSuccession);
const [a, b] = ['91371502PDY000028C', '91371502PDY00001XC'];
const paper = { number: '聊市监登记〔2026〕31号', date: '2026-03-01' };
const merger = successionEvents.MergerRecorded({ predecessors: [a], successor: b, on: '2026-03-02', paper });
const split = (parentEnds: boolean) =>
  successionEvents.SplitRecorded({ parent: a, parts: [b], parentEnds, on: '2026-03-02', paper });
const annul = (by = callerOf('regulator')) => new AnnulSuccession({ id: 'merger-1', reason: '误录' }, by);
const annulled = (ended: string[]) => successionEvents.SuccessionAnnulled({ reason: '误录', ended });

it('takes back a merger or a split, and names who had ended by it', () => {
  given(merger)
    .when(annul(), {})
    .then(annulled([a]));
  given(split(true))
    .when(annul(), {})
    .then(annulled([a]));
  given(split(false)).when(annul(), {}).then(annulled([]));
});

it('is quiet the second time', () =>
  given(merger, annulled([a]))
    .when(annul(), {})
    .then());

it('is possible again once it was recorded anew', () =>
  given(merger, annulled([a]), merger)
    .when(annul(), {})
    .then(annulled([a])));

it('of one nobody recorded', () => given().when(annul(), {}).thenRejected('SUCCESSION_UNKNOWN'));

it('is for regulators and the city office', () =>
  given(merger)
    .when(annul(callerOf('auditor')), {})
    .thenRejected('ONLY_REGULATORS'));
