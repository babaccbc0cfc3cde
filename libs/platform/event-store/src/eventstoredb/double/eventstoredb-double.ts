import { Server, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendService } from './append-service';
import { featuresMessage, gossipMessage, type Member } from './cluster-messages';
import { Door } from './door';
import { Faults, Seen } from './faults';
import { Log } from './log';
import { ReadService } from './read-service';
import { notReady } from './refusals';

const LARGEST_MESSAGE = 16 * 1_048_576;

/**
 * The gRPC interface of one EventStoreDB node in this process, with the behaviours that were measured on a real server
 * (docs/adr/0011). It proves the adapter, not the server: the same suite runs against a real one with `ESDB_URL`.
 */
export class EventStoreDbDouble {
  readonly faults = new Faults();
  readonly seen = new Seen();
  /** What gossip tells; this node alone where it is not set. */
  members: (() => readonly Member[]) | undefined;
  private server: Server | undefined;
  private door: Door | undefined;
  private closed: Promise<void> | undefined;

  private constructor(
    readonly log: Log,
    private boundPort: number,
  ) {}

  /** A node on a log of its own, or on that of others in a cluster. */
  static async start(log = new Log(), port = 0): Promise<EventStoreDbDouble> {
    const node = new EventStoreDbDouble(log, port);
    await node.listen();
    return node;
  }

  get port(): number {
    return this.boundPort;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.boundPort}?tls=false`;
  }

  /** As by `kill -9`: what was written stays, connections break, what was only remembered is forgotten. */
  kill(): void {
    this.closed = this.door?.slam();
    this.door = undefined;
    this.server?.forceShutdown();
    this.server = undefined;
    this.log.forget();
  }

  /** On the same data and the same port. */
  async restart(): Promise<void> {
    this.kill();
    await this.listen();
  }

  private async listen(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE });
    const appends = new AppendService(this.log, this.faults, this.seen);
    const reads = new ReadService(this.log, this.faults, this.seen);
    server.addService(StreamsService, {
      append: appends.append.bind(appends),
      batchAppend: appends.batchAppend.bind(appends),
      read: (call: Parameters<typeof reads.read>[0]) => void reads.read(call),
      delete: unsupported,
      tombstone: unsupported,
    });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) => answer(null, featuresMessage()),
    });
    server.addService(GossipService, {
      read: (_: unknown, answer: sendUnaryData<unknown>) =>
        this.faults.noGossip
          ? answer(notReady())
          : answer(null, gossipMessage(this.members?.() ?? [{ port: this.port, leader: true }])),
    });
    await this.closed;
    this.door = await Door.open(server, this.boundPort);
    this.boundPort = this.door.port;
    this.server = server;
  }
}

/** Nothing recorded is ever deleted: not even the double can. */
const unsupported = (_: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<unknown>): void =>
  answer(new Error('not supported'));
