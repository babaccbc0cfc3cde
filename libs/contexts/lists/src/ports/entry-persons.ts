import { Injectable } from '@nestjs/common';
import { isSealed } from '@platform/kernel';
import { CommandRunner } from '@platform/cqrs';
import { Keyring } from '@platform/sealing';
import { listing } from '../events/listing.state';
import { type KnownPersons, type Persons, PERSONS, personsProblem } from '../rules/persons.rule';
import { orRefuse } from './or-refuse';

/** Whom an entry names, opened for a comparison alone. */
@Injectable()
export class EntryPersons {
  constructor(
    private readonly commands: CommandRunner,
    private readonly keyring: Keyring,
  ) {}

  /** Nothing was recorded because the entry is known: then whom it names must be known too. @throws CommandRefused */
  async refuseOthers(id: string, given: Persons): Promise<void> {
    if (PERSONS.every((name) => given[name] === undefined)) return;
    const { recorded } = await this.commands.load(listing, id);
    const known: Record<string, KnownPersons[(typeof PERSONS)[number]]> = {};
    for (const name of PERSONS) {
      const kept = recorded?.[name];
      if (isSealed(kept)) known[name] = ((await this.keyring.open(kept)) as KnownPersons['controller']) ?? 'forgotten';
    }
    orRefuse(personsProblem(id, given, known));
  }
}
