import { Query } from '@nestjs/cqrs';
import type { ItemStatus } from '@law';

export interface FoundRecord {
  readonly id: string;
  /** Absent where there is no such record. */
  readonly uscc?: string | undefined;
  readonly status?: ItemStatus | undefined;
  /** End of its act 违法行为终了日; absent where it is not known. */
  readonly actEnd?: string | undefined;
  /** Day of its act, as far as it is known. */
  readonly actDay?: string | undefined;
}

/** Whose these records are and how they stand now, by their own streams: for what rests on them in other contexts. */
export class FindRecords extends Query<readonly FoundRecord[]> {
  constructor(readonly itemIds: readonly string[]) {
    super();
  }
}
