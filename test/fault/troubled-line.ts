/**
 * A line between voters and server with whatever lines can have: bytes that come late, connections that drop before or
 * after a request passed, answers that never come back, and requests that arrive twice.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Drawer } from './random.js';

const MOST_LATE_MS = 40;
/** How long a connection hangs with nothing coming back before it breaks. */
const HALF_OPEN_MS = 250;
/** Out of a hundred requests. */
const TROUBLES = { dropBefore: 4, dropAfter: 6, halfOpen: 4, twice: 8, late: 30 } as const;

export class TroubledLine {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly relay: Server,
    private readonly target: number,
    private readonly draw: Drawer,
  ) {
    relay.on('connection', (near) => {
      this.join(near);
    });
  }

  static async to(target: number, draw: Drawer): Promise<TroubledLine> {
    const relay = createServer();
    const line = new TroubledLine(relay, target, draw);
    relay.listen(0, '127.0.0.1');
    await once(relay, 'listening');
    return line;
  }

  get origin(): string {
    const address = this.relay.address();
    if (address === null || typeof address === 'string') throw new Error('the line has no port');
    return `http://127.0.0.1:${String(address.port)}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.relay.close();
    await once(this.relay, 'close');
  }

  private join(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    this.keep(near);
    this.keep(far);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    far.on('data', (bytes: Buffer) => near.write(bytes));
    near.on('data', (bytes: Buffer) => {
      this.pass(near, far, bytes);
    });
  }

  private pass(near: Socket, far: Socket, bytes: Buffer): void {
    let drawn = this.draw.upTo(100);
    const meets = (share: number): boolean => {
      drawn -= share;
      return drawn <= 0 && drawn + share > 0;
    };
    if (meets(TROUBLES.dropBefore)) {
      near.destroy();
    } else if (meets(TROUBLES.dropAfter)) {
      far.write(bytes, () => near.destroy());
    } else if (meets(TROUBLES.halfOpen)) {
      far.write(bytes);
      far.pause();
      setTimeout(() => near.destroy(), HALF_OPEN_MS);
    } else if (meets(TROUBLES.twice)) {
      far.write(bytes);
      const again = connect(this.target, '127.0.0.1');
      this.keep(again);
      again.end(bytes);
      again.resume();
    } else if (meets(TROUBLES.late)) {
      setTimeout(() => far.write(bytes), this.draw.upTo(MOST_LATE_MS));
    } else {
      far.write(bytes);
    }
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }
}
