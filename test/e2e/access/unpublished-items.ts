import { addDays, SystemClock } from '@platform/calendar';
import { RecordOutsideGrade } from '../../../libs/contexts/records/src/kinds/outside-grade/commands/record-outside-grade/record-outside-grade.decide';
import { RecordProductInjury } from '../../../libs/contexts/records/src/kinds/product-injury/commands/record-product-injury/record-product-injury.decide';
import type { Clerk } from './clerk';
import type { Firm } from './firms';
import type { Sort } from './items';

const today = new SystemClock().today();

const graded = { field: 'tax', by: 'tax' } as const;
const gradedAs = (step: string, period: string) => (clerk: Clerk, firm: Firm, n: number) =>
  clerk.send('tax', RecordOutsideGrade, {
    ...{ ...firm, field: 'tax', scheme: 'tax-credit', period, step, givenOn: addDays(today, -90) },
    ...{ number: `聊税信〔${today.slice(0, 4)}〕${n}号`, legalBasis: `事实${n}`, remark: `备注${n}` },
  });

/** Signals, and grades given elsewhere of which the law publishes the best alone. */
export const UNPUBLISHED_SORTS = {
  'injury by a product': {
    ...{ standing: 'signal', field: 'health', by: 'health' },
    make: (clerk, firm, n) =>
      clerk.send('health', RecordProductInjury, {
        ...{ ...firm, field: 'health', hospital: '演示医院', number: `${n}号`, injuredOn: addDays(today, -12) },
        ...{ product: `产品${n}`, category: '家用电器', severity: '轻度', injuredPart: '上肢', facts: `事实${n}` },
      }),
  },
  'grade of the best step': { ...graded, standing: 'favourable', make: gradedAs('A', '2021') },
  'grade shared alone': { ...graded, standing: 'shared alone', make: gradedAs('M', '2022') },
  'grade of the worst step': { ...graded, standing: 'adverse, outside it', make: gradedAs('D', '2023') },
} as const satisfies Readonly<Record<string, Sort>>;
