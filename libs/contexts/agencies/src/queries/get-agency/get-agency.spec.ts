import type { QueryBus } from '@nestjs/cqrs';
import type { NewEvent } from '@platform/kernel';
import { accept, type Caller } from '@platform/kernel';
import { callerOf, writeSide } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { agency } from '../../events/agency.state';
import { regionEvents } from '../../events/region.events';
import { region } from '../../events/region.state';
import { agencyExample, EXAMPLE_CODES } from '../../rules/examples.rule';
import { GetCompetenceHandler } from '../get-competence/get-competence.handler';
import { GetCompetence } from '../get-competence/get-competence.query';
import { GetRegionHandler } from '../get-region/get-region.handler';
import { GetRegion } from '../get-region/get-region.query';
import { GetAgencyHandler } from './get-agency.handler';
import { GetAgency } from './get-agency.query';

const { market, quality, industry, food, other, office } = EXAMPLE_CODES;

const open = async () => {
  const { commands, clock } = await writeSide([agencyEvents, regionEvents]);
  const agencies = new GetAgencyHandler(commands, clock);
  const regions = new GetRegionHandler(commands);
  const queries = {
    execute: (query: object) =>
      query instanceof GetAgency ? agencies.execute(query) : regions.execute(query as GetRegion),
  };
  const competences = new GetCompetenceHandler(queries as unknown as QueryBus, clock);
  let n = 0;
  const add = async (stream: typeof agency | typeof region, id: string, ...events: NewEvent[]) =>
    commands.run(stream as typeof agency, id, () => accept(...events), {
      data: {},
      by: callerOf('system', { idempotencyKey: String(++n) }),
    });
  const register = (uscc: string, more: Partial<typeof agencyExample> = {}) =>
    add(agency, uscc, agencyEvents.AgencyRegistered({ ...agencyExample, uscc, regions: [], ...more }));
  const close = (uscc: string, successor: string, on = '2019-01-10') =>
    add(agency, uscc, agencyEvents.AgencyClosed({ on, successor }));
  const succeed = (uscc: string, ...predecessors: string[]) =>
    add(agency, uscc, agencyEvents.AgencySucceeded({ uscc, predecessors, on: '2019-01-10' }));
  return { agencies, regions, competences, add, register, close, succeed };
};

const merged = async () => {
  const world = await open();
  for (const uscc of [quality, industry, food])
    await world.register(uscc, { from: '1999-06-01', name: `旧局${uscc.slice(-1)}` });
  await world.register(market);
  await world.succeed(market, quality, industry, food);
  for (const uscc of [quality, industry, food]) await world.close(uscc, market);
  return world;
};

it('is undefined for a code nobody registered', async () => {
  const { agencies } = await open();
  expect(await agencies.execute(new GetAgency(market))).toBeUndefined();
});

it('three became one in 2018: the one they formed stands for all in keys, and is heir to each', async () => {
  const { agencies } = await merged();
  for (const uscc of [quality, industry, food, market])
    expect(await agencies.execute(new GetAgency(uscc))).toMatchObject({
      keyAuthority: market,
      heirs: uscc === market ? [] : [market],
    });
});

it('a later change of code keeps the key; its first code stands for a chain without a merger', async () => {
  const { agencies, register, succeed, close } = await merged();
  await register(other, { from: '2026-01-01' });
  await succeed(other, market);
  await close(market, other, '2026-01-01');
  expect(await agencies.execute(new GetAgency(food))).toMatchObject({ keyAuthority: market, heirs: [market, other] });
  expect(await agencies.execute(new GetAgency(other))).toMatchObject({
    keyAuthority: market,
    predecessors: [market],
    forebears: [market, quality, industry, food],
  });

  const plain = await open();
  await plain.register(quality, { from: '1999-06-01' });
  await plain.register(other);
  await plain.succeed(other, quality);
  await plain.close(quality, other);
  expect(await plain.agencies.execute(new GetAgency(other))).toMatchObject({ keyAuthority: quality });
});

