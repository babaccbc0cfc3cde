import { naturalKey } from '@law';
import type { ShanghaiMoment } from '@platform/calendar';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';

/** Agency, party and minute of the accident: when it is first reported it has no number yet. */
export const incidentKey = (
  { uscc: written, occurred }: { readonly uscc: string; readonly occurred: ShanghaiMoment },
  agency: string,
): Keyed =>
  keyOfParty(written, (uscc) => ({
    id: `incident-${agency}-${naturalKey('incident', agency, uscc, occurred.on, occurred.at)}`,
    uscc,
  }));
