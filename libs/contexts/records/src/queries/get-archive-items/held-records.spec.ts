import fc from 'fast-check';
import type { Fact, NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, type Reader } from '@contexts/disclosure';
import { EnterprisesModule, successionEvents } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { recordEvents } from '../../events/record.events';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { ArchiveReads } from '../../ports/archive-reads';
import { RestrictionReads } from '../../ports/restriction-reads';
import { RecordsModule } from '../../records.module';

const parts = [DisclosureModule.part, EnterprisesModule.part, RecordsModule.part];
const projections = parts.flatMap((part) => part.projections);
const [OLD, NEW, PART, STRANGER] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367', 'X'] as const;
const { representative: _, ...example } = penaltyExample;

let db: FreshDatabase;
let reads: ArchiveReads;
beforeAll(async () => {
  db = await freshDatabase({ parts });
  reads = new ArchiveReads(db.reads, (await writeSide([])).keyring);
});
afterAll(() => db.drop());

const at = (stream: string, event: NewEvent) => factOf(event, { stream });
const apply = (...facts: Fact[]) =>
  db.dataSource.transaction(async (tx) => {
    for (const fact of facts) for (const projection of projections) await projection.on[fact.type]?.(tx, fact);
  });
const clear = async () => {
  await db.dataSource.query(`truncate ${projections.flatMap(({ tables }) => tables).join(', ')}`);
  for (const file of [matrix, windows])
    await apply(at('rules.x', ruleEvents.RulesAdopted({ ...file, sha256: file.kind })));
};
beforeEach(clear);

const fined = (id: string, uscc: string, decided: string, actEnd = decided) =>
  at(
    `records.penalty-${id}`,
    penaltyEvents.PenaltyRecorded({
      ...{ ...example, uscc, agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false },
      ...{
        partyCategory: '法人及非法人组织',
        normalisedNumber: id,
        measures: ['限制从业'],
        measureUntil: '2030-01-01',
      },
      dates: { decided, actEnd },
    }),
  );
const paper = { number: '1', date: '2026-03-01' };
const on = '2026-03-02';
const merged = at(
  'enterprises.succession-m',
  successionEvents.MergerRecorded({ predecessors: [OLD], successor: NEW, on, paper }),
);
const split = at(
  'enterprises.succession-s',
  successionEvents.SplitRecorded({ parent: NEW, parts: [PART], parentEnds: false, on: '2026-04-01', paper }),
);
const annulled = at('enterprises.succession-m', successionEvents.SuccessionAnnulled({ reason: '误录', ended: [OLD] }));
const reader = (more: Partial<Reader> = {}): Reader => ({
  ...{ subject: 's', role: 'regulator', today: '2026-06-01', basis: 'competence', audience: 'public' },
  ...{ agencies: ['a'], fields: [], rules: '' },
  ...more,
});
const owner = (enterprise: string) => reader({ role: 'enterprise', enterprise, basis: 'own', agencies: [] });
const told = async (uscc: string, who = reader()) =>
  (await reads.ofEnterprise(who, uscc, 50)).map(({ id, origin }) => [id.slice(-1), origin?.uscc]);
const file = async () => [await told(OLD), await told(NEW), await told(PART)];

const ALL = [
  fined('1', OLD, '2026-01-10'),
  fined('2', NEW, '2026-02-10'),
  fined('3', OLD, '2026-05-10', '2026-02-20'),
  fined('4', NEW, '2026-05-11', '2026-05-10'),
  fined('5', NEW, '2026-05-12', '2026-03-20'),
  merged,
  split,
];

it('a merger’s file is the union, a part’s that of before its day, in whatever order all arrived', async () => {
  const expected = [
    [
      ['3', undefined],
      ['1', undefined],
    ],
    [
      ['5', undefined],
      ['4', undefined],
      ['3', OLD],
      ['2', undefined],
      ['1', OLD],
    ],
    [
      ['5', NEW],
      ['3', OLD],
      ['2', NEW],
      ['1', OLD],
    ],
  ];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: ALL.length }), async (facts) => {
      await clear();
      await apply(...facts);
      expect(await file()).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

it('an annulled merger is as if never recorded', async () => {
  await apply(...ALL.filter((fact) => fact !== merged));
  const expected = await file();
  await clear();
  await apply(...ALL, annulled);
  expect(await file()).toEqual(expected);
});

it('what becomes of a record shows in both files; restrictions run on against the successor', async () => {
  await apply(...ALL);
  const running = async (uscc: string) => (await new RestrictionReads(db.reads).running(reader(), uscc)).shown.length;
  expect([await running(OLD), await running(NEW)]).toEqual([2, 5]);
  await apply(at('records.penalty-1', recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' })));
  expect([await told(OLD), (await told(NEW)).length]).toEqual([[['3', undefined]], 4]);
  expect([await running(OLD), await running(NEW)]).toEqual([1, 4]);
});

it('the successor is the firm itself to what it holds, one by one too; nobody else is', async () => {
  await apply(...ALL);
  const audience = async (enterprise: string, id: string) =>
    (await reads.one(owner(enterprise), `penalty-${id}`))?.audience;
  expect([await audience(NEW, '1'), await audience(OLD, '1'), await audience(PART, '1')]).toEqual([
    'own',
    'own',
    'own',
  ]);
  expect([await audience(PART, '4'), await audience(STRANGER, '1')]).toEqual(['public', 'public']);
  expect([await reads.usccOf('penalty-1', NEW), await reads.usccOf('penalty-1')]).toEqual([NEW, OLD]);
  const of = await reads.ofEnterprise(owner(NEW), NEW, 50);
  expect(of.every(({ detail }) => detail !== undefined)).toBe(true);
});