it('its superior is that of the agency in charge now, with the heirs of that one', async () => {
  const { agencies, register, close } = await open();
  await register(quality, { from: '1999-06-01' });
  await register(market, { superior: industry });
  await close(quality, market);
  await register(industry, { from: '1999-06-01' });
  await register(food);
  await close(industry, food);
  expect(await agencies.execute(new GetAgency(quality))).toMatchObject({ superiors: [industry, food] });
});

describe('competence', () => {
  const regulator = (code: string): Caller => callerOf('regulator', { agency: code });
  const act = { field: 'market', on: '2026-03-02' } as const;

  it('an agency records its own decision under its name of that day', async () => {
    const { competences, register, add } = await open();
    await register(market);
    await add(agency, market, agencyEvents.AgencyRenamed({ name: '新局', shortNames: [], from: '2026-04-01' }));
    await add(agency, market, agencyEvents.SecondPersonRuleSet({ required: true }));
    expect(await competences.execute(new GetCompetence(regulator(market), act))).toMatchObject({
      agency: { uscc: market, name: agencyExample.name },
      keyAuthority: market,
      confirms: true,
    });
  });

  it('a successor records the paper of a predecessor, which was competent then', async () => {
    const { competences } = await merged();
    const paper = { ...act, agency: food, on: '2018-03-02' };
    const competence = await competences.execute(new GetCompetence(regulator(market), paper));
    expect(competence).toMatchObject({ agency: { uscc: market, name: `旧局${food.slice(-1)}` }, keyAuthority: market });
    expect(competence.incompetence).toBeUndefined();
    const late = await competences.execute(new GetCompetence(regulator(market), { ...paper, on: '2019-01-10' }));
    expect(late.incompetence?.code).toBe('AGENCY_NOT_IN_FORCE');
  });

  it('neither a predecessor nor a stranger records today', async () => {
    const { competences, register } = await merged();
    await register(other);
    const codeFor = async (by: Caller, more = {}) =>
      (await competences.execute(new GetCompetence(by, { ...act, ...more }))).incompetence?.code;
    expect(await codeFor(regulator(food), { on: '2018-03-02' })).toBe('AGENCY_CLOSED');
    expect(await codeFor(regulator(other), { agency: market })).toBe('NOT_YOUR_DECISION');
    expect(await codeFor(regulator(office))).toBe('AGENCY_NOT_REGISTERED');
    expect(await codeFor(callerOf('system'), { agency: market })).toBeUndefined();
    expect(await codeFor(callerOf('system'), { agency: office })).toBe('AGENCY_NOT_REGISTERED');
  });

  it('a region counts with those it lies in and those that took its place', async () => {
    const { competences, regions, register, add } = await open();
    const at = (code: string, within?: string) =>
      add(region, code, regionEvents.RegionRegistered({ code, name: code, within, local: false, from: '1997-08-29' }));
    await at('371500');
    await at('371503', '371500');
    await at('371523', '371500');
    await add(region, '371523', regionEvents.RegionSucceeded({ successor: '371503', on: '2019-08-02' }));
    expect(await regions.execute(new GetRegion('371523'))).toMatchObject({ lineage: ['371523', '371503', '371500'] });
    expect(await regions.execute(new GetRegion('371599'))).toBeUndefined();
    await register(market, { regions: ['371503'] });
    await register(quality, { regions: ['371500'] });
    const codeFor = async (uscc: string, code: string) =>
      (await competences.execute(new GetCompetence(regulator(uscc), { ...act, region: code }))).incompetence?.code;
    expect(await codeFor(market, '371523')).toBeUndefined();
    expect(await codeFor(quality, '371523')).toBeUndefined();
    expect(await codeFor(market, '371500')).toBe('REGION_NOT_COMPETENT');
    expect(await codeFor(market, '371599')).toBe('REGION_NOT_COMPETENT');
  });
});
