import type { Fact, NewEvent } from '@platform/kernel';
import { factOf, freshDatabase } from '@platform/testing';
import { honourEvents } from '../../honour.events';
import { recordEvents } from '../../../../events/record.events';
import { honourExample } from '../../honour-example.rule';
import { CreateAwardBars1764000005002 } from './award-bars.migration';
import { awardBars } from './award-bars.projection';

describe('award bars', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    db = await freshDatabase({ migrations: [CreateAwardBars1764000005002] });
  });
  afterAll(() => db.drop());
  beforeEach(() => db.dataSource.query(`truncate ${awardBars.tables.join(', ')}`));

  const at = (id: string, event: NewEvent): Fact => factOf(event, { stream: `records.${id}` });
  const apply = (...facts: Fact[]) =>
    db.dataSource.transaction(async (tx) => {
      for (const fact of facts) await awardBars.on[fact.type]?.(tx, fact);
    });
  const grants = () =>
    db.dataSource.query(`select item_id, status, barring_since, slipped_past from read.award_grant order by item_id`);
  const granted = (id: string, more: { pending?: boolean; programme?: string } = {}) =>
    at(
      id,
      honourEvents.HonourRecorded({
        ...honourExample,
        agency: 'a',
        agencyName: '甲',
        restsOn: [],
        sameActAs: [],
        pending: false,
        ...more,
      }),
    );
  const revoked = (id: string, forFraud = true) =>
    at(id, honourEvents.HonourRevoked({ forFraud, reason: '造假', paper: { number: '甲3号', date: '2026-04-08' } }));
  const annulled = (id: string) => at(id, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }));
  const row = (item_id: string, status: string, barring_since: string | null, slipped_past: string | null = null) => ({
    item_id,
    status,
    barring_since,
    slipped_past,
  });

  it('fraud bars, other reasons do not', async () => {
    await apply(granted('honour-1'), granted('honour-2'), revoked('honour-1'), revoked('honour-2', false));
    expect(await grants()).toEqual([row('honour-1', 'recorded', '2026-04-08'), row('honour-2', 'recorded', null)]);
  });

  it('the bar falls with its revocation, and does not stand while its record is annulled', async () => {
    await apply(granted('honour-1'), revoked('honour-1'));
    await apply(at('honour-1', honourEvents.HonourRevocationAnnulled({ ground: 'court', reason: '判决' })));
    expect(await grants()).toEqual([row('honour-1', 'recorded', null)]);
    await apply(revoked('honour-1'), annulled('honour-1'), granted('honour-2'));
    expect(await grants()).toEqual([row('honour-1', 'annulled', '2026-04-08'), row('honour-2', 'recorded', null)]);
  });

  it('marks a grant that came into force after the bar of its programme, and no other', async () => {
    await apply(
      granted('honour-1'),
      granted('honour-2'),
      revoked('honour-1'),
      granted('honour-3'),
      granted('honour-4', { programme: 'brand-product' }),
    );
    expect(await grants()).toEqual([
      row('honour-1', 'recorded', '2026-04-08'),
      row('honour-2', 'recorded', null),
      row('honour-3', 'recorded', null, 'honour-1'),
      row('honour-4', 'recorded', null),
    ]);
  });

  it('asks when a pending grant is confirmed, and again when an annulled one is reinstated', async () => {
    await apply(granted('honour-1'), granted('honour-2', { pending: true }), revoked('honour-1'));
    expect((await grants())[1]).toEqual(row('honour-2', 'pending', null));
    await apply(at('honour-2', recordEvents.RecordConfirmed({})));
    expect((await grants())[1]).toEqual(row('honour-2', 'recorded', null, 'honour-1'));
    await apply(
      annulled('honour-2'),
      annulled('honour-1'),
      at('honour-2', recordEvents.RecordReinstated({ reason: '再审', opens: 2, pending: false })),
    );
    expect((await grants())[1]).toEqual(row('honour-2', 'recorded', null));
  });
});
