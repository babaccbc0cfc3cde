import type { KindWiring } from '../kind.wiring';
import { RecordSampleKindHandler } from './commands/record-sample-kind/record-sample-kind.handler';
import { RecordSampleKindController } from './commands/record-sample-kind/record-sample-kind.http';

export const sampleKindWiring: KindWiring = {
  controllers: [RecordSampleKindController],
  providers: [RecordSampleKindHandler],
};
