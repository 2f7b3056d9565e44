/** The line between a server and its database, on which an exchange can be stopped: before it arrives, or before its answer is heard. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface Stop {
  /** In the piece that the server sends. */
  readonly text: string;
  /** The piece is lost, or it arrives and its answer is lost. */
  readonly lose: 'the piece' | 'the answer';
}

export class WatchedLine {
  private readonly sockets = new Set<Socket>();
  private stop: { readonly wanted: Stop; readonly reached: () => void } | null = null;

  private constructor(
    private readonly relay: Server,
    private readonly target: number,
  ) {
    relay.on('connection', (near) => {
      this.join(near);
    });
  }

  /** To the database at this address. */
  static async to(url: string): Promise<WatchedLine> {
    const relay = createServer();
    const line = new WatchedLine(relay, Number(new URL(url).port));
    relay.listen(0, '127.0.0.1');
    await once(relay, 'listening');
    return line;
  }

  /** The same address, reached through the line. */
  through(url: string): string {
    const address = new URL(url);
    address.port = String((this.relay.address() as AddressInfo).port);
    return address.href;
  }

  /** Settles when the next exchange of this kind is stopped; from then on its connection is silent. */
  async stopAt(wanted: Stop): Promise<void> {
    await new Promise<void>((reached) => {
      this.stop = { wanted, reached };
    });
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.relay.close();
    await once(this.relay, 'close');
  }

  private join(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(socket));
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    const lost = { pieces: false, answers: false };
    near.on('data', (bytes: Buffer) => {
      const { stop } = this;
      if (stop !== null && bytes.includes(stop.wanted.text)) {
        this.stop = null;
        lost.answers = true;
        lost.pieces = stop.wanted.lose === 'the piece';
        if (lost.pieces) stop.reached();
        else far.once('data', stop.reached);
      }
      // A piece may come in several reads: where only its answer is lost, the rest of it still arrives.
      if (!lost.pieces) far.write(bytes);
    });
    far.on('data', (bytes: Buffer) => {
      if (!lost.answers) near.write(bytes);
    });
  }
}
