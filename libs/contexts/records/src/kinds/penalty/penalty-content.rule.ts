import { reject } from '@platform/kernel';
import { codeFitsParty, type Measure, type PartyKind } from '@law';
import type { Problem } from '../../rules/problem.rule';

/** Natural persons are not entered; a code that contradicts the party's category is held. */
export const partyProblem = (uscc: string, name: string, category: PartyKind): Problem => {
  if (category === '自然人')
    return reject('NOT_ENTERED_BY_LAW', '自然人的信息不予录入。', 'Natural persons are not entered.', {
      kind: 'invalid',
      because: 'natural-person',
    });
  if (!codeFitsParty(uscc, name, category))
    return reject(
      'CODE_CONTRADICTS_CATEGORY',
      '统一社会信用代码与行政相对人类别不符，请核对。',
      'The code is not one of this category of party.',
      { kind: 'invalid', category },
    );
  return undefined;
};

/** What the content of a penalty says of its measures. */
export interface Measured {
  readonly measures: readonly Measure[];
  readonly fineFen?: number | undefined;
  readonly confiscatedFen?: number | undefined;
}

/** An amount without the measure it belongs to (a warning alone with a fine) is held, not guessed. */
export const measuresProblem = ({ measures, fineFen = 0, confiscatedFen = 0 }: Measured): Problem => {
  if (fineFen > 0 && !measures.includes('罚款'))
    return reject(
      'AMOUNT_CONTRADICTS_MEASURES',
      '有罚款金额而处罚类别中没有罚款。',
      'A fine is given, but 罚款 is no measure.',
      {
        kind: 'invalid',
        field: 'fineFen',
      },
    );
  if (confiscatedFen > 0 && !measures.some((m) => m.startsWith('没收')))
    return reject(
      'AMOUNT_CONTRADICTS_MEASURES',
      '有没收金额而处罚类别中没有没收。',
      'A confiscated amount is given, but confiscation is no measure.',
      { kind: 'invalid', field: 'confiscatedFen' },
    );
  return undefined;
};
