import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Keyring } from '@platform/sealing';
import { entityTag, namesTag } from './entity-tag';

export const TAGGED = 'zhixin:tagged';

/** Revision of the thing an answer tells of; undefined where the answer does not tell it. */
export type RevisionOf = (answer: never) => number | undefined;

interface Tagging {
  readonly revisionOf: RevisionOf;
  readonly keyring: Keyring;
  revision?: number | undefined;
}

/** Replies that leave with a tag. */
const tagging = new WeakMap<object, Tagging>();

/** Marks the reply of a route with `@Tagged`. */
@Injectable()
export class TaggedGuard implements CanActivate {
  constructor(private readonly keyring: Keyring) {}

  canActivate(context: ExecutionContext): boolean {
    const revisionOf = Reflect.getMetadata(TAGGED, context.getHandler()) as RevisionOf;
    tagging.set(context.switchToHttp().getResponse<object>(), { revisionOf, keyring: this.keyring });
    return true;
  }
}

/** The answer before it is written: of which revision it tells. */
export const noteRevision = (reply: object, body: unknown): void => {
  const tagged = tagging.get(reply);
  if (tagged) tagged.revision = tagged.revisionOf(body as never);
};

interface Reply {
  readonly statusCode: number;
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  removeHeader(name: string): Reply;
}

/**
 * The answer as it is written: tagged, and left out where the caller has it already. By then it has been asked, worked out
 * and logged like any other: that nothing has changed is told too. The hash is keyed: a tag may stand in logs of the way,
 * and what it was made from cannot be guessed there.
 */
export const tagAnswer = (reply: Reply, payload: unknown, ifNoneMatch: string | undefined): unknown => {
  const tagged = tagging.get(reply);
  if (!tagged || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  const hash = tagged.keyring.keyedHash('fingerprint', `answer ${payload}`).slice(0, 32);
  const tag = entityTag(hash, tagged.revision);
  reply.header('etag', tag).header('vary', 'Authorization, Zhixin-Purpose');
  if (ifNoneMatch === undefined || !namesTag(ifNoneMatch, tag)) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
};
