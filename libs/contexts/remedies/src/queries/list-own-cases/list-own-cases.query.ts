import { Query } from '@nestjs/cqrs';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import type { Cases } from '../list-agency-cases/list-agency-cases.query';

/** What an enterprise disputes or has disputed, and what was answered: for itself and the auditor. */
export class ListOwnCases extends Query<Answered<Cases>> {
  constructor(
    readonly uscc: string,
    readonly page: { readonly limit: number; readonly after?: string | undefined },
    readonly by: Caller,
  ) {
    super();
  }
}
