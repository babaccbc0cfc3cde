import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { DatedThresholds, Thresholds } from '@law';
import type { Outcome } from '@platform/cqrs';
import { GetRules } from '@contexts/rules';
import { type ClassedFine, classWarnings, codeWarnings, type Warning } from '../rules/warnings.rule';

/** What a recording came to, and what a person should look at. */
export interface WarnedOutcome extends Outcome {
  readonly warnings: readonly Warning[];
}

/** Warnings about a recording, the same however often it is sent. */
@Injectable()
export class Warnings {
  constructor(private readonly queries: QueryBus) {}

  async ofPenalty(penalty: ClassedFine & { readonly uscc: string }): Promise<readonly Warning[]> {
    const dated = penalty.statedClass ? await this.thresholdsOn(penalty.dates.decided) : [];
    return [...codeWarnings(penalty.uscc), ...classWarnings(penalty, dated)];
  }

  private async thresholdsOn(day: string): Promise<readonly DatedThresholds[]> {
    const adopted = await this.queries.execute(new GetRules('thresholds', 'city', { on: day }));
    return adopted ? [{ validFrom: adopted.validFrom, thresholds: adopted.content as Thresholds }] : [];
  }
}
