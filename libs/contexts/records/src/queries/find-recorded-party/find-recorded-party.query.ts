import { Query } from '@nestjs/cqrs';
import type { RecordedParty } from '../../rules/party.rule';

/** Whom a record is about, by its own stream; undefined where there is no such record. For the registry itself. */
export class FindRecordedParty extends Query<RecordedParty | undefined> {
  constructor(readonly itemId: string) {
    super();
  }
}
