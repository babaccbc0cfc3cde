import { type CanActivate, type ExecutionContext, Inject, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Caller, Role } from '@platform/kernel';
import { ACCESS, type AccessRole, type CalledRequest } from './access';
import { CallerRefused } from './caller-refused';
import { bearerOf, correlationIdOf, idempotencyKeyOf, ifMatchOf, purposeOf } from './headers';
import { RefusalLog } from './refusal-log';
import { TokenVerifier } from './token-verifier';

/** Works out who calls, and turns away whom the route does not name. Global: a route cannot forget it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    @Optional() @Inject(RefusalLog) private readonly refusals?: RefusalLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CalledRequest>();
    const allowed = this.reflector.getAllAndOverride<readonly AccessRole[] | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const by = await this.callerOf(request);
    request.caller = by;
    if (!allowed) throw notStated();
    if (mayCall(allowed, by.role)) return true;
    throw notAllowed(by.role, allowed, await this.kept(by, request));
  }

  /** Number of the refused question in the log; undefined where it is none, or asked without a token. */
  private async kept(by: Caller, { method, params, routeOptions }: CalledRequest): Promise<string | undefined> {
    if (!QUESTIONS.includes(method) || by.role === 'public') return undefined;
    return this.refusals?.keep(by, { route: `GET ${routeOptions?.url ?? ''}`, params: { ...params } });
  }

  private async callerOf({ headers, id }: CalledRequest): Promise<Caller> {
    const token = bearerOf(headers);
    const claims = token === undefined ? PUBLIC : await this.tokens.verify(token);
    const purpose = purposeOf(headers);
    const idempotencyKey = idempotencyKeyOf(headers);
    const ifMatch = ifMatchOf(headers);
    return {
      ...claims,
      ...(purpose !== undefined && { purpose }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(ifMatch !== undefined && { ifMatch }),
      correlationId: id ?? correlationIdOf(headers),
    };
  }
}

const QUESTIONS: readonly string[] = ['GET', 'HEAD'];
const PUBLIC = { subject: 'public', role: 'public' } as const;

/** `public` names everybody, with or without a token. */
export const mayCall = (allowed: readonly AccessRole[], role: Role): boolean =>
  allowed.includes('public') || (allowed as readonly Role[]).includes(role);

const notStated = (): CallerRefused =>
  new CallerRefused(403, 'ACCESS_NOT_STATED', {
    zh: '该接口未声明谁可以调用，因此对所有人关闭。',
    en: 'This route does not state who may call it and is therefore closed to everybody.',
  });

const notAllowed = (role: Role, allowed: readonly AccessRole[], log: string | undefined): CallerRefused =>
  new CallerRefused(
    403,
    'ROLE_NOT_ALLOWED',
    role === 'public'
      ? {
          zh: '该接口需要令牌，请在 Authorization 请求头中给出。',
          en: 'This route needs a token in the header Authorization.',
        }
      : { zh: '您的角色不得调用该接口。', en: 'Your role may not call this route.' },
    {
      details: { role, allowed },
      ...(role === 'public' && { headers: { 'www-authenticate': 'Bearer realm="zhixin"' } }),
      ...(log !== undefined && { headers: { 'Zhixin-Log': log } }),
    },
  );
