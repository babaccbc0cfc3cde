import type { Caller } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Reader, Readers } from '@contexts/disclosure';
import { GradingModule } from '@contexts/grading';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { type FilterValue, RegisterReads } from '../../ports/register-reads';
import { SharingModule } from '../../sharing.module';

const anyone: Reader = Readers.public({ subject: 's', role: 'public', correlationId: 'x' } as Caller, '2026-06-01');
const tax: Reader = { ...anyone, basis: 'purpose', audience: 'purpose' };
const firm: Reader = { ...anyone, basis: 'own', enterprise: 'G2' };

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, GradingModule.part, SharingModule.part] });
  const adopted = [factOf(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }))];
  await db.dataSource.transaction(async (tx) => {
    for (const projection of DisclosureModule.part.projections) await applyFacts(projection, tx, adopted);
  });
});
afterAll(() => db.drop());

const page = (reader: Reader, filters: Record<string, FilterValue> = {}, order = 'code') =>
  new RegisterReads(db.reads).page<{ uscc: string; state: string; grade: string }>(reader, 'enterprises', {
    ...{ filters, order, limit: 100 },
  });

it('a grade is found by who is told it', async () => {
  for (const [uscc, grade] of [
    ['G1', 'A'],
    ['G2', 'D'],
    ['G3', null],
  ] as const) {
    await db.dataSource.query(`insert into read.register_enterprise values ($1, $1, '371502', 'C1432', false)`, [uscc]);
    if (grade)
      await db.dataSource.query(
        `insert into read.grade_segment values ($1, 'city', '2026-01-01', null, $2, 1, '1', false)`,
        [uscc, grade],
      );
  }
  const told = async (reader: Reader, filters = {}) =>
    (await page(reader, filters)).rows.map(({ uscc, state, grade }) => [uscc, state, grade]);
  expect(await told(anyone)).toEqual([
    ['G1', 'rated', 'A'],
    ['G2', 'not-disclosed', null],
    ['G3', 'not-disclosed', null],
  ]);
  expect(await told(tax)).toEqual([
    ['G1', 'rated', 'A'],
    ['G2', 'rated', 'D'],
    ['G3', 'not-rated', null],
  ]);
  expect(await page(anyone, { grade: 'D' })).toMatchObject({ total: 0, rows: [] });
  expect(await told(tax, { grade: 'D' })).toEqual([['G2', 'rated', 'D']]);
  expect(await told(firm, { grade: 'D' })).toEqual([['G2', 'rated', 'D']]);
  expect(await told(anyone, { grade: 'A', status: 'in-operation', trade: 'C' })).toEqual([['G1', 'rated', 'A']]);
});
