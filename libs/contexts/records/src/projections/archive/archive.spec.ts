import type { Fact, NewEvent } from '@platform/kernel';
import { factOf, freshDatabase } from '@platform/testing';
import { ruleEvents } from '@contexts/rules';
import scales from '../../../data/levels.national.json';
import { honourEvents } from '../../kinds/honour/honour.events';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { recordEvents } from '../../events/record.events';
import { incidentExample } from '../../kinds/incident/incident-example.rule';
import { incidentEvents } from '../../kinds/incident/incident.events';
import { recordCatalogues } from '../../index';
import { honourExample } from '../../kinds/honour/honour-example.rule';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { CreateArchive1764000005001 } from './archive.migration';
import { archive } from './archive.projection';

const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
const penalty = penaltyEvents.PenaltyRecorded({
  ...penaltyExample,
  ...common,
  representative: { sealed: 'v1.x' },
  partyCategory: '法人及非法人组织',
  normalisedNumber: 'n',
});
const honour = honourEvents.HonourRecorded({ ...honourExample, ...common });
/** Public from the decision, for so many years. */
const windows = (version: string, years: number) =>
  ruleEvents.RulesAdopted({
    kind: 'windows',
    name: 'test',
    version,
    validFrom: '2020-01-01',
    source: 'test',
    sha256: version,
    content: {
      sets: [
        {
          id: 'test',
          title: { zh: '试', en: 'test' },
          source: 'test',
          validFrom: '2020-01-01',
          kinds: ['penalty'],
          clock: 'decided',
          rules: [{ public: true, max: { years } }],
        },
      ],
      caps: [],
    },
  });

describe('archive', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  beforeEach(async () => {
    db = await freshDatabase({ migrations: [CreateArchive1764000005001] });
  });
  afterEach(() => db.drop());

  const at = (id: string, event: NewEvent, more: Partial<Fact> = {}) =>
    factOf(event, { stream: `records.${id}`, ...more });
  const apply = (...facts: Fact[]) =>
    db.dataSource.transaction(async (tx) => {
      for (const fact of facts) await archive.on[fact.type]?.(tx, fact);
    });
  const row = async (id: string) =>
    (await db.dataSource.query('select * from read.archive_item where item_id = $1', [id]))[0];

  it('keeps a record with its windows; persons stay sealed', async () => {
    await apply(factOf(windows('1', 1)), at('penalty-1', penalty, { recordedAt: '2026-05-12T01:00:00.000000Z' }));
    expect(await row('penalty-1')).toMatchObject({
      uscc: penaltyExample.uscc,
      agency: 'a',
      field: 'market',
      class: 'adverse',
      public_from: '2026-05-11',
      public_until: '2027-05-12',
      legal_end: '2027-05-12',
      kind: 'penalty',
      status: 'recorded',
      disputed: false,
      decided: '2026-05-11',
      recorded_at: '2026-05-12T01:00:00.000000Z',
      body: { fineFen: 2_985_000, representative: { sealed: 'v1.x' } },
      item: { title: '行政处罚：罚款、没收违法所得' },
      dispute: null,
    });
  });

  it('follows corrections, disputes and annulments, and remembers when it was first recorded', async () => {
    const first = at('penalty-1', penalty, { recordedAt: '2026-05-12T01:00:00.000000Z' });
    await apply(factOf(windows('1', 1)), first);
    await apply(at('penalty-1', penaltyEvents.PenaltyCorrected({ reason: '笔误', fineFen: 100 })));
    await apply(at('penalty-1', recordEvents.RecordDisputed({ ground: 'objection', text: '有误' }, '2026-05-20')));
    expect(await row('penalty-1')).toMatchObject({
      disputed: true,
      dispute: { ground: 'objection', text: '有误', since: '2026-05-20' },
      body: { fineFen: 100 },
      item: { fineFen: 100 },
      recorded_at: '2026-05-12T01:00:00.000000Z',
    });
    await apply(at('penalty-1', recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }), { revision: 3n }));
    expect(await row('penalty-1')).toMatchObject({
      revision: '3',
      status: 'annulled',
      legal_end: '2026-05-11',
      public_from: null,
    });
  });

  it('works its columns out anew when rules are adopted', async () => {
    await apply(at('penalty-1', penalty), at('honour-1', honour), factOf(windows('1', 1)));
    expect(await row('penalty-1')).toMatchObject({ public_until: '2027-05-12' });
    await apply(factOf(windows('2', 3)));
    expect(await row('penalty-1')).toMatchObject({ public_until: '2029-05-12' });
    expect(await row('honour-1')).toMatchObject({ class: 'neutral', public_from: '2025-09-01', public_until: null });
  });

  it('tells levels by the scales adopted, also of what was recorded before them', async () => {
    await apply(at('incident-1', incidentEvents.IncidentRecorded({ ...incidentExample, ...common, dead: 3 })));
    expect(await row('incident-1')).toMatchObject({ class: 'neutral', levels: {} });
    await apply(factOf(ruleEvents.RulesAdopted({ ...scales, sha256: 'scales' })));
    expect(await row('incident-1')).toMatchObject({ levels: { accident: '较大', 'accident-report': '及时' } });
  });

  it('leaves out no event of a record', () =>
    expect(
      Object.keys(archive.on)
        .filter((type) => type !== 'RulesAdopted')
        .sort(),
    ).toEqual(recordCatalogues.flatMap((c) => Object.keys(c)).sort()));
});
