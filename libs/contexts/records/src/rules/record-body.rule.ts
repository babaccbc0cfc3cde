import type { Fact } from '@platform/kernel';
import { correctingEvents, kindOfEvent, openingEvents } from '../kinds/record-kinds.rule';
import type { RecordBody } from '../kinds/record.kind';
import { changed } from './values.rule';

/** Dates stand together in a penalty and each by itself in other kinds. */
const withDates = (body: RecordBody, dates: Record<string, unknown> | undefined): RecordBody => {
  if (!dates) return body;
  return body.dates ? { ...body, dates: changed(body.dates as object, dates) } : changed(body, dates);
};

/** What a fact changes in the body of its record: a recording begins it, a correction or completion lays values over it. */
export const evolveRecordBody = (body: RecordBody | undefined, fact: Fact): RecordBody | undefined => {
  const data = fact.data as Record<string, unknown>;
  if (Object.hasOwn(openingEvents, fact.type)) return data;
  if (!body) return body;
  if (fact.type === 'RecordCompleted') {
    const { measureUntil, ...dates } = data;
    return changed(withDates(body, dates), { measureUntil });
  }
  if (Object.hasOwn(correctingEvents, fact.type)) {
    const { reason: _reason, paper: _paper, dates, ...values } = data;
    return changed(withDates(body, dates as Record<string, unknown> | undefined), values);
  }
  return kindOfEvent(fact.type)?.body?.(body, fact) ?? body;
};
