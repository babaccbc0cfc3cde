import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { ListStatus } from '../get-list-status/get-list-status.query';

/** Which lists many enterprises are on today, in one statement, by code. Who asks logs the question. */
export class GetListStatuses extends Query<ReadonlyMap<string, ListStatus>> {
  constructor(
    readonly codes: readonly string[],
    readonly reader: Reader,
  ) {
    super();
  }
}
