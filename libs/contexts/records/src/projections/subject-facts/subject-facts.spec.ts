import type { Fact, NewEvent } from '@platform/kernel';
import { factOf, freshDatabase } from '@platform/testing';
import { checkEvents } from '../../events/check.events';
import { recordEvents } from '../../events/record.events';
import { recordCatalogues } from '../../index';
import { checkExample } from '../../rules/examples.rule';
import { CreateSubjectFacts1764000005004 } from './subject-facts.migration';
import { subjectFacts } from './subject-facts.projection';

describe('subject facts', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    db = await freshDatabase({ migrations: [CreateSubjectFacts1764000005004] });
  });
  afterAll(() => db.drop());

  const apply = (id: string, revision: bigint, event: NewEvent) =>
    db.dataSource.transaction(async (tx) => {
      const fact: Fact = factOf(event, { stream: `records.${id}`, revision });
      await subjectFacts.on[fact.type]?.(tx, fact);
    });
  const recorded = (uscc: string) =>
    checkEvents.CheckRecorded({
      ...checkExample,
      uscc,
      agency: 'a',
      agencyName: '甲',
      restsOn: [],
      sameActAs: [],
      pending: false,
      again: false,
    });
  const disputed = recordEvents.RecordDisputed({ ground: 'objection', text: '有误' });

  it('numbers the facts of each enterprise in their order, whatever record they are of', async () => {
    await apply('check-1', 0n, recorded('A'));
    await apply('check-2', 0n, recorded('B'));
    await apply('check-3', 0n, recorded('A'));
    await apply('check-1', 1n, disputed);
    expect(
      await db.dataSource.query('select uscc, seq, stream, revision from read.subject_fact order by uscc, seq'),
    ).toEqual([
      { uscc: 'A', seq: 1, stream: 'records.check-1', revision: '0' },
      { uscc: 'A', seq: 2, stream: 'records.check-3', revision: '0' },
      { uscc: 'A', seq: 3, stream: 'records.check-1', revision: '1' },
      { uscc: 'B', seq: 1, stream: 'records.check-2', revision: '0' },
    ]);
  });

  it('leaves out no event of a record', () =>
    expect(Object.keys(subjectFacts.on).sort()).toEqual(recordCatalogues.flatMap((c) => Object.keys(c)).sort()));
});
