import { type DynamicModule, Module } from '@nestjs/common';
import { Erasures } from './erasures';
import { KeyRotation } from './key-rotation';
import type { Sealing } from './open-sealing';

/** Provides everywhere what destroys keys and closes them anew; the keyring comes with the engine. */
@Module({})
export class SealingModule {
  static forRoot({ erasures, rotation }: Sealing): DynamicModule {
    return {
      module: SealingModule,
      global: true,
      providers: [
        { provide: Erasures, useValue: erasures },
        { provide: KeyRotation, useValue: rotation },
      ],
      exports: [Erasures, KeyRotation],
    };
  }
}
