import { Query } from '@nestjs/cqrs';
import type { Ahead } from '../../ports/kind-desks';

/** What an enterprise must still file, or lacks, by the rules of all kinds: for itself alone. Who asks logs the question. */
export class GetAhead extends Query<readonly Ahead[]> {
  constructor(
    readonly uscc: string,
    readonly today: string,
  ) {
    super();
  }
}
