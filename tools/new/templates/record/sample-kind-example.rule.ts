import { partyExample } from '../../rules/examples.rule';
import type { SampleKind } from './commands/record-sample-kind/record-sample-kind.decide';

/** One of an invented firm, for the reference of the interface and for tests. */
export const sampleKindExample: SampleKind = {
  ...partyExample,
  decidedOn: '2026-05-11',
  number: '聊市监〔2026〕1号',
};
