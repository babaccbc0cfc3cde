import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { RecordErasureHandler } from './commands/record-erasure/record-erasure.handler';
import { erasureEvents } from './events/erasure.events';
import { Erasing } from './ports/erasing';

/** Forgetting as a fact. The composition provides `Erasures` everywhere. */
@Module({ providers: [RecordErasureHandler, Erasing] })
export class ErasuresModule {
  static readonly part: ContextPart = {
    name: 'erasures',
    catalogues: [erasureEvents],
    projections: [],
    processes: [],
    entities: [],
    migrations: [],
  };
}
