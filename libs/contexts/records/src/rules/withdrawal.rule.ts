import { normaliseName } from '@law';
import { reject } from '@platform/kernel';
import type { Paper } from '../events/fields.events';
import type { Problem } from './problem.rule';

/** A withdrawal that was annulled cannot come again on the same paper. */
export const fallenWithdrawalProblem = ({ number }: Paper, fallen: readonly string[]): Problem =>
  fallen.some((one) => normaliseName(one) === normaliseName(number))
    ? reject(
        'WITHDRAWAL_ANNULLED',
        '该撤销决定已被撤销，再次撤销须有新的决定。',
        'This withdrawal was annulled: another one needs a decision of its own.',
        { kind: 'invalid', field: 'paper.number' },
      )
    : undefined;
