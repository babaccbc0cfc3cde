import type { QueryBus } from '@nestjs/cqrs';
import type { NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Questions, type Reader } from '@contexts/disclosure';
import { recordEvents } from '../../../../events/record.events';
import { RecordsModule } from '../../../../records.module';
import { filingExample } from '../../../../rules/examples.rule';
import { LateReports } from '../../ports/late-reports';
import type { ReportDuties } from '../../ports/report-duties';
import { filedKey } from '../../quality-report-key.rule';
import { qualityReportEvents } from '../../quality-report.events';
import { ListLateReportsHandler } from './list-late-reports.handler';
import { lateReportsSchema, ListLateReports } from './list-late-reports.query';

const year = 2025;
const codes = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367', '91371502PDY000060P'] as const;
const [inTime, late, missing, withdrawn] = codes;
const firms = codes.map((uscc) => ({ uscc, group: 'municipal' as const }));
const duties = (due?: string) => ({ inYear: async () => ({ due, firms }) }) as unknown as ReportDuties;

let db: FreshDatabase;
const apply = (event: NewEvent, uscc: string, recordedAt = '2026-04-30T15:59:00.000Z') =>
  db.dataSource.transaction(async (tx) => {
    const fact = factOf(event, { stream: `records.${filedKey(uscc, year).id}`, recordedAt });
    for (const projection of RecordsModule.part.projections) await projection.on[event.type]?.(tx, fact);
  });
const file = (uscc: string, recordedAt?: string) =>
  apply(
    qualityReportEvents.QualityReportRecorded({ ...filingExample.filed, uscc, agency: uscc, year, report: 'filed' }),
    uscc,
    recordedAt,
  );
const asked: unknown[] = [];
const ask = async (limit: number, after?: string, fields: Reader['fields'] = ['quality'], due = '2026-04-30') => {
  const reader = { today: '2026-06-01', fields } as unknown as Reader;
  const questions = {
    ask: async (question: unknown, give: (r: Reader) => unknown, subjectsOf: (body: never) => readonly string[]) => {
      const body = await give(reader);
      asked.push([question, subjectsOf(body as never)]);
      return { body };
    },
  } as unknown as Questions;
  const queries = { execute: async ({ uscc }: { uscc: string }) => (uscc === late ? { name: '甲厂' } : undefined) };
  const handler = new ListLateReportsHandler(
    questions,
    duties(due || undefined),
    new LateReports(db.reads),
    queries as unknown as QueryBus,
  );
  const { body } = await handler.execute(new ListLateReports(year, { limit, after }, callerOf('city-office')));
  return lateReportsSchema.parse(body);
};

beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, RecordsModule.part] });
  await file(inTime);
  await file(late, '2026-04-30T16:00:00.000Z');
  await file(withdrawn);
  await apply(recordEvents.RecordAnnulled({ reason: '年度填错', ground: 'withdrawn-by-filer' }), withdrawn);
});
afterAll(() => db.drop());

const told = [
  { uscc: late, name: '甲厂', group: 'municipal', state: 'filed-late', filedOn: '2026-05-01' },
  { uscc: missing, group: 'municipal', state: 'not-filed' },
  { uscc: withdrawn, group: 'municipal', state: 'not-filed' },
];

it('tells who filed after the last day, and who has not at all or took it back', async () => {
  const answer = await ask(50);
  expect(answer).toEqual({ year, due: '2026-04-30', on: '2026-06-01', firms: told });
  expect(asked.at(-1)).toEqual([
    expect.objectContaining({ name: 'late-quality-reports', projections: ['archive'] }),
    [late, missing, withdrawn],
  ]);
});

it('page by page, each firm once', async () => {
  const first = await ask(2);
  expect([first.firms, first.next]).toEqual([told.slice(0, 2), missing]);
  const second = await ask(2, first.next);
  expect([second.firms, second.next]).toEqual([told.slice(2), undefined]);
  await expect(ask(2, 'x')).rejects.toMatchObject({ refusal: { code: 'BAD_PAGE' } });
});

it.each<[string, Reader['fields'], string, string]>([
  ['an agency of another field', ['market'], '2026-04-30', 'FIELD_NOT_COMPETENT'],
  ['before the day is over', 'all', '2026-06-01', 'NOT_YET_DUE'],
  ['of a year nobody has set a day for', 'all', '', 'NO_DUE_DATE'],
])('refuses %s', async (_, fields, due, code) =>
  expect(ask(2, undefined, fields, due)).rejects.toMatchObject({ refusal: { code } }),
);
