import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { Expected } from './log-record';
import type { Outcome } from './log-record';
import { identifierOf, uuidOf } from './messages';

const to = (id: string, stream: string): BatchAppendResp =>
  new BatchAppendResp().setCorrelationId(uuidOf(id)).setStreamIdentifier(identifierOf(stream));

const failed = (answer: BatchAppendResp, message: string, details: { bytes: Uint8Array; type: string }) => {
  const any = new Any();
  any.pack(details.bytes, details.type);
  return answer.setError(new Status().setMessage(message).setDetails(any));
};

/** In band and without a type the client knows: it makes an UnknownError "Could not recognize Server Is Not Ready" of it. */
export const notReadyMessage = (id: string, stream: string): BatchAppendResp =>
  failed(to(id, stream), 'Server Is Not Ready', {
    bytes: new Empty().serializeBinary(),
    type: 'google.protobuf.Empty',
  });

/** Without the details in which the client looks for the kind of error: it dies of that. */
export const badRequestMessage = (id: string, stream: string, message: string): BatchAppendResp =>
  to(id, stream).setError(new Status().setMessage(message));

export const tooLargeMessage = (id: string, stream: string, limit: number): BatchAppendResp =>
  failed(to(id, stream), 'Maximum Append Size Exceeded', {
    bytes: new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit).serializeBinary(),
    type: 'event_store.client.MaximumAppendSizeExceeded',
  });

export const answerMessage = (id: string, stream: string, expected: Expected, outcome: Outcome): BatchAppendResp => {
  if ('wrongVersion' in outcome)
    return failed(to(id, stream), 'WrongExpectedVersion', {
      bytes: wrongVersionOf(expected, outcome.wrongVersion.current).serializeBinary(),
      type: 'event_store.client.WrongExpectedVersion',
    });
  const position = new shared.AllStreamPosition()
    .setCommitPosition(String(outcome.position))
    .setPreparePosition(String(outcome.position));
  const success = new BatchAppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position);
  return to(id, stream).setSuccess(success);
};

const wrongVersionOf = (expected: Expected, current: bigint | undefined): shared.WrongExpectedVersion => {
  const wrong = new shared.WrongExpectedVersion();
  if (current === undefined) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};
