import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { recordedExample } from '../../rules/examples.rule';
import { gradeSchemeExample, outsideGradeExample } from './outside-grade-example.rule';
import { evolveOutsideGradeItem, OUTSIDE_GRADE_DEEDS, readOutsideGrade } from './outside-grade-item.rule';
import { outsideGradeEvents } from './outside-grade.events';

const { steps, holdsMonths } = gradeSchemeExample;
const graded = (more: object = {}) =>
  outsideGradeEvents.OutsideGradeRecorded({
    ...recordedExample(outsideGradeExample),
    ...{ schemeName: '纳税缴费信用等级', ladder: { steps, holdsMonths: holdsMonths! }, ...more },
  });
const fold = (...events: NewEvent[]) =>
  events.map((e) => factOf(e, { stream: 'records.outside-grade-1' })).reduce(evolveOutsideGradeItem, undefined)!;
const from = '2026-04-20';
const until = '2027-04-21';

it('opens with scheme, step and period in its title', () =>
  expect(fold(graded({ number: '聊税信〔2026〕1号' }))).toMatchObject({
    kind: 'outside-grade',
    title: '纳税缴费信用等级：A（2025）',
    number: '聊税信〔2026〕1号',
    dates: { decided: from },
  }));

it.each([
  ['A', { standing: 'neutral', deeds: [{ word: 'outside-grade.favourable', from, until }], over: until }],
  ['B', { standing: 'neutral', shared: true, deeds: [{ word: 'outside-grade.neutral', from, until }], over: until }],
  ['D', { standing: 'adverse', deeds: [{ word: 'outside-grade.adverse', from, until }], over: until }],
])('%s is read by the ladder of its day', (step, reading) => {
  expect(readOutsideGrade(fold(graded({ step })))).toEqual(reading);
  expect(OUTSIDE_GRADE_DEEDS).toContain(reading.deeds[0]?.word);
});

it('holds without end where the ladder gives no time', () =>
  expect(readOutsideGrade(fold(graded({ ladder: { steps } })))).toEqual({
    standing: 'neutral',
    deeds: [{ word: 'outside-grade.favourable', from }],
  }));

it('corrected to another step and day it is read by the same ladder', () => {
  const values = { step: 'D', givenOn: '2026-04-21', number: null };
  const item = fold(graded({ number: '1号' }), outsideGradeEvents.OutsideGradeCorrected({ reason: '笔误', ...values }));
  expect(item).toMatchObject({ title: '纳税缴费信用等级：D（2025）', dates: { decided: '2026-04-21' } });
  expect(item).not.toHaveProperty('number');
  expect(readOutsideGrade(item)).toMatchObject({ standing: 'adverse', over: '2027-04-22' });
});
