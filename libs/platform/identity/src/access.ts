import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Caller, ROLES } from '@platform/kernel';

/** Who may call a route; `public` = also without a token, whatever the token's role. */
export type AccessRole = (typeof ROLES)[number] | 'public';

export const ACCESS = 'zhixin:access';
/** Extension of an OpenAPI operation that names the roles. */
export const ACCESS_EXTENSION = 'x-zhixin-access';

/** States who may call a route. Every controller method carries it; one without it refuses everybody. */
export const Access = (first: AccessRole, ...more: AccessRole[]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ACCESS, [first, ...more]), ApiExtension(ACCESS_EXTENSION, [first, ...more]));

/** What we use of a Fastify request. */
export interface CalledRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly routeOptions?: { readonly url?: string | undefined } | undefined;
  /** Correlation id; also Fastify's id of the request. */
  readonly id?: string | undefined;
  /** Set by the guard. */
  caller?: Caller;
}

/** The caller of this request, as the guard worked it out: `@By() by: Caller`. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CalledRequest>();
  if (!caller) throw new Error('no caller: AccessGuard did not run for this route');
  return caller;
});
