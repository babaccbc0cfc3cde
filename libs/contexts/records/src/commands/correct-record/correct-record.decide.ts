import type { CreditItem } from '@law';
import {
  accept,
  type Caller,
  type Decide,
  type Decision,
  type Fact,
  type Moment,
  type NewEvent,
  reject,
} from '@platform/kernel';
import type { Paper } from '../../events/fields.events';
import type { RecordState } from '../../events/record.state';
import { kindOf } from '../../kinds/record-kinds.rule';
import type { RecordBody, RecordKind } from '../../kinds/record.kind';
import { datesProblem } from '../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { type Problem, recordAnnulled, recordUnknown } from '../../rules/problem.rule';
import { partyNameProblem } from '../../rules/party-name.rule';
import { PERSONS } from '../../rules/persons.rule';
import { evolveRecordBody } from '../../rules/record-body.rule';
import { evolveRecordItem } from '../../rules/record-item.rule';
import { textFaults, tidied } from '../../rules/texts.rule';
import { sameValue } from '../../rules/values.rule';

export interface Correction {
  readonly id: string;
  readonly reason: string;
  /** Review decision or judgment, where it is the superior or the city office that corrects. */
  readonly ground?: 'review' | 'court' | 'authority' | undefined;
  readonly paper?: Paper | undefined;
  /** New values by the names of the record's fields; null = there is none. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly representative?: unknown;
  readonly operator?: unknown;
  readonly officer?: unknown;
}

/** Puts right what was recorded; the old values stay visible to auditors. */
export class CorrectRecord {
  static readonly personal = ['representative', 'operator', 'officer'];
  constructor(
    readonly data: Correction,
    readonly by: Caller,
  ) {}
}

export interface CorrectOutside extends ChangeOutside {
  /** The persons a sole trader's record names, as far as they can still be read. */
  readonly persons?: readonly unknown[] | undefined;
  /** What the rules of its kind need. */
  readonly ofKind?: unknown;
}

export const correctRecord: Decide<CorrectRecord, RecordState, string, CorrectOutside> = (
  { data, by },
  { item, body },
  moment,
  outside,
) => {
  if (!item || !body) return recordUnknown();
  const problem = changeProblem(by, item, data, outside, moment.today);
  if (problem) return problem;
  if (item.status === 'annulled') return recordAnnulled();
  const unfit = valuesProblem(data.values);
  if (unfit) return unfit;
  const values = tidied(data.values) as Correction['values'];
  const { representative, operator, officer, reason, paper } = data;
  const persons = {
    ...(representative ? { representative } : {}),
    ...(operator ? { operator } : {}),
    ...(officer ? { officer } : {}),
  };
  const event = correctionOf(kindOf(item), {
    ...values,
    ...persons,
    reason,
    ...(paper && { paper }),
  });
  if (!('type' in event)) return event;
  const after = evolveRecordBody(body, event as Fact) as RecordBody;
  if (Object.keys(persons).length === 0 && sameValue(after, body))
    return Object.keys(values).length > 0
      ? accept()
      : reject('NOTHING_TO_CORRECT', '没有给出更正的内容。', 'The correction names no value.', { kind: 'invalid' });
  const known = [representative, operator, ...(outside.persons ?? [])];
  return contentProblem(item, after, { event, known, moment, ofKind: outside.ofKind }) ?? accept(event);
};

const correctionOf = ({ corrected }: RecordKind, data: Record<string, unknown>): NewEvent | Decision<never> => {
  const parsed = corrected.definition.schema.safeParse(data);
  if (parsed.success) return { type: corrected.type, data: parsed.data };
  return notCorrectable(
    parsed.error.issues.flatMap((i) => (i.code === 'unrecognized_keys' ? i.keys : [i.path.join('.')])),
  );
};

const notCorrectable = (fields: readonly string[]): Decision<never> =>
  reject(
    'NOT_CORRECTABLE',
    `这些字段不能更正，或值不合要求：${fields.join('、')}。`,
    `These fields cannot be corrected, or not to these values: ${fields.join(', ')}.`,
    { kind: 'invalid', fields },
  );

/** Values are held to what a recording of them is held to; persons have fields of their own, so that they are sealed. */
const valuesProblem = (values: Correction['values']): Problem => {
  const persons = PERSONS.filter((name) => name in values);
  if (persons.length > 0)
    return reject(
      'PERSON_IN_VALUES',
      `人员信息请填在 ${persons.join('、')} 字段，不得放在 values 中。`,
      `Give a person in the field ${persons.join(', ')} itself, never in values.`,
      { kind: 'invalid', fields: persons },
    );
  const faults = textFaults(tidied(values));
  return faults.length > 0 ? notCorrectable(faults) : undefined;
};

interface Corrected {
  readonly event: NewEvent;
  readonly known: readonly unknown[];
  readonly moment: Moment;
  readonly ofKind?: unknown;
}

/** The record as corrected must be one that could have been recorded. */
const contentProblem = (item: CreditItem, body: RecordBody, { event, known, moment, ofKind }: Corrected): Problem => {
  const kind = kindOf(item);
  const after = evolveRecordItem(item, event as Fact) as CreditItem;
  return (
    datesProblem(after.dates, moment.today, kind.decidingDate) ??
    partyNameProblem(after.uscc, after.partyName, known) ??
    kind.contentProblem?.(after, body, ofKind, moment)
  );
};
