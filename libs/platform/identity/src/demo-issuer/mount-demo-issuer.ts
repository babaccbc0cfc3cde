import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEMO_ISSUER_PATH, type DemoIssuer } from './demo-issuer';

interface Request {
  readonly raw: IncomingMessage & { originalUrl?: string };
}
interface Reply {
  readonly raw: ServerResponse;
  hijack(): unknown;
  send(body: unknown): unknown;
}
/** What we use of a Fastify instance. */
export interface FastifyLike {
  register(plugin: (instance: FastifyLike) => Promise<void>): unknown;
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    parser: (request: never, body: never, done: (error: null) => void) => void,
  ): unknown;
  get(path: string, handler: (request: Request, reply: Reply) => unknown): unknown;
  all(path: string, handler: (request: Request, reply: Reply) => unknown): unknown;
}

/** Mounts the issuer, and beside it `/clients`: the names one can ask a token for, with their demo secrets. */
export const mountDemoIssuer = (fastify: FastifyLike, issuer: DemoIssuer): void => {
  fastify.register(async (instance) => {
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', (_request, _body, done) => done(null));
    instance.get(`${DEMO_ISSUER_PATH}/clients`, (_, reply) => reply.send(issuer.clients));
    instance.all(`${DEMO_ISSUER_PATH}/*`, ({ raw }, reply) => {
      reply.hijack();
      raw.originalUrl = raw.url ?? '';
      raw.url = (raw.url ?? '').slice(DEMO_ISSUER_PATH.length);
      issuer.handle(raw, reply.raw);
    });
  });
};
