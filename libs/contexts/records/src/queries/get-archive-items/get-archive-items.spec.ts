import type { NewEvent } from '@platform/kernel';
import { factOf, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, type Reader } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { ArchiveReads } from '../../ports/archive-reads';
import { RecordsModule } from '../../records.module';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { GetArchiveItemsHandler } from './get-archive-items.handler';
import { GetArchiveItems } from './get-archive-items.query';

const { uscc, representative: _, ...paper } = penaltyExample;
const reader = (more: Partial<Reader> = {}): Reader => ({
  subject: 's',
  role: 'public',
  today: '2026-06-01',
  basis: 'public',
  audience: 'public',
  agencies: [],
  fields: [],
  rules: '',
  ...more,
});
const own = reader({ role: 'enterprise', enterprise: uscc, basis: 'own' });

describe('records of one enterprise, page by page', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let archive: GetArchiveItemsHandler;
  const projections = [DisclosureModule.part, RecordsModule.part].flatMap((part) => part.projections);
  const apply = (event: NewEvent, stream = 'rules.some-file') =>
    db.dataSource.transaction(async (tx) => {
      for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
    });
  const penalty = (n: number, decided: string, measures: ('警告' | '罚款')[] = ['罚款'], party = uscc) =>
    apply(
      penaltyEvents.PenaltyRecorded({
        ...paper,
        ...{ agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false, statedClass: undefined },
        ...{ uscc: party, partyCategory: '法人及非法人组织', normalisedNumber: `${n}`, measures, dates: { decided } },
      }),
      `records.penalty-x-${n}`,
    );
  /** Ids of all pages, for as long as there is a next one. */
  const pages = async (who: Reader, limit: number) => {
    const seen: string[][] = [];
    for (let after: string | undefined; ;) {
      const { items, next } = await archive.execute(new GetArchiveItems(uscc, { limit, after }, who));
      seen.push(items.map(({ id }) => id.replace('penalty-x-', '')));
      if (next === undefined) return seen;
      after = next;
    }
  };

  beforeAll(async () => {
    db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, RecordsModule.part] });
    archive = new GetArchiveItemsHandler(new ArchiveReads(db.reads, (await writeSide([])).keyring));
    for (const file of [matrix, windows]) await apply(ruleEvents.RulesAdopted({ ...file, sha256: file.kind }));
    await penalty(1, '2026-03-01');
    await penalty(2, '2026-05-01', ['警告']);
    await penalty(3, '2026-05-01');
    await penalty(4, '2026-05-01');
    await penalty(5, '2026-05-20', ['警告']);
    await penalty(6, '2026-05-21', ['罚款'], '91371502PDY000028C');
  });
  afterAll(() => db.drop());

  it('comes newest paper first, each once, of this enterprise alone', async () => {
    expect(await pages(own, 2)).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(await pages(own, 5)).toEqual([['5', '4', '3', '2', '1']]);
  });

  it('has full pages also for a reader who may not see all', async () =>
    expect(await pages(reader(), 2)).toEqual([['4', '3'], ['1']]));

  it.each(['x', '2026-02-30~penalty-x-1', "2026-02-03~penalty-x-1' or true"])('refuses the mark %s', (after) =>
    expect(archive.execute(new GetArchiveItems(uscc, { limit: 2, after }, own))).rejects.toMatchObject({
      refusal: { code: 'BAD_PAGE', kind: 'invalid' },
    }),
  );
});
