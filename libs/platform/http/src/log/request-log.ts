import type { Caller } from '@platform/kernel';
import type { Logger } from './logger';

interface Request {
  readonly id: string;
  readonly method: string;
  readonly routeOptions: { readonly url?: string | undefined };
  readonly caller?: Caller | undefined;
}
interface Reply {
  readonly statusCode: number;
  readonly elapsedTime: number;
}

/**
 * One line a request: what was called, by which role, how it ended. No address (a code or a name may stand in it), no query,
 * no headers, no body.
 */
export const logRequest = (log: Logger, request: Request, reply: Reply): void => {
  const { url } = request.routeOptions;
  const about = {
    correlationId: request.id,
    method: request.method,
    route: url ?? 'none',
    status: reply.statusCode,
    durationMs: Math.round(reply.elapsedTime * 10) / 10,
    role: request.caller?.role,
    subject: request.caller?.subject,
  };
  if (url?.startsWith('/health/') || url === '/metrics') log.debug(about, 'request');
  else log.info(about, 'request');
};
