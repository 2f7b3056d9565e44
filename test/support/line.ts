/**
 * The line between a browser and the server, or the server and its database, which can go dead without a word and come
 * back, or break at a chosen moment: a relay of bytes.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Breaks some connections early: those that begin with a text, after so many pieces of what they sent. */
interface Break {
  readonly text: string;
  readonly afterPieces: number;
  times: number;
}

export class Line {
  private readonly sockets = new Set<Socket>();
  private isDead = false;
  private planned: Break | null = null;

  private constructor(
    private readonly relay: Server,
    private readonly target: number,
  ) {
    relay.on('connection', (near) => {
      this.join(near);
    });
  }

  /** Relays a port of its own to the target. */
  static async to(target: number): Promise<Line> {
    const relay = createServer();
    const line = new Line(relay, target);
    relay.listen(0, '127.0.0.1');
    await once(relay, 'listening');
    return line;
  }

  get port(): number {
    const address = this.relay.address();
    if (address === null || typeof address === 'string') throw new Error('the line has no port');
    return address.port;
  }

  /** Where a browser finds the server through this line. */
  get origin(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Breaks the next connections that begin with this text, so many times. */
  breakEarly(text: string, afterPieces: number, times: number): void {
    this.planned = { text, afterPieces, times };
  }

  /** How many breaks are still to come. */
  get breaksLeft(): number {
    return this.planned?.times ?? 0;
  }

  /** From now on no byte passes, and nobody is told. */
  cut(): void {
    this.isDead = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** The line is there again; what was under way on it is lost. */
  restore(): void {
    this.isDead = false;
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.restore();
    this.relay.close();
    await once(this.relay, 'close');
  }

  private join(near: Socket): void {
    this.keep(near);
    if (this.isDead) {
      near.pause();
      return;
    }
    const far = connect(this.target, '127.0.0.1');
    this.keep(far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes: Buffer) => to.write(bytes));
      from.on('close', () => to.destroy());
    }
    this.breakAsPlanned(near, far);
  }

  private breakAsPlanned(near: Socket, far: Socket): void {
    let isMeant = false;
    let pieces = 0;
    near.on('data', (bytes: Buffer) => {
      const { planned } = this;
      if (planned === null || planned.times === 0) return;
      pieces += 1;
      if (pieces === 1) isMeant = bytes.includes(planned.text);
      if (!isMeant || pieces !== planned.afterPieces) return;
      planned.times -= 1;
      near.destroy();
      far.destroy();
    });
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }
}
