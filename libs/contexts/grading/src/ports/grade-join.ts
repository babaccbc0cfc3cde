import { grantedTo, type Reader } from '@contexts/disclosure';
import { DEFAULT_SCHEME } from '../queries/get-grade/get-grade.query';

/** SQL of today's grade beside a row with the code of an enterprise, as far as the reader may be told it. */
export interface GradeJoin {
  /** Where rows are found by the grade. */
  readonly join: string;
  /** Where it is told of a few rows only: looked up for each. */
  readonly lookedUp: string;
  /** What the reader is told: `rated`, `not-rated`, `not-disclosed`. */
  readonly state: string;
  /** null unless rated. Conditions on it find nothing that is not told. */
  readonly grade: string;
}

/**
 * The same as a grade by itself: who is told good grades only is told the same of a bad one and of none.
 * @param uscc column with the code
 * @param firstParam where the reader's parameters begin, which are those of `disclosedTo`
 */
export const gradeJoin = (reader: Reader, uscc: string, firstParam: number): GradeJoin => {
  const granted = grantedTo(reader, { class: 'grade', uscc, value: 'g.grade', as: 'mg' }, firstParam);
  const today = `g.uscc = ${uscc} and g.scheme = '${DEFAULT_SCHEME}'
      and g.from_date <= ${granted.today} and (g.until_date is null or g.until_date > ${granted.today})`;
  return {
    join: `left join read.grade_segment g on ${today} left ${granted.join}`,
    lookedUp: `left join lateral (select g.grade from read.grade_segment g where ${today} limit 1) g on true
      left ${granted.join}`,
    state: `case when mg.mask is null then 'not-disclosed' when g.grade is null then 'not-rated' else 'rated' end`,
    grade: `case when mg.mask is not null then g.grade end`,
  };
};
