import type { Fact, NewEvent } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { ruleEvents } from '@contexts/rules';
import scales from '../../../../records/data/levels.national.json';
import city from '../../../data/rulebook.city.json';
import { GradingModule } from '../../grading.module';
import { grades } from './grades.projection';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ parts: [GradingModule.part] })));
afterAll(() => db.drop());

const stream = 'records.incident-1';
const accident = (dead: number): NewEvent => ({
  type: 'IncidentRecorded',
  data: {
    ...{ uscc: '91371502PDY00001XC', partyName: '示例公司', agency: '11371500PDY009014B', agencyName: '应急局' },
    ...{ field: 'emergency', restsOn: [], sameActAs: [], pending: false },
    ...{ accident: 'work-safety', occurred: { on: '2026-05-11', at: '09:30' }, dead, badlyHurt: 0, lossFen: 0 },
  },
});
const apply = (event: NewEvent, more: Partial<Fact> = {}) =>
  db.dataSource.transaction((tx) => applyFacts(grades, tx, [factOf(event, more)]));
const vetoes = async () =>
  (await db.dataSource.query(`select clause, counts_from from read.grade_reason where kind = 'veto'`)) as object[];

it('an accident vetoes by the level that the adopted scales of its day give it, as soon as they are adopted', async () => {
  await apply(ruleEvents.RulesAdopted({ ...city, sha256: 'city' }), { recordedAt: '2026-01-01T00:00:00.000001Z' });
  await apply(accident(3), { stream, recordedAt: '2026-05-12T00:00:00.000001Z' });
  expect(await vetoes()).toEqual([]);
  await apply(ruleEvents.RulesAdopted({ ...scales, sha256: 'scales' }), { recordedAt: '2026-05-13T00:00:00.000001Z' });
  expect(await vetoes()).toEqual([{ clause: '5.4', counts_from: '2026-05-13' }]);
});
