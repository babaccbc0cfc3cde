import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { Clock } from '@platform/calendar';
import type { Configuration } from '@platform/config';
import { Engine } from '@platform/cqrs';
import { configureHttp, fastifyAdapter, type Logger, NestLog, Readiness } from '@platform/http';
import { type DemoClient, DemoIssuer, type TrustedIssuer } from '@platform/identity';
import { version } from './project';
import type { Stores } from './open-stores';
import { RegistryModule } from './registry.module';

export interface ServeOptions {
  readonly configuration: Configuration;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  /** Clients of the demo issuer; it is not mounted where there are none. */
  readonly demoClients?: readonly DemoClient[];
}

/** The registry behind HTTP, not yet listening. */
export const createRegistry = async ({
  configuration,
  stores,
  clock,
  log,
  demoClients = [],
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
  const issuers: TrustedIssuer[] = configuration.issuers.map(({ issuer, audience, jwksUri, algorithms }, i) => ({
    name: `issuer-${i + 1}`,
    issuer,
    audience,
    algorithms: algorithms as TrustedIssuer['algorithms'],
    keys: { uri: jwksUri },
  }));
  const module = RegistryModule.forRoot({
    stores,
    clock,
    log,
    issuers: demoIssuer ? [...issuers, demoIssuer.trusted] : issuers,
  });
  const adapter = fastifyAdapter({ bodyBytes: bodyLimitBytes, arrivalMs: requestTimeoutMs });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: new NestLog(log) });
  await configureHttp(app, { version, demoIssuer });
  const readiness = app.get(Readiness);
  readiness.require('database', async () => (await app.get(DataSource).query('select 1')).length === 1);
  readiness.require('caught-up', () => app.get(Engine).caughtUp(1));
  return app;
};
