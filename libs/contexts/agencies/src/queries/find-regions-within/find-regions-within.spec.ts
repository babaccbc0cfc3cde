import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { AgenciesModule } from '../../agencies.module';
import { regionEvents } from '../../events/region.events';
import { regions } from '../../projections/regions/regions.projection';
import { FindRegionsWithinHandler } from './find-regions-within.handler';
import { FindRegionsWithin } from './find-regions-within.query';

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase({ parts: [AgenciesModule.part] });
  const region = (code: string, within?: string) =>
    factOf(regionEvents.RegionRegistered({ code, name: code, within, local: false, from: '1997-08-29' }));
  await db.dataSource.transaction(async (tx) => {
    for (const fact of [region('370000'), region('371500', '370000'), region('371503', '371500')])
      await regions.on[fact.type]?.(tx, fact);
    for (const fact of [region('371523', '371500'), region('371599', '371503'), region('371600', '370000')])
      await regions.on[fact.type]?.(tx, fact);
    const succeeded = regionEvents.RegionSucceeded({ successor: '371503', on: '2019-08-02' });
    await regions.on[succeeded.type]?.(tx, factOf(succeeded, { stream: 'agencies.region-371523' }));
  });
});
afterAll(() => db.drop());

it.each([
  ['371503', ['371503', '371523', '371599']],
  ['371523', ['371523']],
  ['371500', ['371500', '371503', '371523', '371599']],
  ['371600', ['371600']],
  ['999999', []],
])('%s is found under %j', async (code, found) =>
  expect(await new FindRegionsWithinHandler(db.reads).execute(new FindRegionsWithin(code))).toEqual(found),
);
