import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { isSealed } from '@platform/kernel';
import { Keyring } from '@platform/sealing';
import { alsoOf, type Audience, disclosedTo, loggedAs, type Reader } from '@contexts/disclosure';
import { heldBy, ownedAs } from '@contexts/enterprises';
import type { PageMark, PaperMark } from '../rules/page-mark.rule';
import { PERSONS } from '../rules/persons.rule';
import { type GrantedRow, shownItem, type ShownItem } from '../rules/shown-item.rule';

interface Row extends GrantedRow {
  readonly personsShown: boolean;
  readonly audience: Audience;
}

/** What is read, as part of whose file, and from whom it came over. */
interface From {
  readonly table: string;
  /** SQL expression of a code. */
  readonly as: string;
  readonly origin: string;
}

const ONE_BY_ONE: From = { table: 'read.archive_item a', as: 'a.uscc', origin: 'null::json' };
const HELD = heldBy('$1::text', 'a');
/** $1 = code of the enterprise. */
const OF_ENTERPRISE: From = {
  table: `${HELD.from} join read.archive_item a on ${HELD.on}`,
  as: 'h.uscc',
  origin: HELD.origin,
};

/** Reads of the archive, each one statement over columns, matrix and today. */
@Injectable()
export class ArchiveReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly keyring: Keyring,
  ) {}

  /** What the reader may see of one enterprise and of those it took over from, newest paper first. */
  ofEnterprise(reader: Reader, uscc: string, limit: number, after?: PaperMark): Promise<ShownItem[]> {
    return this.select(
      reader,
      [uscc, after?.decided ?? 'infinity', after?.id ?? '', limit],
      `where (a.decided, a.item_id) < ($2::date, $3) order by a.decided desc, a.item_id desc limit $4::int`,
      OF_ENTERPRISE,
    );
  }

  /** The record, and what the reader is to it. */
  async one(reader: Reader, id: string): Promise<{ item: ShownItem; audience: Audience } | undefined> {
    const [row] = await this.rows(reader, [id, reader.enterprise ?? null], 'where a.item_id = $1', {
      ...ONE_BY_ONE,
      as: ownedAs('$2::text', 'a'),
    });
    return row && { item: await this.withPersons(row), audience: row.audience };
  }

  /** Whose record it is to who asks, to work out who the reader is to it: its own enterprise's, where that holds it. */
  async usccOf(id: string, enterprise?: string): Promise<string | undefined> {
    const [row] = await this.reads.query<{ uscc: string }>(
      `select ${ownedAs('$2::text', 'a')} as uscc from read.archive_item a where item_id = $1`,
      [id, enterprise ?? null],
    );
    return row?.uscc;
  }

  /** What these agencies recorded, newest recording first. */
  ofAgencies(reader: Reader, agencies: readonly string[], limit: number, after?: PageMark): Promise<ShownItem[]> {
    return this.select(
      reader,
      [agencies, after?.recordedAt ?? 'infinity', after?.id ?? '', limit],
      `where a.agency = any($1::text[]) and (a.recorded_at, a.item_id) < ($2::timestamptz, $3)
       order by a.recorded_at desc, a.item_id desc limit $4::int`,
      ONE_BY_ONE,
    );
  }

  private async select(reader: Reader, params: readonly unknown[], rest: string, from: From): Promise<ShownItem[]> {
    const rows = await this.rows(reader, params, rest, from);
    return Promise.all(rows.map((row) => this.withPersons(row)));
  }

  private rows(reader: Reader, params: readonly unknown[], rest: string, from: From): Promise<Row[]> {
    const seen = disclosedTo(reader, 'a', params.length + 1, from.as);
    return this.reads.query<Row>(
      `select a.item, a.body, a.levels, a.dispute, a.public_until as "publicUntil", a.legal_end as "legalEnd",
         a.revision, a.recorded_at as "recordedAt", m.mask, m.audience, p.mask is not null as "personsShown",
         ${from.origin} as origin
       from ${from.table} ${seen.join} ${alsoOf('personal', 'p', seen.today)} ${rest}`,
      [...params, ...seen.params],
    );
  }

  /** Persons open only for who may see them; one that was forgotten is not there. The query log keeps them sealed. */
  private async withPersons({ personsShown, ...row }: Row): Promise<ShownItem> {
    const shown = shownItem(row);
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
