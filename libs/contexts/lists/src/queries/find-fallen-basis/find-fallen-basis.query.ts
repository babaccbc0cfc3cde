import { Query } from '@nestjs/cqrs';

/** A record that an entry rests on and that is annulled; undefined where none is. By the streams themselves: current. */
export class FindFallenBasis extends Query<string | undefined> {
  constructor(readonly entryId: string) {
    super();
  }
}
