import type { RecordKind } from '../record.kind';
import { evolveSampleKindItem, readSampleKind, SAMPLE_KIND_DEEDS, type SampleKindItem } from './sample-kind-item.rule';
import { sampleKindEvents } from './sample-kind.events';

/** To be written: its name in Chinese, and where it stands in a file. */
export const sampleKind = {
  kind: 'sample-kind',
  name: { zh: '', en: 'sample kind' },
  section: 'others',
  events: sampleKindEvents,
  recorded: sampleKindEvents.SampleKindRecorded,
  corrected: sampleKindEvents.SampleKindCorrected,
  learnable: ['published'],
  deeds: SAMPLE_KIND_DEEDS,
  evolve: evolveSampleKindItem,
  read: readSampleKind,
} as const satisfies RecordKind<typeof sampleKindEvents, SampleKindItem>;
