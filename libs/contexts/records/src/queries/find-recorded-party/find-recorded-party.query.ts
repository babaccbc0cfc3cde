import { Query } from '@nestjs/cqrs';

export interface RecordedParty {
  readonly uscc: string;
  /** Its name as the record has it now. */
  readonly name: string;
}

/** Whom a record is about, by its own stream; undefined where there is no such record. For the registry itself. */
export class FindRecordedParty extends Query<RecordedParty | undefined> {
  constructor(readonly itemId: string) {
    super();
  }
}
