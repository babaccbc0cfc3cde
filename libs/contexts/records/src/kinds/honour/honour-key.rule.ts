import { reject } from '@platform/kernel';
import { naturalKey, normaliseName } from '@law';
import { type Keyed, keyOfParty } from '../../rules/record-key.rule';
import { PROGRAMME } from './honour.events';

interface Honoured {
  readonly uscc: string;
  readonly programme: string;
  readonly round?: string | undefined;
  readonly product?: string | undefined;
}

/** Programme, round, holder and product. */
export const honourKey = ({ uscc: written, programme, round = '', product = '' }: Honoured): Keyed =>
  keyOfParty(written, (uscc) => {
    if (!PROGRAMME.test(programme))
      return reject(
        'PROGRAMME_NAME',
        '奖项代称须由小写字母、数字和连字符组成。',
        'The name of a programme has lower-case letters, digits and dashes.',
        { kind: 'invalid', field: 'programme' },
      );
    const hash = naturalKey('honour', programme, normaliseName(round), uscc, normaliseName(product));
    return { id: `honour-${programme}-${hash}`, uscc };
  });
