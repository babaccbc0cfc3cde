import { setTimeout as pause } from 'node:timers/promises';
import type { ServerDuplexStream, ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import type { AppendReq } from '@eventstore/db-client/generated/streams_pb';
import { AppendResp, type BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { answerMessage, badRequestMessage, notReadyMessage, tooLargeMessage } from './append-answers';
import type { Expected } from './log-record';
import type { Faults, Seen } from './faults';
import type { Log } from './log';
import type { ProposedEvent } from './log-record';
import { idOf, proposedOf, sizeOf, textOf } from './messages';
import { notLeader, wrongVersion } from './refusals';

interface Gathered {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: ProposedEvent[];
}

/** Appends over one stream for all, as the client sends them, and one by one, as with credentials of their own. */
export class AppendService {
  constructor(
    private readonly log: Log,
    private readonly faults: Faults,
    private readonly seen: Seen,
  ) {}

  batchAppend(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
    const gathered = new Map<string, Gathered>();
    this.seen.appendStreams++;
    this.seen.mostAppendStreams = Math.max(this.seen.mostAppendStreams, ++this.seen.openAppendStreams);
    call.once('close', () => this.seen.openAppendStreams--);
    call.on('data', (request: BatchAppendReq) => {
      const id = idOf(request.getCorrelationId());
      const options = request.getOptions();
      if (options)
        gathered.set(id, { stream: textOf(options.getStreamIdentifier()), expected: expectedOf(options), events: [] });
      const append = gathered.get(id) as Gathered;
      try {
        append.events.push(...request.getProposedMessagesList().map(proposedOf));
      } catch (error) {
        return void call.write(badRequestMessage(id, append.stream, String(error)));
      }
      if (!request.getIsFinal()) return;
      gathered.delete(id);
      void this.answer(call, id, append);
    });
    call.on('error', () => undefined);
    call.on('end', () => call.end());
  }

  append(call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void {
    const events: ProposedEvent[] = [];
    let options: AppendReq.Options | undefined;
    call.on('data', (request: AppendReq) => {
      if (request.hasOptions()) options = request.getOptions();
      else events.push(proposedOf(request.getProposedMessage() as AppendReq.ProposedMessage));
    });
    call.on('end', () => {
      this.seen.unaryAppends++;
      const stream = textOf(options?.getStreamIdentifier());
      const outcome = this.log.append(
        stream,
        options?.hasNoStream() ? 'no_stream' : BigInt(options?.getRevision() ?? 0),
        events,
      );
      if ('wrongVersion' in outcome) return answer(wrongVersion(stream));
      const position = new AppendResp.Position().setCommitPosition(String(outcome.position));
      position.setPreparePosition(String(outcome.position));
      const success = new AppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position);
      answer(null, new AppendResp().setSuccess(success));
    });
  }

  private async answer(
    call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
    id: string,
    { stream, expected, events }: Gathered,
  ): Promise<void> {
    const { faults, seen } = this;
    seen.appends++;
    seen.expectations.push(typeof expected === 'bigint' ? 'revision' : expected);
    seen.mostAppendsUnderWay = Math.max(seen.mostAppendsUnderWay, ++seen.appendsUnderWay);
    if (faults.appendMs > 0) await pause(faults.appendMs);
    seen.appendsUnderWay--;
    if (call.cancelled || call.destroyed) return;
    if (faults.leader) return void call.emit('error', notLeader(faults.leader));
    if (faults.notReady) return void call.write(notReadyMessage(id, stream));
    if (sizeOf(events) > faults.maxAppendBytes)
      return void call.write(tooLargeMessage(id, stream, faults.maxAppendBytes));
    if (faults.badRequests > 0) {
      faults.badRequests--;
      return void call.write(badRequestMessage(id, stream, 'Something unforeseen'));
    }
    if (faults.lostAppends > 0) return void faults.lostAppends--;
    const outcome = this.log.append(stream, expected, events);
    if (faults.silentAppends > 0) return void faults.silentAppends--;
    call.write(answerMessage(id, stream, expected, outcome));
  }
}

const expectedOf = (options: BatchAppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream_exists' : BigInt(options.getStreamPosition());
};
