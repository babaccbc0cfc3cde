import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@platform/calendar';
import type { Configuration } from '@platform/config';
import { configureHttp, fastifyAdapter, type Logger, NestLog } from '@platform/http';
import { type DemoClient, DemoIssuer } from '@platform/identity';
import { traceRequests } from '@platform/telemetry';
import { issuersOf } from './issuers-of';
import { tellLateAnswers } from './late-answers';
import { version } from './project';
import type { Stores } from './open-stores';
import { requireReadiness } from './readiness';
import { RegistryModule } from './registry.module';

export interface ServeOptions {
  readonly configuration: Configuration;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  /** Clients of the demo issuer; it is not mounted where there are none. */
  readonly demoClients?: readonly DemoClient[];
  /** False where another program moves the views of this database. */
  readonly movesViews?: boolean;
}

/** The registry behind HTTP, not yet listening. */
export const createRegistry = async ({
  configuration,
  stores,
  clock,
  log,
  demoClients = [],
  movesViews = true,
}: ServeOptions): Promise<NestFastifyApplication> => {
  const { bodyLimitBytes, requestTimeoutMs, port, production } = configuration;
  const demoIssuer =
    production || demoClients.length === 0
      ? undefined
      : await DemoIssuer.open({
          origin: `http://127.0.0.1:${port}`,
          clients: demoClients,
          keyFile: `${configuration.dataDir}/demo-issuer.json`,
        });
  const issuers = issuersOf(configuration);
  const module = RegistryModule.forRoot({
    stores,
    clock,
    log,
    movesViews,
    issuers: demoIssuer ? [...issuers, demoIssuer.trusted] : issuers,
  });
  const adapter = fastifyAdapter({ bodyBytes: bodyLimitBytes, arrivalMs: requestTimeoutMs });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: new NestLog(log) });
  if (stores.traces) traceRequests(app.getHttpAdapter().getInstance(), stores.traces);
  configureHttp(app, { version, demoIssuer, onAnswer: stores.metrics.answered });
  requireReadiness(app);
  tellLateAnswers(app, stores.metrics);
  return app;
};
