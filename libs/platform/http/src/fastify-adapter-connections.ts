import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

const SWEEP_MS = 50;

/**
 * Connections while the program stops. The server itself closes only those idle at that moment: one that is being answered
 * then, or on which nothing was ever asked, would hold up the stop until its client goes away.
 */
export class Connections {
  /** Connected, nothing asked yet. */
  private readonly silent = new Set<Socket>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.silent.add(socket);
      socket.once('close', () => this.silent.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage) => this.silent.delete(socket));
  }

  /** Lets what is being answered end, at most so long, and closes every connection when its answer is out. */
  async closeWhile(closing: () => Promise<void>, atMostMs: number): Promise<void> {
    const sweep = setInterval(() => this.closeIdle(), SWEEP_MS);
    const cut = setTimeout(() => this.server.closeAllConnections(), atMostMs);
    try {
      await closing();
    } finally {
      clearInterval(sweep);
      clearTimeout(cut);
    }
  }

  private closeIdle(): void {
    this.server.closeIdleConnections();
    for (const socket of this.silent) socket.destroy();
  }
}
