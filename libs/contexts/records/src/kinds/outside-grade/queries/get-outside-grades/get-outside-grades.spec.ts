import type { NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Questions, type Reader } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../../../disclosure/data/matrix.city.json';
import windows from '../../../../../../disclosure/data/windows.national.json';
import { recordEvents } from '../../../../events/record.events';
import { RecordsModule } from '../../../../records.module';
import { recordedExample } from '../../../../rules/examples.rule';
import { gradeSchemeExample, outsideGradeExample } from '../../outside-grade-example.rule';
import { outsideGradeEvents } from '../../outside-grade.events';
import { OutsideGradesNow } from '../../ports/outside-grades-now';
import { GetOutsideGradesHandler } from './get-outside-grades.handler';
import { GetOutsideGrades, outsideGradesNowSchema } from './get-outside-grades.query';

const { uscc } = outsideGradeExample;
const { steps } = gradeSchemeExample;
const reader = (today: string, more: Partial<Reader> = {}): Reader => ({
  ...{ subject: 's', role: 'public', today, basis: 'public', audience: 'public' },
  ...{ agencies: [], fields: [], rules: '', ...more },
});
const purpose = { role: 'tax-office', audience: 'purpose' } as const;

let db: FreshDatabase;
let grades: OutsideGradesNow;
const projections = [DisclosureModule.part, RecordsModule.part].flatMap((part) => part.projections);
const apply = (event: NewEvent, stream: string) =>
  db.dataSource.transaction(async (tx) => {
    for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });
const graded = (id: string, more: object = {}) =>
  apply(
    outsideGradeEvents.OutsideGradeRecorded({
      ...recordedExample(outsideGradeExample),
      ...{ schemeName: '纳税缴费信用等级', ladder: { steps, holdsMonths: 24 }, ...more },
    }),
    `records.outside-grade-${id}`,
  );
const of2024 = { period: '2024', givenOn: '2025-04-20' };
const shown = async (today: string, who: Partial<Reader> = {}) =>
  (await grades.of(reader(today, who), uscc)).map(({ title }) => title.split('：')[1]);

beforeEach(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, RecordsModule.part] });
  grades = new OutsideGradesNow(db.reads);
  for (const file of [matrix, windows])
    await apply(ruleEvents.RulesAdopted({ ...file, sha256: file.kind }), `rules.${file.kind}`);
});
afterEach(() => db.drop());

it('is the latest period of each scheme, in whatever order they came', async () => {
  await graded('2025');
  await graded('2024', { ...of2024, step: 'B' });
  await graded('customs', { scheme: 'customs-credit', schemeName: '海关', period: '2023-05-01', step: 'A' });
  expect(await shown('2026-06-01')).toEqual(['A（2023-05-01）', 'A（2025）']);
});

it('a later grade that a reader may not see changes nothing for it', async () => {
  await graded('2024', of2024);
  await graded('2025', { step: 'D' });
  expect(await shown('2026-06-01')).toEqual(['A（2024）']);
  expect(await shown('2026-06-01', { role: 'bank' })).toEqual(['A（2024）']);
  expect(await shown('2026-06-01', purpose)).toEqual(['D（2025）']);
  expect(await shown('2026-06-01', { role: 'enterprise', enterprise: uscc })).toEqual(['D（2025）']);
});

it('a step that no law publishes is shared with agencies and authorised banks', async () => {
  await graded('2025', { step: 'B' });
  expect(await shown('2026-06-01')).toEqual([]);
  for (const who of [purpose, { role: 'bank', authorisation: { id: 'a', uscc } }] as const)
    expect(await shown('2026-06-01', who)).toEqual(['B（2025）']);
});

it('is there until its time is over', async () => {
  await graded('2025');
  expect([await shown('2028-04-20'), await shown('2028-04-21')]).toEqual([['A（2025）'], []]);
});

it('annulled or repaired it makes room for the one before; pending it is none yet', async () => {
  await graded('2024', of2024);
  await graded('2025', { step: 'D', pending: true });
  expect(await shown('2026-06-01', purpose)).toEqual(['A（2024）']);
  await apply(recordEvents.RecordConfirmed({}), 'records.outside-grade-2025');
  expect(await shown('2026-06-01', purpose)).toEqual(['D（2025）']);
  const paper = { number: '聊税信修〔2026〕1号', date: '2026-05-20' };
  await apply(recordEvents.RecordRepaired({ authority: '甲', paper }), 'records.outside-grade-2025');
  expect(await shown('2026-06-01', purpose)).toEqual(['A（2024）']);
  await apply(recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }), 'records.outside-grade-2024');
  expect(await shown('2026-06-01')).toEqual([]);
});

it('is one question about the firm', async () => {
  await graded('2025');
  const asked: unknown[] = [];
  const ask = async (question: unknown, answer: (r: Reader) => unknown) => {
    asked.push(question);
    return { body: await answer(reader('2026-06-01')) };
  };
  const handler = new GetOutsideGradesHandler({ ask } as unknown as Questions, grades);
  const { body } = await handler.execute(new GetOutsideGrades(uscc, callerOf('bank')));
  expect(outsideGradesNowSchema.parse(body)).toMatchObject({
    uscc,
    on: '2026-06-01',
    grades: [{ id: 'outside-grade-2025' }],
  });
  expect(asked).toMatchObject([{ name: 'outside-grades', subject: uscc, projections: ['archive'] }]);
});
