import type { KindWiring } from '../kind.wiring';
import { RecordProductInjuryHandler } from './commands/record-product-injury/record-product-injury.handler';
import { RecordProductInjuryController } from './commands/record-product-injury/record-product-injury.http';

export const productInjuryWiring: KindWiring = {
  controllers: [RecordProductInjuryController],
  providers: [RecordProductInjuryHandler],
};
