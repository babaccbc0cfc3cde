import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { EnterprisesModule } from '../../enterprises.module';
import { successionEvents } from '../../events/succession.events';
import { lineage } from './lineage.projection';

let db: FreshDatabase;
beforeAll(async () => void (db = await freshDatabase({ parts: [EnterprisesModule.part] })));
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate ${lineage.tables.join(', ')}`));

const paper = { number: '1', date: '2026-03-01' };
const apply = (id: string, event: NewEvent) =>
  db.dataSource.transaction(async (tx) =>
    lineage.on[event.type]?.(tx, factOf(event, { stream: `enterprises.succession-${id}` })),
  );
const merged = (predecessors: string[], successor: string, on: string) =>
  apply(`merger-${successor}`, successionEvents.MergerRecorded({ predecessors, successor, on, paper }));
const split = (parent: string, part: string, on: string) =>
  apply(`split-${parent}`, successionEvents.SplitRecorded({ parent, parts: [part], parentEnds: false, on, paper }));
const held = async (): Promise<string[]> =>
  (
    await db.dataSource.query<{ row: string }[]>(
      `select concat_ws(' ', uscc, origin, acts_before, since) as row from read.lineage order by 1`,
    )
  ).map(({ row }) => row);

const CHAIN = ['s p 2026-03-01 2026-05-01', 's x 9999-12-31 2026-05-01', 'x p 2026-03-01 2026-03-01'];

it('follows a chain, whichever of its steps the registry learnt of first', async () => {
  await split('p', 'x', '2026-03-01');
  await merged(['x'], 's', '2026-05-01');
  expect(await held()).toEqual(CHAIN);
  await db.dataSource.query(`truncate ${lineage.tables.join(', ')}`);
  await merged(['x'], 's', '2026-05-01');
  await split('p', 'x', '2026-03-01');
  expect(await held()).toEqual(CHAIN);
});

it('annulled, a step is as if never recorded, for later heirs too', async () => {
  await merged(['x'], 's', '2026-05-01');
  const before = await held();
  await split('p', 'x', '2026-03-01');
  await apply('split-p', successionEvents.SuccessionAnnulled({ reason: '误录', ended: [] }));
  expect(await held()).toEqual(before);
  expect(await db.dataSource.query('select origin from read.succession_step')).toEqual([{ origin: 'x' }]);
});
