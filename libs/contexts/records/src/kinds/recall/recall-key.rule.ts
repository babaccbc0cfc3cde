import { naturalKey, normaliseName } from '@law';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';

interface Recalled {
  readonly uscc: string;
  readonly product: string;
  readonly batch?: string | undefined;
  readonly decidedOn: string;
}

/** Agency, party, product, batch and day: a plan that a maker files has no number of its own. */
export const recallKey = ({ uscc: written, product, batch = '', decidedOn }: Recalled, agency: string): Keyed =>
  keyOfParty(written, (uscc) => {
    const hash = naturalKey('recall', agency, uscc, normaliseName(product), normaliseName(batch), decidedOn);
    return { id: `recall-${agency}-${hash}`, uscc };
  });
