import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { AgencyNames } from './ports/agency-names';
import { GetFileHandler } from './queries/get-file/get-file.handler';
import { GetFileController } from './queries/get-file/get-file.http';

/** What the registry hands out of several contexts at once: the whole file of one enterprise. It has no facts of its own. */
@Module({ controllers: [GetFileController], providers: [AgencyNames, GetFileHandler] })
export class SharingModule {
  static readonly part: ContextPart = {
    name: 'sharing',
    catalogues: [],
    projections: [],
    processes: [],
    entities: [],
    migrations: [],
  };
}
