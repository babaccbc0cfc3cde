import { type CalendarData, mergedCalendar } from '@platform/calendar';
import { type Adoption, compareVersions } from './rule-file.rule';

/** Kind and name of the State Council's notices 节假日安排. */
export const CALENDAR = { kind: 'calendar', name: 'state-council' } as const;

/** The notices of all adopted versions together; the later version's word on a year goes before. */
export const calendarOf = (adopted: readonly Pick<Adoption, 'version' | 'content'>[]): CalendarData =>
  mergedCalendar(
    [...adopted].sort((a, b) => compareVersions(a.version, b.version)).map(({ content }) => content as CalendarData),
  );
