import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DemoIssuer, type FastifyLike, mountDemoIssuer } from '@platform/identity';
import { Logger } from './log/logger';
import { logRequest } from './log/request-log';
import { serveDocument } from './openapi/document';
import { CONTENT_SECURITY_POLICY } from './openapi/content-security-policy';

export interface HttpConfig {
  /** Of the product, as told in the API reference. */
  readonly version: string;
  /** Never in production. */
  readonly demoIssuer?: DemoIssuer | undefined;
}

/** Everything that is not under `/v1`. */
const UNVERSIONED = ['/', 'health', 'health/live', 'health/ready'];

/** The policy is a constant of ours; helmet would put it together anew for each answer. What only old browsers read is left out. */
const HELMET = {
  contentSecurityPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** Prefix, security headers, request log, API reference, demo issuer; before `listen`. */
export const configureHttp = async (app: NestFastifyApplication, config: HttpConfig): Promise<void> => {
  const log = app.get(Logger);
  const fastify = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('v1', { exclude: UNVERSIONED });
  await app.register(helmet as never, HELMET);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('cache-control', 'no-store')
      .header('x-correlation-id', String(request.id));
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logRequest(log, request as never, reply);
    done();
  });
  if (config.demoIssuer) mountDemoIssuer(fastify as unknown as FastifyLike, config.demoIssuer);
  serveDocument(app, config.version);
};
