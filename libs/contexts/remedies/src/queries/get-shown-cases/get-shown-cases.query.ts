import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { ShownCase } from '../../rules/shown-case.rule';

/** What an enterprise disputes or has disputed, the newest hundred first: part of its desk. Who asks logs the question. */
export class GetShownCases extends Query<readonly ShownCase[]> {
  constructor(
    readonly uscc: string,
    readonly reader: Reader,
  ) {
    super();
  }
}
