import { Injectable } from '@nestjs/common';
import { CommandRunner } from '@platform/cqrs';
import { record, type RecordState } from '../../../events/record.state';
import type { RecordKey } from '../../../rules/record-key.rule';
import { isInOffice } from '../quality-officer-item.rule';
import { qualityOfficerKey } from '../quality-officer-key.rule';

interface Appointment {
  readonly key: RecordKey;
  readonly state: RecordState;
}

/** The appointments of an enterprise, as their own short streams tell them now: a firm has one chief quality officer. */
@Injectable()
export class OfficersInOffice {
  constructor(private readonly commands: CommandRunner) {}

  /** The id of an appointment that has not ended, under another key than the given. */
  async of(uscc: string, except?: string): Promise<string | undefined> {
    const { made } = await this.all(uscc);
    return made.find(({ key, state: { item } }) => key.id !== except && item && isInOffice(item))?.key.id;
  }

  /** The key of the appointment of that day, or of the next one; one that was withdrawn is made anew. */
  async keyOf(uscc: string, appointed: string): Promise<RecordKey> {
    const { made, next } = await this.all(uscc);
    const known = made.find(
      ({ state: { item, recorded } }) => item?.status !== 'annulled' && recorded?.appointed === appointed,
    );
    return known?.key ?? next;
  }

  private async all(uscc: string): Promise<{ readonly made: readonly Appointment[]; readonly next: RecordKey }> {
    const made: Appointment[] = [];
    for (let nth = 1; ; nth++) {
      const key = qualityOfficerKey(uscc, nth);
      const state = await this.commands.load(record, key.id);
      if (!state.item) return { made, next: key };
      made.push({ key, state });
    }
  }
}
