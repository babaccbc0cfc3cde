import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { ShownEntries } from '../../rules/shown-entry.rule';

/** Entries of one enterprise that this reader may see today: part of the whole file. Who asks logs the question. */
export class GetListItems extends Query<ShownEntries> {
  constructor(
    readonly uscc: string,
    readonly reader: Reader,
  ) {
    super();
  }
}
