import type { Fact } from '@platform/kernel';
import { changed } from './values.rule';

/** All that a record says today, by the names of its catalogue; persons still sealed. */
export type RecordBody = Readonly<Record<string, unknown>>;

/** Dates stand together in a penalty and each by itself in other kinds. */
const withDates = (body: RecordBody, dates: Record<string, unknown> | undefined): RecordBody => {
  if (!dates) return body;
  return body.dates ? { ...body, dates: changed(body.dates as object, dates) } : changed(body, dates);
};

/** What a fact changes in the body of its record: a recording begins it, a correction or completion lays values over it. */
export const evolveRecordBody = (body: RecordBody | undefined, fact: Fact): RecordBody | undefined => {
  const data = fact.data as Record<string, unknown>;
  if (fact.type.endsWith('Recorded')) return data;
  if (!body) return body;
  if (fact.type === 'RecordCompleted') {
    const { measureUntil, ...dates } = data;
    return changed(withDates(body, dates), { measureUntil });
  }
  if (fact.type.endsWith('Corrected')) {
    const { reason: _reason, paper: _paper, dates, ...values } = data;
    return changed(withDates(body, dates as Record<string, unknown> | undefined), values);
  }
  if (fact.type === 'HonourRevoked') return { ...body, withdrawalReason: data.reason };
  if (fact.type === 'HonourRevocationAnnulled') return changed(body, { withdrawalReason: null });
  if (fact.type === 'CheckBecameFinal') return { ...body, finalOn: data.on, result: data.result };
  return body;
};
