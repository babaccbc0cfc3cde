import { Injectable } from '@nestjs/common';
import type { Caller } from '@platform/kernel';
import { CommandRunner, newIdFor } from '@platform/cqrs';
import type { ListEntry, ListEntryOutside } from '../commands/record-list-entry/record-list-entry.decide';
import { listing } from '../events/listing.state';
import { type EntryKey, entryKey } from '../rules/list-key.rule';
import { statedOnly } from '../rules/stated-only.rule';
import { ListFacts } from './list-facts';
import { orRefuse } from './or-refuse';

export interface KeyedEntry {
  readonly id: string;
  readonly outside: ListEntryOutside;
  /** Named by its natural key: no `Idempotency-Key` is needed. */
  readonly natural: boolean;
}

/** Where an entry belongs, and what its decision needs of the outside. */
@Injectable()
export class EntryKeys {
  constructor(
    private readonly facts: ListFacts,
    private readonly commands: CommandRunner,
  ) {}

  /** @throws CommandRefused where the code is not right, or an entry without a number has no `Idempotency-Key` */
  async of(by: Caller, given: ListEntry): Promise<KeyedEntry> {
    const entry = statedOnly(given);
    const { keyCodes, ...outside } = await this.facts.recording(by, entry);
    const [today, ...others] = keyCodes;
    const keyOf = (code: string): EntryKey => orRefuse(entryKey(entry, code, () => newIdFor(by)));
    const natural = entry.number !== undefined;
    const { id, uscc } = natural ? await this.known([keyOf(today), ...others.map(keyOf)]) : keyOf(today);
    return { id, outside: { ...outside, uscc }, natural };
  }

  /** Of the keys one paper can have, that under which its entry is recorded; the first one where it is not. */
  private async known([today, ...others]: readonly [EntryKey, ...EntryKey[]]): Promise<EntryKey> {
    if (others.length === 0) return today;
    for (const key of [today, ...others]) if ((await this.commands.load(listing, key.id)).item) return key;
    return today;
  }
}
