import { deadline, workingDaysOf } from '@platform/calendar';
import type { CommandRunner } from '@platform/cqrs';
import file from '../../../data/calendar.state-council.json';
import { GetCalendarHandler } from './get-calendar.handler';

const notice = (year: number, holidays: string[], workdays: string[] = []) => ({
  version: String(year),
  validFrom: `${year}-01-01`,
  content: { years: [{ year, source: `国办发明电〔${year - 1}〕1号`, holidays, workdays }] },
});
const known = async (...adopted: object[]) => {
  const commands = { load: async () => ({ adopted }) } as unknown as CommandRunner;
  return workingDaysOf(await new GetCalendarHandler(commands).execute());
};
const judgmentOf = (date: string, days: Awaited<ReturnType<typeof known>>) => deadline(date, 3, 'working', days);

it('knows the holidays of this year after the notice of the next was adopted alone', async () => {
  const before = judgmentOf('2026-09-29', await known(file));
  expect(before).toEqual({ date: '2026-10-09', provisional: false });
  const next = notice(2027, ['2027-01-01', '2027-01-04']);
  expect(judgmentOf('2026-09-29', await known(file, next))).toEqual(before);
  expect(judgmentOf('2026-12-30', await known(file, next))).toEqual({ date: '2027-01-06', provisional: false });
});

it('takes the later word on a year, in the order of versions, not of adoption or validity', async () => {
  const changed = { ...notice(2026, ['2026-09-30']), version: '2026.1', validFrom: '2020-01-01' };
  for (const versions of [
    [file, changed],
    [changed, file],
  ])
    expect(judgmentOf('2026-09-29', await known(...versions))).toEqual({ date: '2026-10-05', provisional: false });
});

it('is provisional where nothing is known, and beyond the last notice', async () => {
  expect(judgmentOf('2026-09-29', await known())).toEqual({ date: '2026-10-02', provisional: true });
  expect(judgmentOf('2026-12-30', await known(file))).toMatchObject({ provisional: true });
});
