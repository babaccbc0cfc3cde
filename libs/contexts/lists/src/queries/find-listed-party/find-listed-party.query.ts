import { Query } from '@nestjs/cqrs';

export interface ListedParty {
  readonly uscc: string;
  /** Its name as in the paper. */
  readonly name: string;
}

/** Whom an entry is about, by its own stream; undefined where there is no such entry. For the registry itself. */
export class FindListedParty extends Query<ListedParty | undefined> {
  constructor(readonly entryId: string) {
    super();
  }
}
