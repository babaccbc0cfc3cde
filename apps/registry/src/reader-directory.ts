import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isWithin } from '@platform/calendar';
import { GetAgency, isInForce } from '@contexts/agencies';
import { ReaderDirectory, type ReaderEntry } from '@contexts/disclosure';

/** The register of agencies, as disclosure reads it. */
@Injectable()
export class AgencyDirectory extends ReaderDirectory {
  constructor(private readonly queries: QueryBus) {
    super();
  }

  override async entryOf(uscc: string, today: string): Promise<ReaderEntry | undefined> {
    const agency = await this.queries.execute(new GetAgency(uscc));
    if (!agency || !isInForce(agency, today)) return undefined;
    const { name, forebears, fields } = agency;
    return {
      name,
      forebears,
      fields: fields.filter(({ from, until }) => isWithin(today, from, until)).map(({ field }) => field),
    };
  }
}
