import type { Caller } from '@platform/kernel';
import type { StoredEvent } from '@platform/event-store';
import type { FactCodec } from './fact-codec';
import { sameBody } from './fingerprint';
import { type Outcome, refuse } from './outcome';
import { uuidOf } from './uuid';

/** Where a command has no natural key, the id of what it makes: the same for the same caller and key. */
export const newIdFor = (by: Caller): string => uuidOf(by.subject, keyOf(by));

/** Without a key, a command on a naturally named stream is known by its content: another content is for its decision. */
const keyOf = (by: Caller, content?: string): string =>
  by.idempotencyKey ??
  (content !== undefined
    ? `natural ${content}`
    : refuse(
        'IDEMPOTENCY_KEY_REQUIRED',
        '请在 Idempotency-Key 请求头中给出本次操作的唯一编号。',
        'Give this operation a key of its own in the header Idempotency-Key.',
        { kind: 'invalid' },
      ));

/** Id of a command on a stream: the same for the same caller and key, or else the same content. */
export const commandIdOf = (by: Caller, stream: string, content?: string): string =>
  uuidOf(by.subject, keyOf(by, content), stream);

/**
 * What the command came to when it was carried out before; undefined where it was not.
 * @throws CommandRefused where another body came under the same key
 */
export const earlierOutcome = (
  codec: FactCodec,
  stored: readonly StoredEvent[],
  { commandId, fingerprint }: { readonly commandId: string; readonly fingerprint: string },
): Outcome | undefined => {
  const last = stored.findLast((e) => e.metadata.includes(commandId) && codec.metadataOf(e).commandId === commandId);
  if (!last) return undefined;
  if (!sameBody(codec.metadataOf(last).fingerprint, fingerprint))
    refuse(
      'IDEMPOTENCY_KEY_REUSED',
      '同一编号的操作先前已以不同内容提交，未作任何改动。',
      'The same key was used before with another content; nothing was changed.',
      { kind: 'invalid' },
    );
  return { stream: last.stream, revision: last.revision, position: last.position, repeated: true };
};
