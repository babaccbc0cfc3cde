import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { sampleKindExample } from './sample-kind-example.rule';
import { evolveSampleKindItem, readSampleKind, SAMPLE_KIND_DEEDS } from './sample-kind-item.rule';
import { sampleKindEvents } from './sample-kind.events';

const stream = 'records.sample-kind-1';
const fold = (...events: NewEvent[]) =>
  events.map((e) => factOf(e, { stream })).reduce(evolveSampleKindItem, undefined)!;
const recorded = sampleKindEvents.SampleKindRecorded({
  ...sampleKindExample,
  ...{ agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false },
  published: '2026-05-12',
});

it('opens with its dates, and is corrected', () => {
  expect(fold(recorded).dates).toEqual({ decided: '2026-05-11', published: '2026-05-12' });
  const values = { decidedOn: '2026-05-10', number: '聊市监〔2026〕2号', published: null };
  const item = fold(recorded, sampleKindEvents.SampleKindCorrected({ reason: '笔误', ...values }));
  expect(item).toMatchObject({ number: values.number, dates: { decided: '2026-05-10' } });
  expect(item.dates).not.toHaveProperty('published');
});

it('to be written: a title that says to a reader in Chinese what it is', () =>
  expect(fold(recorded).title).toMatch(/[\u4e00-\u9fff]/));

it('to be written: how it is read, by readers and by rulebooks', () => {
  expect(readSampleKind(fold(recorded))).toEqual({
    standing: 'adverse with a class, neutral, or watch: write what it is',
    deeds: [{ word: 'sample-kind.what: write what was done', from: '2026-05-11' }],
  });
  expect(SAMPLE_KIND_DEEDS).toEqual(['sample-kind.what: write every word of its deeds']);
});
