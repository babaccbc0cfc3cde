import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetStanding } from '@contexts/agencies';
import { ReaderDirectory, type ReaderEntry } from '@contexts/disclosure';

/** The register of agencies, as disclosure reads it. */
@Injectable()
export class AgencyDirectory extends ReaderDirectory {
  constructor(private readonly queries: QueryBus) {
    super();
  }

  override entryOf(uscc: string, today: string): Promise<ReaderEntry | undefined> {
    return this.queries.execute(new GetStanding(uscc, today));
  }
}
