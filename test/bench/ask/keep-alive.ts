import { connect, type Socket } from 'node:net';

export interface Reply {
  readonly head: string;
  readonly body: string;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * One HTTP/1.1 connection that asks one question at a time. By hand, as the two cores are shared by whoever asks, whoever
 * answers and the database: Node's own client costs more than the yardstick does, and that would flatter us.
 */
export class KeepAlive {
  private got: Buffer | undefined;
  private waiting: { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<KeepAlive> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new KeepAlive(socket)));
      socket.once('error', reject);
    });
  }

  ask(request: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    const got = this.got ? Buffer.concat([this.got, chunk]) : chunk;
    this.got = got;
    const end = got.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = got.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
    const from = end + END_OF_HEAD.length;
    if (got.length < from + length) return;
    this.got = undefined;
    this.waiting?.resolve({ head, body: got.toString('utf8', from) });
    this.waiting = undefined;
  }
}

type Headers = Readonly<Record<string, string>>;

/** A GET request as it goes over the wire. */
export const get = (path: string, headers: Headers = {}): Buffer => wire('GET', path, headers);

/** A POST request with a JSON body. */
export const post = (path: string, body: object, headers: Headers = {}): Buffer => {
  const json = JSON.stringify(body);
  const about = { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(json)}` };
  return wire('POST', path, { ...about, ...headers }, json);
};

const wire = (method: string, path: string, headers: Headers, body = ''): Buffer => {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
};
