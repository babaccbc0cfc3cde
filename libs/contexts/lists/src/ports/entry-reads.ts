import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { isSealed } from '@platform/kernel';
import { Keyring } from '@platform/sealing';
import type { ListKind } from '@law';
import { alsoOf, type Audience, disclosedTo, leftOutOf, loggedAs, MOST_PARTS, type Reader } from '@contexts/disclosure';
import { PERSONS } from '../rules/persons.rule';
import { type GrantedEntry, type ShownEntries, shownEntry, type ShownEntry } from '../rules/shown-entry.rule';

interface Row extends GrantedEntry {
  readonly personsShown: boolean;
  /** How many entries the reader may see of this one's list. */
  readonly total: number;
}

/** Of one enterprise, on one day. */
const ON_DAY = `where e.uscc = $1 and e.listed_on <= $2::date and (e.off_from is null or e.off_from > $2::date)
  and e.status <> 'annulled'`;

/** Reads of the entries, each one statement over columns, matrix and today. */
@Injectable()
export class EntryReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly keyring: Keyring,
  ) {}

  /** Entries of one enterprise that the reader may see. */
  ofEnterprise(reader: Reader, uscc: string): Promise<ShownEntries> {
    return this.select(reader, [uscc], 'where e.uscc = $1');
  }

  /**
   * The lists the enterprise was on, on a day, as far as the reader may see that today; to the recording agency also what
   * waits for its second person.
   */
  onDay(reader: Reader, uscc: string, day: string): Promise<ShownEntries> {
    return this.select(reader, [uscc, day], ON_DAY);
  }

  /**
   * What the reader was to the entries of a day: `field` where its competence alone opened all that a purpose could, so
   * that nothing was kept from it for want of one.
   */
  async toldAs(reader: Reader, uscc: string, day: string): Promise<Audience> {
    if (reader.refused === undefined || reader.basis !== 'competence') return reader.audience;
    const seen = disclosedTo({ ...reader, audience: 'purpose' }, 'e', 3);
    const kept = await this.reads.query(
      `select 1 from read.list_entry e ${seen.join} ${ON_DAY} and m.audience = 'purpose' limit 1`,
      [uscc, day, ...seen.params],
    );
    return kept.length > 0 ? reader.audience : 'field';
  }

  /** Of each list the newest: many entries of one list crowd out none of another. */
  private async select(reader: Reader, params: readonly unknown[], where: string): Promise<ShownEntries> {
    const seen = disclosedTo(reader, 'e', params.length + 1);
    const rows = await this.reads.query<Row>(
      `select * from (
         select e.item, e.body, e.dispute, e.public_until as "publicUntil", e.legal_end as "legalEnd",
           e.revision, e.recorded_at as "recordedAt", m.mask, coalesce(p.mask = 'full', false) as "personsShown",
           e.listed_on, e.item_id, row_number() over (partition by e.list order by e.listed_on desc, e.item_id) as nth,
           (count(*) over (partition by e.list))::int as total
         from read.list_entry e ${seen.join} ${alsoOf('list-persons', 'p', seen.today)} ${where}
       ) n where n.nth <= ${MOST_PARTS} order by n.listed_on desc, n.item_id`,
      [...params, ...seen.params],
    );
    const leftOut = (list: ListKind): number => leftOutOf(rows.filter(({ item }) => item.list === list));
    return {
      shown: await Promise.all(rows.map((row) => this.withPersons(row))),
      leftOut: { serious: leftOut('serious'), abnormal: leftOut('abnormal'), watch: leftOut('watch') },
    };
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
