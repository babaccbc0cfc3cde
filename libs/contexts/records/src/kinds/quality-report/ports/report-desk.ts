import { Injectable } from '@nestjs/common';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../../events/record.state';
import { type Ahead, KindDesk } from '../../../ports/kind-desks';
import { filedKey } from '../quality-report-key.rule';
import { ReportDuties } from './report-duties';

/** The reports an enterprise must still file, and by when. */
@Injectable()
export class ReportDesk extends KindDesk {
  override readonly kind = 'quality-report';

  constructor(
    private readonly duties: ReportDuties,
    private readonly commands: CommandRunner,
  ) {
    super();
  }

  override async ahead(uscc: string): Promise<readonly Ahead[]> {
    const due = await this.duties.all(uscc);
    const filed = await Promise.all(due.map(({ year }) => this.commands.load(record, filedKey(uscc, year).id)));
    return due
      .filter((_, n) => filed[n]?.item?.status !== 'recorded')
      .map(({ year, due: { date, provisional } }) => ({
        what: 'quality-report-due',
        name: { zh: `报送${year}年度企业质量报告`, en: `file the quality report of ${year}` },
        on: date,
        provisional,
        route: 'POST /v1/records/quality-reports',
      }));
  }
}
