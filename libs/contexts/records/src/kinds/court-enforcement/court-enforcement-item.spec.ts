import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { recordedExample } from '../../rules/examples.rule';
import { courtEnforcementExample } from './court-enforcement-example.rule';
import {
  COURT_ENFORCEMENT_DEEDS,
  evolveCourtEnforcementItem,
  isCourtEnforcement,
  readCourtEnforcement,
} from './court-enforcement-item.rule';
import { courtEnforcement } from './court-enforcement.kind';
import { courtEnforcementEvents } from './court-enforcement.events';

const { publishedUntil: _, ...enforced } = { ...courtEnforcementExample, enforcement: 'enforced' as const };
const listed = courtEnforcementEvents.CourtEnforcementRecorded(recordedExample(courtEnforcementExample));
const debtor = courtEnforcementEvents.CourtEnforcementRecorded(recordedExample(enforced));
const fulfilled = courtEnforcementEvents.CourtEnforcementEnded({ on: '2026-05-20', ending: 'fulfilled' });
const correct = (values: object) => courtEnforcementEvents.CourtEnforcementCorrected({ reason: '笔误', ...values });
const fold = (...events: NewEvent[]) =>
  events
    .map((e) => factOf(e, { stream: 'records.court-enforcement-1' }))
    .reduce(evolveCourtEnforcementItem, undefined)!;
const from = '2026-05-11';

it('opens with the number of the case and its day', () => {
  expect(fold(listed)).toMatchObject({
    title: '失信被执行人',
    number: '（2026）鲁1502执8号',
    dates: { decided: from },
  });
  expect(fold(debtor).title).toBe('被执行人');
});

it('on the list it is serious and over after the last day of its publication', () => {
  const over = '2028-05-11';
  const deeds = [{ word: 'court-enforcement.dishonest', from, until: over }];
  expect(readCourtEnforcement(fold(listed))).toEqual({ standing: 'adverse', class: 'serious', deeds, over });
});

it('merely enforced it is adverse without a class, and over once it is fulfilled', () => {
  const word = 'court-enforcement.enforced';
  expect(readCourtEnforcement(fold(debtor))).toEqual({ standing: 'adverse', deeds: [{ word, from }] });
  expect(readCourtEnforcement(fold(debtor, fulfilled))).toMatchObject({ over: '2026-05-20' });
  expect(COURT_ENFORCEMENT_DEEDS).toEqual(['court-enforcement.enforced', 'court-enforcement.dishonest']);
});

it('fulfilled, a listed debtor is over at once', () =>
  expect(readCourtEnforcement(fold(listed, fulfilled))).toMatchObject({ over: '2026-05-20' }));

it('follows corrections: another day, no end of the publication, an end that was none', () => {
  const item = fold(listed, fulfilled, correct({ openedOn: '2026-05-12', publishedUntil: null, ended: null }));
  expect(item).toMatchObject({ dates: { decided: '2026-05-12' } });
  expect(readCourtEnforcement(item)).not.toHaveProperty('over');
});

it('the body tells how it ended, and on what paper', () => {
  const paper = { number: '（2026）鲁1502执8号之一', date: '2026-05-20' };
  const { data } = fulfilled;
  const ended = courtEnforcement.body({ court: '法院' }, factOf({ ...fulfilled, data: { ...data, paper } }));
  expect(ended).toEqual({ court: '法院', ended: data, endPaper: paper });
});

it('is told from other items', () => expect(isCourtEnforcement({ kind: 'penalty' } as never)).toBe(false));
