import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Deadline, deadline, workingDaysOf } from '@platform/calendar';
import { GetCalendar, GetRules } from '@contexts/rules';
import {
  boundIn,
  QUALITY_REPORTS,
  type QualityReports,
  type ReportDuty,
  reportDuty,
  type Reporter,
} from '../quality-report-duty.rule';

/** Who must file the report of a year and by when, as adopted now. A day that is no working day moves on to the next one. */
@Injectable()
export class ReportDuties {
  constructor(private readonly queries: QueryBus) {}

  async of(uscc: string, year: number): Promise<ReportDuty> {
    const { due, bound } = reportDuty(await this.adopted(), uscc, year);
    return due === undefined ? { bound } : { bound, due: (await this.moved([due]))[0]?.date };
  }

  /** Every report the firm is bound to file, oldest first. */
  async all(uscc: string): Promise<readonly { readonly year: number; readonly due: Deadline }[]> {
    const reports = await this.adopted();
    const bound = reports.years
      .filter(({ year }) => reportDuty(reports, uscc, year).bound)
      .sort((a, b) => a.year - b.year);
    const moved = await this.moved(bound.map(({ due }) => due));
    return bound.map(({ year }, n) => ({ year, due: moved[n] as Deadline }));
  }

  /** Who must report on a year, in the order of the codes, and by when; no day where none is adopted. */
  async inYear(year: number): Promise<{ readonly due?: string | undefined; readonly firms: readonly Reporter[] }> {
    const reports = await this.adopted();
    const due = reports.years.find((row) => row.year === year)?.due;
    return { due: due && (await this.moved([due]))[0]?.date, firms: boundIn(reports, year) };
  }

  private async adopted(): Promise<QualityReports> {
    const adopted = await this.queries.execute(new GetRules(QUALITY_REPORTS.kind, QUALITY_REPORTS.name));
    return (adopted?.content as QualityReports | undefined) ?? { years: [], firms: [] };
  }

  private async moved(dates: readonly string[]): Promise<Deadline[]> {
    const workingDays = workingDaysOf(await this.queries.execute(new GetCalendar()));
    return dates.map((date) => deadline(date, 0, 'calendar', workingDays));
  }
}
