import type { Fact, NewEvent } from '@platform/kernel';
import { applyFacts, factOf, freshDatabase } from '@platform/testing';
import { listingEvents } from '@contexts/lists';
import { checkEvents, penaltyEvents, recordEvents } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import city from '../../../data/rulebook.city.json';
import { GradingModule } from '../../grading.module';
import { grades } from './grades.projection';

const at = (stream: string, day: string, event: NewEvent) =>
  factOf(event, { stream, recordedAt: `${day}T02:00:00.000001Z` });
const recorded = {
  partyName: '示例公司',
  agency: '11371500PDY009014B',
  agencyName: '聊城市市场监督管理局',
  field: 'market' as const,
  restsOn: [],
};
const check = (uscc: string, on: string) =>
  at(
    `records.check-${uscc}-${on}`,
    on,
    checkEvents.CheckRecorded({
      ...recorded,
      sameActAs: [],
      pending: false,
      uscc,
      checkKind: 'inspection',
      checkedOn: on,
      finalOn: on,
      result: 'passed',
      again: false,
    }),
  );
const penalty = (uscc: string, on: string) =>
  at(
    `records.penalty-${uscc}-${on}`,
    on,
    penaltyEvents.PenaltyRecorded({
      ...recorded,
      sameActAs: [],
      pending: false,
      uscc,
      partyCategory: '法人及非法人组织',
      number: '聊市监处罚〔2026〕12号',
      normalisedNumber: '聊市监处罚〔2026〕12号',
      measures: ['罚款'],
      statedClass: 'general',
      dates: { decided: on },
    }),
  );
const [U1, U2, U3] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367'];
const file = { kind: 'rulebook', name: 'city', version: '1', validFrom: '2023-01-01', source: '示范', sha256: 'b' };
const paper = { number: '甲1号', date: '2026-05-02' };

/** Two firms and a third that is only on a list; the rulebook comes in between. */
const FACTS: readonly Fact[] = [
  check(U1, '2026-01-10'),
  penalty(U2, '2026-01-15'),
  penalty(U1, '2026-02-01'),
  at('rules.rulebook-city', '2026-02-02', ruleEvents.RulesAdopted({ ...file, content: city.content })),
  check(U2, '2026-03-01'),
  penalty(U1, '2026-04-01'),
  at(
    'lists.serious-x',
    '2026-04-02',
    listingEvents.ListEntryRecorded({
      ...recorded,
      list: 'serious',
      uscc: U3,
      number: '聊市监严列〔2026〕1号',
      grounds: '情节严重',
      legalBasis: '第七条',
      listedOn: '2026-04-01',
      until: '2029-04-01',
      pending: false,
    } as never),
  ),
  at(
    `records.penalty-${U1}-2026-02-01`,
    '2026-05-03',
    recordEvents.RecordAnnulled({ ground: 'review', reason: '复议撤销', paper } as never),
  ),
];

it('facts applied together give the rows that they give one after the other', async () => {
  const db = await freshDatabase({ parts: [GradingModule.part] });
  const rowsAfter = async (...pages: (readonly Fact[])[]) => {
    await db.dataSource.query(`truncate ${grades.tables.join(', ')}`);
    for (const page of pages) await db.dataSource.transaction((tx) => applyFacts(grades, tx, page));
    const all = grades.tables.map((table) => db.dataSource.query(`select * from ${table} t order by t::text`));
    return Promise.all(all);
  };
  try {
    const apart = await rowsAfter(...FACTS.map((fact) => [fact]));
    expect(await rowsAfter(FACTS)).toEqual(apart);
    expect(await rowsAfter(FACTS.slice(0, 3), FACTS.slice(3))).toEqual(apart);
    expect(apart[grades.tables.indexOf('read.grade_reason')]).not.toEqual([]);
    const segments = apart[grades.tables.indexOf('read.grade_segment')] as { uscc: string }[];
    expect(new Set(segments.map(({ uscc }) => uscc))).toEqual(new Set([U1, U2, U3]));
  } finally {
    await db.drop();
  }
});
