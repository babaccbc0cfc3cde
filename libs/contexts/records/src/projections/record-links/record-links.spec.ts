import { factOf, freshDatabase } from '@platform/testing';
import { checkEvents } from '../../kinds/check/check.events';
import { checkExample } from '../../kinds/check/check-example.rule';
import { CreateRecordLinks1764000005003 } from './record-links.migration';
import { recordLinks } from './record-links.projection';

describe('record links', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    db = await freshDatabase({ migrations: [CreateRecordLinks1764000005003] });
  });
  afterAll(() => db.drop());

  const record = (id: string, links: { restsOn?: string[]; sameActAs?: string[]; replaces?: string }) =>
    db.dataSource.transaction(async (tx) => {
      const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false, again: false };
      const event = checkEvents.CheckRecorded({ ...checkExample, ...common, ...links });
      await recordLinks.on.CheckRecorded?.(tx, factOf(event, { stream: `records.${id}` }));
    });

  it('keeps every link of a record with its kind', async () => {
    await record('check-1', {});
    await record('check-2', { restsOn: ['check-1', 'check-0'], sameActAs: ['check-1'], replaces: 'check-0' });
    expect(
      await db.dataSource.query('select from_item, kind, to_item from read.record_link order by kind, to_item'),
    ).toEqual([
      { from_item: 'check-2', kind: 'replaces', to_item: 'check-0' },
      { from_item: 'check-2', kind: 'rests-on', to_item: 'check-0' },
      { from_item: 'check-2', kind: 'rests-on', to_item: 'check-1' },
      { from_item: 'check-2', kind: 'same-act-as', to_item: 'check-1' },
    ]);
  });
});
