import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Thresholds } from '@law';
import { GetRules } from '@contexts/rules';
import type { Warning } from '../../../rules/warnings.rule';
import { type ClassedFine, classWarnings } from '../class-warnings.rule';

/** Warnings about the class an agency states for its fine, the same however often it is sent. */
@Injectable()
export class ClassWarnings {
  constructor(private readonly queries: QueryBus) {}

  async of(fine: ClassedFine): Promise<readonly Warning[]> {
    if (!fine.statedClass) return [];
    const adopted = await this.queries.execute(new GetRules('thresholds', 'city', { on: fine.dates.decided }));
    return adopted
      ? classWarnings(fine, [{ validFrom: adopted.validFrom, thresholds: adopted.content as Thresholds }])
      : [];
  }
}
