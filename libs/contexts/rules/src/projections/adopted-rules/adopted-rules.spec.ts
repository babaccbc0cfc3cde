import { FixedClock } from '@platform/calendar';
import type { Fact } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { ruleEvents } from '../../events/rules.events';
import { ListRulesHandler } from '../../queries/list-rules/list-rules.handler';
import { AdoptedRules } from './adopted-rules.entity';
import { CreateAdoptedRules1764000001001 } from './adopted-rules.migration';
import { adoptedRules } from './adopted-rules.projection';

let db: FreshDatabase;
const part = { name: 'rules', catalogues: [ruleEvents], projections: [adoptedRules], processes: [] };
beforeAll(async () => {
  db = await freshDatabase({
    parts: [{ ...part, entities: [AdoptedRules], migrations: [CreateAdoptedRules1764000001001] }],
  });
});
afterAll(() => db.drop());

const adopted = (version: string, validFrom: string, kind = 'rulebook'): Fact =>
  factOf(
    ruleEvents.RulesAdopted({ kind, name: 'city', version, validFrom, source: '示范', sha256: 'a', content: {} }),
    { recordedAt: '2026-01-02T03:04:05.678901Z' },
  );

it('lists every version in order and says which is in force today', async () => {
  await db.dataSource.transaction(async (tx) => {
    for (const fact of [
      adopted('9', '2024-01-01'),
      adopted('10', '2026-01-01'),
      adopted('11', '2027-01-01'),
      adopted('1', '2026-01-01', 'matrix'),
    ])
      await adoptedRules.on[fact.type]?.(tx, fact);
  });
  const { rules } = await new ListRulesHandler(db.reads, new FixedClock('2026-06-01T00:00:00.000Z')).execute();
  expect(rules.map(({ kind, version, inForce }) => [kind, version, inForce])).toEqual([
    ['matrix', '1', true],
    ['rulebook', '9', false],
    ['rulebook', '10', true],
    ['rulebook', '11', false],
  ]);
  expect(rules[1]).toMatchObject({ validFrom: '2024-01-01', adoptedAt: '2026-01-02T03:04:05.678901Z' });
});

it('its table and its entity tell the same', async () => {
  expect((await db.dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
});
