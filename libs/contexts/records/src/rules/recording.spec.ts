import type { CreditItem } from '@law';
import { checkExample } from '../kinds/check/check-example.rule';
import { recordingExample } from './examples.rule';
import { fieldProblem, recordedOnce, recordedPart, recordingProblem } from './recording.rule';

const event = {
  type: 'CheckRecorded',
  data: { uscc: 'x', product: '挂面', representative: { name: '赵一' }, pending: true },
};
const item = { id: 'check-1', status: 'recorded' } as CreditItem;

it('names the agency by today’s code, and as in the paper where that is given', () => {
  expect(recordedPart(checkExample, recordingExample)).toMatchObject({
    agency: recordingExample.agency.uscc,
    agencyName: recordingExample.agency.name,
  });
  expect(recordedPart({ ...checkExample, agencyName: '聊城市食药监局' }, recordingExample).agencyName).toBe(
    '聊城市食药监局',
  );
});

it('shares an act with what it replaces only within one enterprise', () => {
  const linked = (uscc: string) => [{ id: 'check-0', uscc, status: 'recorded' as const, own: true }];
  const replacing = { ...checkExample, replaces: 'check-0' };
  expect(recordedPart(replacing, { ...recordingExample, linked: linked(checkExample.uscc) }).sameActAs).toEqual([
    'check-0',
  ]);
  expect(recordedPart(replacing, { ...recordingExample, linked: linked('other') }).sameActAs).toEqual([]);
});

it('asks competence before links', () => {
  const incompetence = { code: 'FIELD_NOT_YOURS', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;
  const data = { ...checkExample, restsOn: ['check-0'] };
  expect(recordingProblem(data, { ...recordingExample, incompetence })).toMatchObject({
    refusal: { code: 'FIELD_NOT_YOURS' },
  });
  expect(recordingProblem(data, recordingExample)).toMatchObject({ refusal: { code: 'LINK_UNKNOWN' } });
});

it('some things are recorded in one field of law alone', () => {
  expect(fieldProblem('health', 'health')).toBeUndefined();
  expect(fieldProblem('market', 'health')).toMatchObject({
    refusal: { code: 'RECORDED_IN_ANOTHER_FIELD', details: { field: 'field', expected: 'health' } },
  });
});

it('the number as it is compared tells whether it is the same, however it is written', () => {
  const written = (number: string) => ({
    ...event,
    data: { ...event.data, number, normalisedNumber: '甲〔2025〕42号' },
  });
  const recorded = written('甲[2025]第042号').data;
  expect(recordedOnce(written('甲〔2025〕42号'), { item, recorded })).toEqual({ accepted: true, events: [] });
  const report = (number: string) => ({ ...event, data: { ...event.data, number } });
  expect(recordedOnce(report('WT-1'), { item, recorded: report('WT-01').data })).toMatchObject({
    refusal: { code: 'ALREADY_RECORDED' },
  });
});

it('opens a stream once; the same again is quiet, whatever it says of persons and of today’s code of the agency', () => {
  const again = { ...event.data, representative: { sealed: 'v1.x' }, pending: false, agency: 'its predecessor' };
  expect(recordedOnce(event, {})).toEqual({ accepted: true, events: [event] });
  expect(recordedOnce(event, { item, recorded: again })).toEqual({ accepted: true, events: [] });
  expect(recordedOnce(event, { item, recorded: { ...again, product: '面粉' } })).toMatchObject({
    refusal: { code: 'ALREADY_RECORDED', details: { id: 'check-1' } },
  });
});
