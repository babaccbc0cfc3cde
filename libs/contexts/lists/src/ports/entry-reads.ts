import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { isSealed } from '@platform/kernel';
import { Keyring } from '@platform/sealing';
import type { ListKind } from '@law';
import { alsoOf, type Audience, disclosedTo, leftOutOf, loggedAs, MOST_PARTS, type Reader } from '@contexts/disclosure';
import { type Held, heldBy } from '@contexts/enterprises';
import { PERSONS } from '../rules/persons.rule';
import { type GrantedEntry, type ShownEntries, shownEntry, type ShownEntry } from '../rules/shown-entry.rule';

interface Row extends GrantedEntry {
  /** The enterprise that holds it. */
  readonly holder: string;
  readonly personsShown: boolean;
  /** How many entries the reader may see of this one's list. */
  readonly total: number;
}

const HELD = heldBy('$1::text', 'e');
/** What it had taken over by that day. */
const HELD_ON_DAY = heldBy('$1::text', 'e', '$2::date');
const HELD_BY_EACH_ON_DAY = {
  ...heldBy('q.uscc', 'e', '$2::date'),
  from: `unnest($1::text[]) q (uscc) cross join lateral ${heldBy('q.uscc', 'e', '$2::date').from}`,
};

/** Of one enterprise and those it took over from, on one day. */
const ON_DAY = `where e.listed_on <= $2::date and (e.off_from is null or e.off_from > $2::date)
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
    return this.select(reader, [uscc], HELD);
  }

  /**
   * The lists the enterprise was on, on a day, as far as the reader may see that today; to the recording agency also what
   * waits for its second person.
   */
  onDay(reader: Reader, uscc: string, day: string): Promise<ShownEntries> {
    return this.select(reader, [uscc, day], HELD_ON_DAY, ON_DAY);
  }

  /** The same of many enterprises in one statement, by code. */
  async ofEachOnDay(reader: Reader, codes: readonly string[], day: string): Promise<ReadonlyMap<string, ShownEntries>> {
    const rows = await this.rows(reader, [codes, day], HELD_BY_EACH_ON_DAY, ON_DAY);
    const ofEach = new Map<string, Row[]>(codes.map((code) => [code, []]));
    for (const row of rows) ofEach.get(row.holder)?.push(row);
    return new Map(
      await Promise.all([...ofEach].map(async ([code, of]) => [code, await this.shownEntries(of)] as const)),
    );
  }

  /**
   * What the reader was to the entries of a day: `field` where its competence alone opened all that a purpose could, so
   * that nothing was kept from it for want of one.
   */
  async toldAs(reader: Reader, uscc: string, day: string): Promise<Audience> {
    if (reader.refused === undefined || reader.basis !== 'competence') return reader.audience;
    const seen = disclosedTo({ ...reader, audience: 'purpose' }, 'e', 3, 'h.uscc');
    const kept = await this.reads.query(
      `select 1 from ${HELD_ON_DAY.from} join read.list_entry e on ${HELD_ON_DAY.on} ${seen.join} ${ON_DAY} and m.audience = 'purpose' limit 1`,
      [uscc, day, ...seen.params],
    );
    return kept.length > 0 ? reader.audience : 'field';
  }

  private async select(reader: Reader, params: readonly unknown[], held: Held, where?: string): Promise<ShownEntries> {
    return this.shownEntries(await this.rows(reader, params, held, where));
  }

  /** Of each enterprise and list the newest: many entries of one list crowd out none of another. */
  private rows(reader: Reader, params: readonly unknown[], held: Held, where = ''): Promise<Row[]> {
    const seen = disclosedTo(reader, 'e', params.length + 1, 'h.uscc');
    return this.reads.query<Row>(
      `select * from (
         select h.uscc as holder, e.item, e.body, e.dispute, e.public_until as "publicUntil", e.legal_end as "legalEnd",
           e.revision, e.recorded_at as "recordedAt", m.mask, coalesce(p.mask = 'full', false) as "personsShown", ${held.origin} as origin,
           e.listed_on, e.item_id, row_number() over (partition by h.uscc, e.list order by e.listed_on desc, e.item_id) as nth,
           (count(*) over (partition by h.uscc, e.list))::int as total
         from ${held.from} join read.list_entry e on ${held.on} ${seen.join} ${alsoOf('list-persons', 'p', seen.today)} ${where}
       ) n where n.nth <= ${MOST_PARTS} order by n.listed_on desc, n.item_id`,
      [...params, ...seen.params],
    );
  }

  private async shownEntries(rows: readonly Row[]): Promise<ShownEntries> {
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
