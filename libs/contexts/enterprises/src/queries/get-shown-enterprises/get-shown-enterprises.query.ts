import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { Enterprise } from '../get-shown-enterprise/get-shown-enterprise.query';

/** The same of many enterprises in one statement, by code, without those that nobody knows. Who asks logs the question. */
export class GetShownEnterprises extends Query<ReadonlyMap<string, Enterprise>> {
  constructor(
    readonly codes: readonly string[],
    readonly reader: Reader,
  ) {
    super();
  }
}
