import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '@platform/calendar';
import { Engine, EngineModule } from '@platform/cqrs';
import { Database, DatabaseModule } from '@platform/database';
import {
  configureHttp,
  createLogger,
  fastifyAdapter,
  HttpModule,
  type HttpLimits,
  NestLog,
  Readiness,
} from '@platform/http';
import {
  type DemoIssuer,
  IdentityModule,
  RefusalLog,
  type RefusedQuestion,
  type TrustedIssuer,
} from '@platform/identity';
import { StoreBusy } from '@platform/event-store';
import { AesKeyring, InMemoryKeyStore } from '@platform/sealing';
import { freshDatabase } from '@platform/testing';
import { InMemoryEventStore } from '../../event-store/src/in-memory/in-memory.event-store';
import { clientOf } from './client';
import { LampModule } from './lamp.http';

/** Questions about this one cannot be kept in the log of refusals. */
export const UNKEEPABLE = '91371502PDY0000367';

/** A registry of lamps behind HTTP, wired as the product is, on a database and a port of its own. */
export const lampRegistry = async (given: {
  issuers: readonly TrustedIssuer[];
  limits?: Partial<HttpLimits> | undefined;
  demoIssuer?: DemoIssuer | undefined;
}) => {
  const db = await freshDatabase();
  await db.dataSource.query(`create table read.lit_lamp (stream text primary key, watts int)`);
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  const keyring = await AesKeyring.open(new InMemoryKeyStore(), randomBytes(32));
  const store = new InMemoryEventStore();
  const clock = new FixedClock('2026-06-01T02:00:00.000Z');

  const refused: (RefusedQuestion & { readonly subject: string })[] = [];
  const refusals: RefusalLog = {
    keep: async ({ subject }, question) => {
      if (question.params['uscc'] === UNKEEPABLE) throw new StoreBusy(1);
      return `kept-${refused.push({ subject, ...question })}`;
    },
  };

  @Global()
  @Module({ providers: [{ provide: RefusalLog, useValue: refusals }], exports: [RefusalLog] })
  class RefusalsModule {}
  const database = await Database.open({ url: db.url, entities: [], migrations: [], poolSize: 4, connections: 1 });
  @Module({
    imports: [
      DatabaseModule.forRoot(database),
      CqrsModule.forRoot(),
      EngineModule.forRoot({ parts: [LampModule.part], store, keyring, clock, log }),
      IdentityModule.forRoot({ issuers: given.issuers }),
      HttpModule.forRoot({ log }),
      RefusalsModule,
      LampModule,
    ],
  })
  class LampRegistry {}

  const app = await NestFactory.create<NestFastifyApplication>(LampRegistry, fastifyAdapter(given.limits), {
    logger: new NestLog(log),
  });
  configureHttp(app, { version: '0.0.0', demoIssuer: given.demoIssuer });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    app,
    origin,
    lines,
    refused,
    engine: app.get(Engine),
    readiness: app.get(Readiness),
    ask: clientOf(origin),
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
};
