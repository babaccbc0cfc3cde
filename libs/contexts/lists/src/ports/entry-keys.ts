import { Injectable } from '@nestjs/common';
import type { Caller, Decision } from '@platform/kernel';
import { CommandRefused, newIdFor } from '@platform/cqrs';
import type { ListEntry, ListEntryOutside } from '../commands/record-list-entry/record-list-entry.decide';
import { entryKey, isEntryKey } from '../rules/list-key.rule';
import { statedOnly } from '../rules/stated-only.rule';
import { ListFacts } from './list-facts';

export interface KeyedEntry {
  readonly id: string;
  readonly outside: ListEntryOutside;
  /** Named by its natural key: no `Idempotency-Key` is needed. */
  readonly natural: boolean;
}

/** Where an entry belongs, and what its decision needs of the outside. */
@Injectable()
export class EntryKeys {
  constructor(private readonly facts: ListFacts) {}

  /** @throws CommandRefused where the code is not right, or an entry without a number has no `Idempotency-Key` */
  async of(by: Caller, given: ListEntry): Promise<KeyedEntry> {
    const entry = statedOnly(given);
    const { keyCode, ...outside } = await this.facts.recording(by, entry);
    const keyed = entryKey(entry, keyCode, () => newIdFor(by));
    if (!isEntryKey(keyed)) throw new CommandRefused((keyed as Extract<Decision, { accepted: false }>).refusal);
    return { id: keyed.id, outside: { ...outside, uscc: keyed.uscc }, natural: entry.number !== undefined };
  }
}
