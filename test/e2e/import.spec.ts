import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LAYOUTS, RowLoading } from '@contexts/imports';
import type { Caller } from '@platform/kernel';
import { SetSecondPersonRule } from '../../libs/contexts/agencies/src/commands/set-second-person-rule/set-second-person-rule.decide';
import { codeOfAgency } from '../../apps/standalone/src/demo/clients';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { type City, openCity } from './city';
import { partyOf } from './kinds/desk';

const market = DEMO_AGENCIES.find(({ key }) => key === 'market')!;
const AGENCY = codeOfAgency(market);
const entry = {
  list: 'watch' as const,
  ...{ ...partyOf(7), authority: { name: market.name }, number: '聊演市监管字〔2026〕7号' },
  ...{ grounds: '连续两次抽查不合格', listedOn: '2026-05-08' },
};
const removed = { on: '2026-06-08', reason: '已整改' };

describe('rows of a file, where the agency wants a second person', () => {
  let city: City;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());
  const by: Caller = { subject: 'importer', role: 'system', correlationId: 'import' };

  it('an entry waits for its confirmation; one that was taken off again is held, so that neither is lost', async () => {
    const commands = city.app.get(CommandBus);
    await commands.execute(
      new SetSecondPersonRule(
        { uscc: AGENCY, required: true },
        {
          ...{ subject: 'market-head', role: 'regulator', agency: AGENCY },
          ...{ correlationId: 'import', idempotencyKey: 'second person' },
        },
      ),
    );
    await city.settled();
    const as = (agency?: string, key?: string): Caller => ({ ...by, agency, idempotencyKey: key });
    const layout = LAYOUTS.find(({ name }) => name === 'listings')!;
    const { load } = new RowLoading(commands, city.app.get(QueryBus), as, layout);
    const read = async (): Promise<number> =>
      (
        await city.query(`select 1 from events.event where type like 'ListEntry%' and data like $1`, [
          `%${entry.number}%`,
        ])
      ).length;
    await expect(load.listings({ ...entry, removed }, 'row 2')).rejects.toMatchObject({
      reason: { code: 'END_OF_UNCONFIRMED', column: '移出日期' },
    });
    expect(await read()).toBe(0);
    expect(await load.listings(entry, 'row 2')).toMatchObject({ repeated: false });
    expect(await read()).toBe(1);
  });
});
