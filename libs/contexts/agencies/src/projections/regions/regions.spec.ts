import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { regionEvents } from '../../events/region.events';
import { ListRegionsHandler } from '../../queries/list-regions/list-regions.handler';
import { listedRegionsSchema } from '../../queries/list-regions/list-regions.query';
import { RegionRow } from './region.entity';
import { CreateRegions1764000003002 } from './regions.migration';
import { regions } from './regions.projection';

let db: FreshDatabase;
beforeAll(async () => {
  const part = { name: 'agencies', catalogues: [], projections: [], processes: [] };
  db = await freshDatabase({ parts: [{ ...part, entities: [RegionRow], migrations: [CreateRegions1764000003002] }] });
});
afterAll(() => db.drop());

it('keeps a region under its code with what became of it', async () => {
  const county = { code: '371523', name: '茌平县', within: '371500', local: false, from: '1997-08-29' };
  const zone = { code: '3715-KFQ', name: '经济技术开发区', local: true, from: '1997-08-29', source: '示范' };
  await db.dataSource.transaction(async (tx) => {
    const events: NewEvent[] = [
      regionEvents.RegionRegistered(county),
      regionEvents.RegionRegistered(zone),
      regionEvents.RegionSucceeded({ successor: '371503', on: '2019-08-02' }),
    ];
    for (const event of events) await regions.on[event.type]?.(tx, factOf(event, { stream: 'agencies.region-371523' }));
  });
  const answer = await new ListRegionsHandler(db.reads).execute();
  expect(listedRegionsSchema.parse(answer)).toEqual({
    regions: [zone, { ...county, until: '2019-08-02', successor: '371503' }],
  });
});

it('its table and its entity tell the same', async () => {
  expect((await db.dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
});
