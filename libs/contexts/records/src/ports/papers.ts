import { Injectable } from '@nestjs/common';
import { isSealed } from '@platform/kernel';
import { CommandRunner } from '@platform/cqrs';
import { Keyring } from '@platform/sealing';
import { record } from '../events/record.state';
import { type KnownPersons, type Person, type Persons, PERSONS, personsProblem } from '../rules/persons.rule';
import type { RecordBody } from '../kinds/record.kind';
import type { RecordKey } from '../rules/record-key.rule';
import { orRefuse } from './or-refuse';

type Some<T> = readonly [T, ...T[]];

export const eachOf = <T, U>([first, ...others]: Some<T>, of: (value: T) => U): Some<U> => [
  of(first),
  ...others.map(of),
];

/** Papers that may have come before: under another code of their agency's chain, with other persons. */
@Injectable()
export class Papers {
  constructor(
    private readonly commands: CommandRunner,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Of the keys one paper can have, that under which it is recorded; the first one where it is not. Another party's
   * report of the same number is another paper: agencies numbered theirs alike before they became one.
   */
  async known<K extends RecordKey>([today, ...others]: Some<K>): Promise<K> {
    if (others.length === 0) return today;
    for (const key of [today, ...others])
      if ((await this.commands.load(record, key.id)).item?.uscc === key.uscc) return key;
    return today;
  }

  /** Nothing was recorded because the paper is known: then whom it names must be known too. @throws CommandRefused */
  async refuseOtherPersons(id: string, given: Persons): Promise<void> {
    if (PERSONS.every((name) => given[name] === undefined)) return;
    const { recorded, body } = await this.commands.load(record, id);
    orRefuse(personsProblem(id, given, await this.personsIn([recorded, body])));
  }

  /** The persons of these bodies; one whose key was destroyed is undefined among them. */
  async personsIn(bodies: readonly (RecordBody | undefined)[]): Promise<KnownPersons> {
    const known: Record<string, (Person | undefined)[]> = {};
    for (const name of PERSONS) {
      const sealed = bodies.map((body) => body?.[name]).filter((kept) => isSealed(kept));
      known[name] = await Promise.all(sealed.map((kept) => this.keyring.open(kept) as Promise<Person | undefined>));
    }
    return known;
  }
}
