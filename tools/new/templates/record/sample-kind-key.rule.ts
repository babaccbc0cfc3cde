import { naturalKey } from '@law';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';

interface Paper {
  readonly uscc: string;
  readonly decidedOn: string;
}

/** Agency, party and day. To be written: what tells two papers of one day apart. No correction changes a part of it. */
export const sampleKindKey = ({ uscc: written, decidedOn }: Paper, agency: string): Keyed =>
  keyOfParty(written, (uscc) => ({
    id: `sample-kind-${agency}-${naturalKey('sample-kind', agency, uscc, decidedOn)}`,
    uscc,
  }));
