import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, fastifyAdapter, NestLog } from '@platform/http';
import { issuersOf } from '../../registry/src/issuers-of';
import { version } from '../../registry/src/project';
import { requireReadiness } from '../../registry/src/readiness';
import { RegistryModule } from '../../registry/src/registry.module';
import type { ServeOptions } from '../../registry/src/serve';
import { ProjectorHttpModule } from './projector-http.module';

export interface Projector {
  /** All contexts, without their routes. */
  readonly contexts: INestApplicationContext;
  /** Health and metrics, not yet listening. */
  readonly http: NestFastifyApplication;
  close(): Promise<void>;
}

/** Moves the views, or stands by; tells over HTTP how it is. */
export const createProjector = async ({
  configuration,
  stores,
  clock,
  log,
}: Omit<ServeOptions, 'demoClients' | 'movesViews'>): Promise<Projector> => {
  const module = RegistryModule.forRoot({ stores, clock, log });
  const contexts = await NestFactory.createApplicationContext(module, { logger: new NestLog(log) });
  const health = ProjectorHttpModule.forRoot({
    contexts,
    metrics: stores.metrics,
    log,
    issuers: issuersOf(configuration),
  });
  const http = await NestFactory.create<NestFastifyApplication>(
    health,
    fastifyAdapter({ bodyBytes: configuration.bodyLimitBytes, arrivalMs: configuration.requestTimeoutMs }),
    { logger: new NestLog(log) },
  );
  await configureHttp(http, { version, onAnswer: stores.metrics.answered });
  requireReadiness(http, contexts);
  return {
    contexts,
    http,
    close: async () => {
      await http.close();
      await contexts.close();
    },
  };
};
