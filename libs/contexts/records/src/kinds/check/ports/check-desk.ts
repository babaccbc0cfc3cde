import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { CreditItem } from '@law';
import { workingDaysOf } from '@platform/calendar';
import { GetCalendar, GetRules } from '@contexts/rules';
import { KindDesk } from '../../../ports/kind-desks';
import type { Step } from '../../../rules/steps.rule';
import type { RecordBody } from '../../record.kind';
import type { CheckItem } from '../check-item.rule';
import { canBeReInspected, RE_INSPECTIONS, type ReInspections, reInspectionUntil } from '../re-inspection.rule';

const RE_INSPECTION = {
  zh: '向组织检查的机关书面申请复检，由另一机构承担',
  en: 'ask the agency that had it checked for a re-inspection, by another institute',
};

/** A failure that is not final can be re-inspected 复检, within days that rule data name. */
@Injectable()
export class CheckDesk extends KindDesk {
  override readonly kind = 'check';

  constructor(private readonly queries: QueryBus) {
    super();
  }

  override async steps(item: CreditItem, { trade }: RecordBody): Promise<readonly Step[]> {
    const check = item as CheckItem;
    if (item.status !== 'recorded' || !canBeReInspected(check)) return [];
    const adopted = await this.queries.execute(new GetRules(RE_INSPECTIONS.kind, RE_INSPECTIONS.name));
    const rules = (adopted?.content as ReInspections | undefined) ?? { rows: [] };
    const days = workingDaysOf(await this.queries.execute(new GetCalendar()));
    const last = reInspectionUntil(check, typeof trade === 'string' ? trade : undefined, rules, days);
    const until = last && { until: last.date, provisional: last.provisional };
    return [{ act: 're-inspection', name: RE_INSPECTION, agency: item.agency, ...until }];
  }
}
