import { Query } from '@nestjs/cqrs';
import type { Reader } from '@contexts/disclosure';
import type { ShownItem } from '../../rules/shown-item.rule';

export interface ArchivePage {
  /** Newest paper first. */
  readonly items: readonly ShownItem[];
  /** Mark of the next page; undefined on the last. */
  readonly next: string | undefined;
}

/**
 * Records of one enterprise that this reader may see today, page by page: part of the whole file. Who asks logs the
 * question.
 */
export class GetArchiveItems extends Query<ArchivePage> {
  constructor(
    readonly uscc: string,
    /** `after`: the mark of the page before. */
    readonly page: { readonly limit: number; readonly after?: string | undefined },
    readonly reader: Reader,
  ) {
    super();
  }
}
