import { naturalKey, normaliseName } from '@law';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';

interface Reported {
  readonly uscc: string;
  readonly hospital: string;
  readonly number: string;
}

/** Agency, hospital, number of its report, party. */
export const productInjuryKey = ({ uscc: written, hospital, number }: Reported, agency: string): Keyed =>
  keyOfParty(written, (uscc) => {
    const hash = naturalKey('product-injury', agency, normaliseName(hospital), normaliseName(number), uscc);
    return { id: `product-injury-${agency}-${hash}`, uscc };
  });
