import { reject } from '@platform/kernel';
import { isJudgmentNumber, normaliseName } from '@law';
import type { Paper } from '../events/fields.events';
import type { PaperGround } from '../events/record.events';
import type { Problem } from './problem.rule';

/** The paper a record fell by; the registry's own annulments have none. */
export interface Fallen {
  readonly ground: string;
  readonly paper?: Paper | undefined;
}

export interface Raising {
  readonly ground?: PaperGround | undefined;
  readonly paper: Paper;
}

const WORDS = {
  court: { zh: '法院判决', en: 'a judgment' },
  review: { zh: '复议决定', en: 'a review decision' },
} as const;

/** Who lost in court or on review does not undo that alone: only another judgment or review decision, a later one, does. */
export const reinstatementProblem = (fallen: Fallen, { ground, paper }: Raising): Problem => {
  const by = fallen.ground === 'court' || fallen.ground === 'review' ? fallen.ground : undefined;
  if (by && ground !== by)
    return reject(
      'SAME_GROUND_REQUIRED',
      `该记录依${WORDS[by].zh}撤销，只能依新的${WORDS[by].zh}恢复，请在 ground 中注明 ${by}。`,
      `This fell by ${WORDS[by].en}: only another one lets it count again; say so in ground (${by}).`,
      { kind: 'forbidden', ground: by },
    );
  if (by === 'court' && !isJudgmentNumber(paper.number))
    return reject(
      'JUDGMENT_NUMBER_REQUIRED',
      '须注明法院判决的案号，如（2026）鲁15行终8号。',
      'The number of the judgment is required, such as （2026）鲁15行终8号.',
      { kind: 'invalid', field: 'paper.number' },
    );
  if (!fallen.paper) return undefined;
  if (normaliseName(paper.number) === normaliseName(fallen.paper.number))
    return reject(
      'PAPER_ANNULLED_IT',
      '这正是撤销该记录的文书，不能据以恢复。',
      'This is the very paper by which the record fell.',
      { kind: 'invalid', field: 'paper.number' },
    );
  return paper.date < fallen.paper.date
    ? reject('DATES_OUT_OF_ORDER', '文书日期早于撤销该记录的文书。', 'The paper is older than the one it overturns.', {
        kind: 'invalid',
        field: 'paper.date',
        date: paper.date,
        notBefore: fallen.paper.date,
      })
    : undefined;
};
