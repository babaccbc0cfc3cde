import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { isSealed } from '@platform/kernel';
import { Keyring } from '@platform/sealing';
import { alsoOf, type Audience, disclosedTo, loggedAs, type Reader } from '@contexts/disclosure';
import type { PageMark, PaperMark } from '../rules/page-mark.rule';
import { PERSONS } from '../rules/persons.rule';
import { type GrantedRow, shownItem, type ShownItem } from '../rules/shown-item.rule';

interface Row extends GrantedRow {
  readonly personsShown: boolean;
  readonly audience: Audience;
}

/** Reads of the archive, each one statement over columns, matrix and today. */
@Injectable()
export class ArchiveReads {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly keyring: Keyring,
  ) {}

  /** What the reader may see of one enterprise, newest paper first. */
  ofEnterprise(reader: Reader, uscc: string, limit: number, after?: PaperMark): Promise<ShownItem[]> {
    return this.select(
      reader,
      [uscc, after?.decided ?? 'infinity', after?.id ?? '', limit],
      `where a.uscc = $1 and (a.decided, a.item_id) < ($2::date, $3)
       order by a.decided desc, a.item_id desc limit $4::int`,
    );
  }

  /** The record, and what the reader is to it. */
  async one(reader: Reader, id: string): Promise<{ item: ShownItem; audience: Audience } | undefined> {
    const [row] = await this.rows(reader, [id], 'where a.item_id = $1');
    return row && { item: await this.withPersons(row), audience: row.audience };
  }

  /** Whose record it is, whoever asks: to work out who the reader is to it. */
  async usccOf(id: string): Promise<string | undefined> {
    const [row] = await this.reads.query<{ uscc: string }>(`select uscc from read.archive_item where item_id = $1`, [
      id,
    ]);
    return row?.uscc;
  }

  /** What these agencies recorded, newest recording first. */
  ofAgencies(reader: Reader, agencies: readonly string[], limit: number, after?: PageMark): Promise<ShownItem[]> {
    return this.select(
      reader,
      [agencies, after?.recordedAt ?? 'infinity', after?.id ?? '', limit],
      `where a.agency = any($1::text[]) and (a.recorded_at, a.item_id) < ($2::timestamptz, $3)
       order by a.recorded_at desc, a.item_id desc limit $4::int`,
    );
  }

  private async select(reader: Reader, params: readonly unknown[], rest: string): Promise<ShownItem[]> {
    const rows = await this.rows(reader, params, rest);
    return Promise.all(rows.map((row) => this.withPersons(row)));
  }

  private rows(reader: Reader, params: readonly unknown[], rest: string): Promise<Row[]> {
    const seen = disclosedTo(reader, 'a', params.length + 1);
    return this.reads.query<Row>(
      `select a.item, a.body, a.levels, a.dispute, a.public_until as "publicUntil", a.legal_end as "legalEnd",
         a.revision, a.recorded_at as "recordedAt", m.mask, m.audience, p.mask is not null as "personsShown"
       from read.archive_item a ${seen.join} ${alsoOf('personal', 'p', seen.today)} ${rest}`,
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
