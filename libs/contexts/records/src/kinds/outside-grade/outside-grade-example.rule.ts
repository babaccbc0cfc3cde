import { partyExample } from '../../rules/examples.rule';
import type { OutsideGrade } from './commands/record-outside-grade/record-outside-grade.decide';
import type { GradeScheme } from './grade-scheme.rule';

/** A ladder such as that of the tax offices, for tests. */
export const gradeSchemeExample: GradeScheme = {
  code: 'tax-credit',
  name: { zh: '纳税缴费信用等级', en: 'Tax credit grade' },
  field: 'tax',
  period: 'year',
  holdsMonths: 12,
  steps: [
    { step: 'A', standing: 'favourable', public: true },
    { step: 'B', standing: 'neutral', public: false },
    { step: 'D', standing: 'adverse', public: false },
  ],
  from: '2014-10-01',
  source: '纳税缴费信用管理办法（示范文本）',
};

/** A grade of an invented firm, for the reference of the interface and for tests. */
export const outsideGradeExample: OutsideGrade = {
  ...partyExample,
  field: 'tax',
  scheme: 'tax-credit',
  period: '2025',
  step: 'A',
  givenOn: '2026-04-20',
  legalBasis: '纳税缴费信用管理办法第十八条（示范文本）',
};
