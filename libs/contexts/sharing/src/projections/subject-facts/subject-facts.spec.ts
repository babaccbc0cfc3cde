import { authorisationEvents } from '@contexts/disclosure';
import { enterpriseEvents, successionEvents } from '@contexts/enterprises';
import { erasureEvents } from '@contexts/erasures';
import { listingEvents } from '@contexts/lists';
import { honourEvents, recordEvents } from '@contexts/records';
import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { SharingModule } from '../../sharing.module';
import { subjectFacts } from './subject-facts.projection';

const registered = (uscc: string, source: 'paper' | 'register' = 'register') =>
  enterpriseEvents.EnterpriseRegistered({ uscc, name: '甲', source, warnings: [] });
const honour = (uscc: string) => honourEvents.HonourRecorded({ uscc } as never);
const listed = (uscc: string) => listingEvents.ListEntryRecorded({ uscc } as never);
const granted = (uscc: string) =>
  authorisationEvents.AuthorisationGranted({
    ...{ uscc, reader: 'BANK', purpose: 'credit-granting', from: '2026-01-01', until: '2026-12-31' },
  });
const paper = { number: '甲3号', date: '2026-04-08' };

describe('subject facts', () => {
  let db: FreshDatabase;
  beforeAll(async () => void (db = await freshDatabase({ parts: [SharingModule.part] })));
  afterAll(() => db.drop());

  const apply = (stream: string, revision: bigint, event: NewEvent) =>
    db.dataSource.transaction(async (tx) => subjectFacts.on[event.type]?.(tx, factOf(event, { stream, revision })));
  const factsOf = async (uscc: string) =>
    (
      await db.dataSource.query<{ seq: number; stream: string; revision: string }[]>(
        'select seq, stream, revision from read.subject_fact where uscc = $1 order by seq',
        [uscc],
      )
    ).map(({ seq, stream, revision }) => [seq, stream, revision]);

  it('numbers the facts of each enterprise in their order, of whatever context they are', async () => {
    await apply('enterprises.enterprise-A', 0n, registered('A', 'paper'));
    await apply('enterprises.enterprise-B', 0n, registered('B'));
    await apply('records.honour-1', 0n, honour('A'));
    await apply('lists.entry-1', 0n, listed('A'));
    await apply('disclosure.authorisation-1', 0n, granted('A'));
    await apply('enterprises.enterprise-A', 1n, registered('A'));
    await apply('records.honour-1', 1n, honourEvents.HonourRevoked({ forFraud: true, reason: '造假', paper }));
    await apply('lists.entry-1', 1n, listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决', paper }));
    await apply('disclosure.authorisation-1', 1n, authorisationEvents.AuthorisationWithdrawn({}));
    expect(await factsOf('A')).toEqual([
      [1, 'enterprises.enterprise-A', '0'],
      [2, 'records.honour-1', '0'],
      [3, 'lists.entry-1', '0'],
      [4, 'disclosure.authorisation-1', '0'],
      [5, 'enterprises.enterprise-A', '1'],
      [6, 'records.honour-1', '1'],
      [7, 'lists.entry-1', '1'],
      [8, 'disclosure.authorisation-1', '1'],
    ]);
    expect(await factsOf('B')).toEqual([[1, 'enterprises.enterprise-B', '0']]);
    expect(await factsOf('BANK')).toEqual([]);
  });

  it('what was forgotten is a fact about each enterprise of whose records it was, once', async () => {
    await apply('records.check-7', 0n, honour('C'));
    await apply('lists.entry-7', 0n, listed('C'));
    await apply('lists.entry-8', 0n, listed('D'));
    const records = ['records.check-7', 'lists.entry-7', 'lists.entry-8', 'records.never-recorded'];
    await apply('erasures.erasure-1', 0n, erasureEvents.KeysDestroyed({ keys: ['k'], records, ground: '申请1号' }));
    expect((await factsOf('C')).at(-1)).toEqual([3, 'erasures.erasure-1', '0']);
    expect((await factsOf('D')).at(-1)).toEqual([2, 'erasures.erasure-1', '0']);
  });

  it('a merger or split, and its annulment, is a fact about each of its parties', async () => {
    const on = '2026-03-02';
    await apply(
      'enterprises.succession-1',
      0n,
      successionEvents.MergerRecorded({ predecessors: ['E', 'F'], successor: 'G', on, paper }),
    );
    await apply(
      'enterprises.succession-1',
      1n,
      successionEvents.SuccessionAnnulled({ reason: '误录', ended: ['E', 'F'] }),
    );
    for (const uscc of ['E', 'F', 'G'])
      expect(await factsOf(uscc)).toEqual([
        [1, 'enterprises.succession-1', '0'],
        [2, 'enterprises.succession-1', '1'],
      ]);
    await apply(
      'enterprises.succession-2',
      0n,
      successionEvents.SplitRecorded({ parent: 'G', parts: ['H'], parentEnds: false, on, paper }),
    );
    expect((await factsOf('G')).at(-1)).toEqual([3, 'enterprises.succession-2', '0']);
    expect(await factsOf('H')).toEqual([[1, 'enterprises.succession-2', '0']]);
  });

  it('stops rather than leave out a fact of which it does not know whom it is about', () =>
    expect(apply('records.check-9', 3n, recordEvents.RecordConfirmed({}))).rejects.toThrow(
      'whom records.check-9 is about is not known',
    ));

  it('its tables and its entities tell the same', async () =>
    expect((await db.dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]));
});
