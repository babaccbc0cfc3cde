import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProjectionStatus } from '@platform/cqrs';
import { Readiness } from '@platform/http';

/** What must hold before requests come to `http`; `contexts` where the routes are another application than the views. */
export const requireReadiness = (http: INestApplicationContext, contexts = http): void => {
  const readiness = http.get(Readiness);
  const database = contexts.get(DataSource);
  const views = contexts.get(ProjectionStatus);
  readiness.require('database', async () => (await database.query<unknown[]>('select 1')).length === 1);
  readiness.require('caught-up', () => views.filled());
};
