import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { AgenciesModule } from '../../agencies.module';
import { agencyEvents } from '../../events/agency.events';
import { agencies } from '../../projections/agencies/agencies.projection';
import { agencyExample, EXAMPLE_CODES } from '../../rules/examples.rule';
import { GetStandingHandler } from './get-standing.handler';
import { GetStanding } from './get-standing.query';

const { market, quality, industry, food, other } = EXAMPLE_CODES;

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ parts: [AgenciesModule.part] })));
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate ${agencies.tables.join(', ')}`));

const apply = (uscc: string, ...events: NewEvent[]) =>
  db.dataSource.transaction(async (tx) => {
    for (const event of events)
      await agencies.on[event.type]?.(tx, factOf(event, { stream: `agencies.agency-${uscc}` }));
  });
const registered = (uscc: string, more: object = {}) =>
  agencyEvents.AgencyRegistered({ ...agencyExample, uscc, ...more });
const standing = (uscc: string, on: string) => new GetStandingHandler(db.reads).execute(new GetStanding(uscc, on));

it('an agency stands from its first day to the day it is closed, and nobody else does', async () => {
  await apply(market, registered(market), agencyEvents.AgencyClosed({ on: '2026-06-01' }));
  expect(await standing(market, '2019-01-09')).toBeUndefined();
  const stands = { name: agencyExample.name, kind: 'regulator', fields: ['market'], forebears: [] };
  expect(await standing(market, '2019-01-10')).toEqual(stands);
  expect(await standing(market, '2026-05-31')).toEqual(stands);
  expect(await standing(market, '2026-06-01')).toBeUndefined();
  expect(await standing(other, '2026-05-31')).toBeUndefined();
});

it('has the name and the fields of the day', async () => {
  const renamed = agencyEvents.AgencyRenamed({ name: '新局', shortNames: ['新'], from: '2026-06-01' });
  const fields: ('market' | 'customs')[] = ['market', 'customs'];
  const wider = agencyEvents.AgencyCompetenceChanged({ fields, regions: [], from: '2026-06-01' });
  const none = agencyEvents.AgencyCompetenceChanged({ fields: [], regions: [], from: '2026-07-01' });
  await apply(market, registered(market), renamed, wider, none);
  expect(await standing(market, '2026-05-31')).toMatchObject({ name: agencyExample.name, fields: ['market'] });
  expect(await standing(market, '2026-06-01')).toMatchObject({ name: '新局', fields: ['customs', 'market'] });
  expect(await standing(market, '2026-07-01')).toMatchObject({ name: '新局', fields: [] });
});

it('is heir to all before it, over several successions', async () => {
  for (const uscc of [quality, industry, food]) await apply(uscc, registered(uscc, { from: '1999-06-01' }));
  for (const uscc of [market, other]) await apply(uscc, registered(uscc));
  for (const uscc of [quality, food])
    await apply(uscc, agencyEvents.AgencyClosed({ on: '2019-01-10', successor: market }));
  await apply(market, agencyEvents.AgencyClosed({ on: '2026-01-01', successor: other }));
  expect((await standing(other, '2026-06-01'))?.forebears).toEqual([market, quality, food].sort());
  expect((await standing(market, '2025-06-01'))?.forebears).toEqual([quality, food].sort());
  expect((await standing(industry, '2026-06-01'))?.forebears).toEqual([]);
});

it('of a circle of successions each is named once, and nobody is its own forebear', async () => {
  await apply(market, registered(market), agencyEvents.AgencyClosed({ on: '2027-01-01', successor: quality }));
  await apply(quality, registered(quality), agencyEvents.AgencyClosed({ on: '2027-01-01', successor: market }));
  expect((await standing(market, '2026-06-01'))?.forebears).toEqual([quality]);
});
