import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DemoIssuer, type FastifyLike, mountDemoIssuer } from '@platform/identity';
import { Logger } from './log/logger';
import { logRequest } from './log/request-log';
import { serveDocument } from './openapi/document';
import { CONTENT_SECURITY_POLICY } from './openapi/content-security-policy';

export interface TimedAnswer {
  readonly method: string;
  readonly route: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

export interface HttpConfig {
  /** Of the product, as told in the API reference. */
  readonly version: string;
  /** Never in production. */
  readonly demoIssuer?: DemoIssuer | undefined;
  /** Told of every answer; the route with the names of its parameters, undefined where there is none. */
  readonly onAnswer?: ((answer: TimedAnswer) => void) | undefined;
}

/** Everything that is not under `/v1`. */
const UNVERSIONED = ['/', 'health', 'health/live', 'health/ready', 'metrics'];

/** The same for every answer, so they are constants; what only old browsers read is left out. */
const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Prefix, security headers, request log, API reference, demo issuer; before `listen`. */
export const configureHttp = (app: NestFastifyApplication, config: HttpConfig): void => {
  const log = app.get(Logger);
  const fastify = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('v1', { exclude: UNVERSIONED });
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS).header('x-correlation-id', String(request.id));
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logRequest(log, request as never, reply);
    config.onAnswer?.({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
    done();
  });
  if (config.demoIssuer) mountDemoIssuer(fastify as unknown as FastifyLike, config.demoIssuer);
  serveDocument(app, config.version);
};
