import type { CreditItem } from '@law';
import type { Caller } from '@platform/kernel';
import type { Change, ChangeOutside } from '../rules/may-change.rule';
import type { Recording, RecordingOutside } from '../rules/recording.rule';

/** What decisions about records need to know of agencies, current. An abstract class, so that it is the token too. */
export abstract class AgencyFacts {
  /** `keyCode` = first code of the deciding agency in its succession chain; `on` = the day of the paper. */
  abstract recording(
    by: Caller,
    data: Recording,
    on: string,
  ): Promise<Omit<RecordingOutside, 'linked'> & { readonly keyCode: string }>;

  abstract change(by: Caller, item: CreditItem | undefined, change?: Change): Promise<ChangeOutside>;
}
