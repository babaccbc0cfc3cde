import { Injectable } from '@nestjs/common';
import { Clock } from '@platform/calendar';
import { canonicalJson } from '@platform/cqrs';
import { usccOf } from '@platform/http';
import { RefusalLog, type RefusedQuestion } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { QueryLog } from '@platform/query-log';

/** Questions refused for the caller's role are in the query log like any other; of an address only a right code is kept. */
@Injectable()
export class LoggedRefusals extends RefusalLog {
  constructor(
    private readonly log: QueryLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async keep(
    { subject, role, agency, enterprise, purpose }: Caller,
    { route, params }: RefusedQuestion,
  ): Promise<string> {
    const { now, today } = this.clock.moment();
    const refused = 'ROLE_NOT_ALLOWED';
    return this.log.write({
      askedAt: now,
      askedOn: today,
      reader: subject,
      role,
      agency,
      enterprise,
      question: route,
      purpose,
      basis: 'public',
      authorisation: undefined,
      refused,
      positions: '{}',
      rules: '',
      told: [{ subject: usccOf(params['uscc']) ?? null, answer: canonicalJson({ refused }) }],
    });
  }
}
