import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { isSealed } from '@platform/kernel';
import { Keyring } from '@platform/sealing';
import { alsoOf, disclosedTo, loggedAs, type Reader } from '@contexts/disclosure';
import { type GrantedEntry, PERSONS, shownEntry, type ShownEntry } from '../rules/shown-entry.rule';

interface Row extends GrantedEntry {
  readonly personsShown: boolean;
}

/** Reads of the entries, each one statement over columns, matrix and today. */
@Injectable()
export class EntryReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly keyring: Keyring,
  ) {}

  /** Every entry of one enterprise that the reader may see, newest first. */
  ofEnterprise(reader: Reader, uscc: string): Promise<ShownEntry[]> {
    return this.select(reader, [uscc], 'where e.uscc = $1');
  }

  /**
   * The lists the enterprise was on, on a day, as far as the reader may see that today; to the recording agency also what
   * waits for its second person.
   */
  onDay(reader: Reader, uscc: string, day: string): Promise<ShownEntry[]> {
    return this.select(
      reader,
      [uscc, day],
      `where e.uscc = $1 and e.listed_on <= $2::date and (e.off_from is null or e.off_from > $2::date)
         and e.status <> 'annulled'`,
    );
  }

  private async select(reader: Reader, params: readonly unknown[], where: string): Promise<ShownEntry[]> {
    const seen = disclosedTo(reader, 'e', params.length + 1);
    const rows = await this.reads.query<Row>(
      `select e.item, e.body, e.public_until as "publicUntil", e.legal_end as "legalEnd",
         e.recorded_at as "recordedAt", m.mask, coalesce(p.mask = 'full', false) as "personsShown"
       from read.list_entry e ${seen.join} ${alsoOf('list-persons', 'p', seen.today)} ${where}
       order by e.listed_on desc, e.item_id`,
      [...params, ...seen.params],
    );
    return Promise.all(rows.map((row) => this.withPersons(row)));
  }

  /**
   * Persons open only for who may see them in full; one that was forgotten is not there. The query log keeps them sealed.
   */
  private async withPersons({ personsShown, ...row }: Row): Promise<ShownEntry> {
    const shown = shownEntry(row);
    if (!personsShown) return shown;
    const opened: Record<string, unknown> = {};
    const sealed: Record<string, unknown> = {};
    for (const name of PERSONS) {
      const kept = row.body[name];
      const person = isSealed(kept) ? await this.keyring.open(kept) : undefined;
      if (person === undefined) continue;
      opened[name] = person;
      sealed[name] = kept;
    }
    return Object.keys(opened).length > 0 ? { ...shown, persons: loggedAs(opened, sealed) } : shown;
  }
}
