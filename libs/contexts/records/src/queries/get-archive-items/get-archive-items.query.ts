import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { ShownItem } from '../../rules/shown-item.rule';

/** Records of one enterprise that this reader may see today: part of the whole file. Who asks logs the question. */
export class GetArchiveItems extends Query<readonly ShownItem[]> {
  constructor(
    readonly uscc: string,
    readonly reader: Reader,
  ) {
    super();
  }
}
