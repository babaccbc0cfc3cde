import { Injectable } from '@nestjs/common';
import { Clock } from '@platform/calendar';
import type { Role } from '@platform/kernel';
import { ReadDatabase } from '@platform/database';
import type { TermsOutside } from '../rules/authorisation-terms.rule';
import { ReaderDirectory } from './reader-directory';

/** What a decision about an authorisation must know of the registers. */
@Injectable()
export class AuthorisationOutside {
  constructor(
    private readonly directory: ReaderDirectory,
    private readonly reads: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  /** @param role what the reader must be registered as, where it enters the paper itself */
  async of(reader: string, role?: Role): Promise<TermsOutside> {
    const today = this.clock.today();
    const [entry, purposes] = await Promise.all([
      this.directory.entryOf(reader, today),
      this.reads.query<{ code: string }>(
        `select distinct code from read.disclosure_purpose
         where opens = 'authorisation' and from_date <= $1 and (until_date is null or until_date > $1) order by code`,
        [today],
      ),
    ]);
    return {
      readerKnown: entry !== undefined && (role === undefined || entry.kind === role),
      purposes: purposes.map((p) => p.code),
    };
  }
}
