import { Query } from '@nestjs/cqrs';

/** The bar an honour slipped past when it came into force; undefined where there was none, or where it is no honour. */
export class FindSlippedGrant extends Query<string | undefined> {
  constructor(
    readonly itemId: string,
    /** Position of the fact that brought it into force: the rows must have got so far. */
    readonly position: string,
  ) {
    super();
  }
}
