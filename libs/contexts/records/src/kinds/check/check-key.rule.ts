import { halfWidth, naturalKey, upperLatin, withoutBlanks } from '@law';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';

/** Agency and number of the report; a check without one gets an id from who records it and the key of the request. */
export const checkKey = (
  { uscc: written, number }: { readonly uscc: string; readonly number?: string | undefined },
  agency: string,
  newId: () => string,
): Keyed =>
  keyOfParty(written, (uscc) => {
    const report = number === undefined ? undefined : upperLatin(halfWidth(withoutBlanks(number)));
    const key = report ? naturalKey('check', agency, report) : newId().replaceAll('-', '');
    return { id: `check-${agency}-${key}`, uscc };
  });
