/** How many sockets one network may hold open on this process; this machine itself may hold any number. */
import { isThisMachine, networkOf } from '../http/index.js';

/** A large office behind one address, several windows each. */
export const MOST_OF_NETWORK = 500;
/** Windows of one sign-in. */
export const MOST_OF_SESSION = 20;

export class SocketLimits {
  private readonly open = new Map<string, number>();

  /** True when the network of the address has no socket left. */
  isFull(address: string): boolean {
    return !isThisMachine(address) && (this.open.get(networkOf(address)) ?? 0) >= MOST_OF_NETWORK;
  }

  /** Counts a socket; call the answer when it is closed. */
  add(address: string): () => void {
    const network = networkOf(address);
    this.open.set(network, (this.open.get(network) ?? 0) + 1);
    return () => {
      const left = (this.open.get(network) ?? 0) - 1;
      if (left > 0) this.open.set(network, left);
      else this.open.delete(network);
    };
  }
}
