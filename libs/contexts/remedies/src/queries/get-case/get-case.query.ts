import { Query } from '@nestjs/cqrs';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import type { ShownCase } from '../../rules/shown-case.rule';

/** One case: for who must answer it, whose it is, and the auditor. */
export class GetCase extends Query<Answered<ShownCase>> {
  constructor(
    readonly id: string,
    readonly by: Caller,
  ) {
    super();
  }
}
