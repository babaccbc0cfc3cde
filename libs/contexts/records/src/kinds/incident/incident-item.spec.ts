import { levelsOf, levelsSchemaOf, namedDeeds } from '@law';
import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { recordedExample } from '../../rules/examples.rule';
import national from '../../../data/levels.national.json';
import { incidentExample } from './incident-example.rule';
import { evolveIncidentItem, INCIDENT_DEEDS, INCIDENT_SCALES, readIncident } from './incident-item.rule';
import { type Harm, incidentEvents } from './incident.events';

const stream = 'records.incident-1';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveIncidentItem, undefined)!;
const incident = incidentEvents.IncidentRecorded(recordedExample(incidentExample));
const with_ = (more: object) => incidentEvents.IncidentRecorded({ ...incident.data, ...more });
const dated = [{ validFrom: national.validFrom, scales: national.content.scales }];
const levels = (more: object) => levelsOf(readIncident(fold(with_(more))).magnitudes, dated);

it('opens with the numbers in its title and the day of the accident as its date', () =>
  expect(fold(incident)).toMatchObject({
    kind: 'incident',
    title: '生产安全事故：死亡1人，重伤3人，直接经济损失120万元',
    dates: { actEnd: '2026-05-11', decided: '2026-05-11' },
    occurred: { on: '2026-05-11', at: '09:30' },
  }));

it('says so where nobody was hurt', () =>
  expect(fold(with_({ dead: 0, badlyHurt: 0, lossFen: 0, accident: 'quality-safety' })).title).toBe(
    '质量安全事故：无人员伤亡',
  ));

it('follows what later reports tell; what they leave out stays', () => {
  const reports = [
    incidentEvents.IncidentFollowedUp({ on: '2026-05-12', dead: 3, badlyHurt: 1 }),
    incidentEvents.IncidentFollowedUp({ on: '2026-05-20', lossFen: 500_000_000, text: '损失核定' }),
  ];
  expect(fold(incident, ...reports)).toMatchObject({
    ...{ dead: 3, badlyHurt: 1, lossFen: 500_000_000, followedUpOn: '2026-05-20' },
    title: '生产安全事故：死亡3人，重伤1人，直接经济损失500万元',
  });
});

it('corrects: the accident’s day moves its dates, a report that never came is taken away', () => {
  const occurred = { on: '2026-05-10', at: '23:00' };
  const corrected = incidentEvents.IncidentCorrected({ reason: '笔误', occurred, reported: null, dead: 2 });
  expect(fold(incident, corrected)).toMatchObject({ dates: { actEnd: '2026-05-10', decided: '2026-05-10' }, dead: 2 });
  expect(fold(incident, corrected)).not.toHaveProperty('reported');
});

// Hand-copied from Order 493 art. 3: 以上 includes, 以下 excludes, the highest criterion wins.
it.each<[Partial<Harm>, string]>([
  [{ dead: 0, badlyHurt: 0, lossFen: 0 }, '一般'],
  [{ dead: 2, badlyHurt: 9, lossFen: 999_999_999 }, '一般'],
  [{ dead: 3 }, '较大'],
  [{ badlyHurt: 10 }, '较大'],
  [{ lossFen: 1_000_000_000 }, '较大'],
  [{ dead: 9, badlyHurt: 49, lossFen: 4_999_999_999 }, '较大'],
  [{ dead: 10 }, '重大'],
  [{ badlyHurt: 50 }, '重大'],
  [{ lossFen: 5_000_000_000 }, '重大'],
  [{ dead: 29, badlyHurt: 99, lossFen: 9_999_999_999 }, '重大'],
  [{ dead: 30 }, '特别重大'],
  [{ badlyHurt: 100 }, '特别重大'],
  [{ lossFen: 10_000_000_000 }, '特别重大'],
])('%j is %s', (harm, level) =>
  expect(levels({ dead: 0, badlyHurt: 0, lossFen: 0, ...harm })).toMatchObject({ accident: level }),
);

it.each([
  ['10:30', '及时'],
  ['10:31', '迟报'],
])('first reported at %s, an hour being in time, it is %s', (at, level) =>
  expect(levels({ reported: { on: '2026-05-11', at } })['accident-report']).toBe(level),
);

it('of a report nobody has told of nothing is said', () =>
  expect(levels({ reported: undefined })).toEqual({ accident: '一般' }));

it('is read as neutral, and counts by its level', () => {
  const reading = readIncident(fold(with_({ dead: 3 })));
  expect(reading.standing).toBe('neutral');
  const deeds = namedDeeds(reading.deeds, null, levelsOf(reading.magnitudes, dated));
  expect(deeds).toEqual([
    { tag: 'accident.较大', from: '2026-05-11', until: null },
    { tag: 'accident-report.及时', from: '2026-05-11', until: null },
  ]);
  expect(INCIDENT_DEEDS).toEqual(expect.arrayContaining(deeds.map(({ tag }) => tag)));
});

it('measures by what the national scales name', () =>
  expect(levelsSchemaOf({ scale: INCIDENT_SCALES }).safeParse(national.content).error).toBeUndefined());
