import { halfWidth, naturalKey, normaliseName, upperLatin, withoutBlanks } from '@law';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';

interface Certified {
  readonly uscc: string;
  readonly name: string;
  readonly number: string;
}

/** Agency, party, name and number: bodies that certify number theirs alike. */
export const certificateKey = ({ uscc: written, name, number }: Certified, agency: string): Keyed =>
  keyOfParty(written, (uscc) => {
    const plain = upperLatin(halfWidth(withoutBlanks(number)));
    return { id: `certificate-${agency}-${naturalKey('certificate', agency, uscc, normaliseName(name), plain)}`, uscc };
  });
