import { Query } from '@nestjs/cqrs';

/** Which of these records are annulled now, by their own streams. */
export class FindFallenRecords extends Query<readonly string[]> {
  constructor(readonly itemIds: readonly string[]) {
    super();
  }
}
