import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { type Server, ServerCredentials } from '@grpc/grpc-js';

/** The sockets of a server, so that they can break off as when a process is killed: without a word. */
export class Door {
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly net: NetServer) {}

  static async open(server: Server, port: number): Promise<Door> {
    const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
    const net = createServer((socket) => {
      door.sockets.add(socket);
      socket.once('close', () => door.sockets.delete(socket));
      socket.on('error', () => undefined);
      injector.injectConnection(socket);
    });
    const door = new Door(net);
    await new Promise<void>((resolve, reject) => net.once('error', reject).listen(port, '127.0.0.1', resolve));
    return door;
  }

  get port(): number {
    const address = this.net.address();
    return address !== null && typeof address === 'object' ? address.port : 0;
  }

  /** Breaks off at once; resolves when the port is free. */
  slam(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.net.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    return closed;
  }
}
