import { Query } from '@nestjs/cqrs';

/**
 * Whether an enterprise holds an item: its own, or that of one it took over from. What may be linked to it, disputed or
 * corrected by it is decided by this.
 */
export class HoldsItem extends Query<boolean> {
  constructor(
    readonly uscc: string,
    readonly item: {
      /** Whom the item is about. */
      readonly uscc: string;
      /** Day of the act it tells of. */
      readonly actDay: string;
    },
  ) {
    super();
  }
}
