import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ProjectionStatus } from '@platform/cqrs';
import { GetStanding } from '@contexts/agencies';
import { ReaderDirectory, type ReaderEntry } from '@contexts/disclosure';

/** The view that `GetStanding` reads. */
const VIEW = 'agencies';

/**
 * The register of agencies, as disclosure reads it. It is asked for every question and changes seldom: what was read stays
 * known until its view moves on or the day ends, so that a closing holds for whoever has waited for it.
 */
@Injectable()
export class AgencyDirectory extends ReaderDirectory {
  private readonly known = new Map<string, Promise<ReaderEntry | undefined>>();
  private knownAt = '';

  constructor(
    private readonly queries: QueryBus,
    private readonly status: ProjectionStatus,
  ) {
    super();
  }

  override async entryOf(uscc: string, today: string): Promise<ReaderEntry | undefined> {
    const at = `${(await this.status.of(VIEW)).position} ${today}`;
    if (at !== this.knownAt) {
      this.known.clear();
      this.knownAt = at;
    }
    return this.known.get(uscc) ?? this.read(uscc, today);
  }

  private read(uscc: string, today: string): Promise<ReaderEntry | undefined> {
    const entry: Promise<ReaderEntry | undefined> = this.queries.execute(new GetStanding(uscc, today));
    this.known.set(uscc, entry);
    entry.catch(() => this.known.get(uscc) === entry && this.known.delete(uscc));
    return entry;
  }
}
