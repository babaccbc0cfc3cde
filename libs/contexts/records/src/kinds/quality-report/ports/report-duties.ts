import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { deadline, workingDaysOf } from '@platform/calendar';
import { GetCalendar, GetRules } from '@contexts/rules';
import { QUALITY_REPORTS, type QualityReports, type ReportDuty, reportDuty } from '../quality-report-duty.rule';

/** Who must file the report of a year and by when, as adopted now. */
@Injectable()
export class ReportDuties {
  constructor(private readonly queries: QueryBus) {}

  /** A day that is no working day moves on to the next one. */
  async of(uscc: string, year: number): Promise<ReportDuty> {
    const adopted = await this.queries.execute(new GetRules(QUALITY_REPORTS.kind, QUALITY_REPORTS.name));
    const reports = (adopted?.content as QualityReports | undefined) ?? { years: [], firms: [] };
    const { due, bound } = reportDuty(reports, uscc, year);
    if (due === undefined) return { bound };
    const workingDays = workingDaysOf(await this.queries.execute(new GetCalendar()));
    return { bound, due: deadline(due, 0, 'calendar', workingDays).date };
  }
}
