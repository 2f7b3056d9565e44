/** What the world gives a decision: who asks, the time, fresh ids and the seal of a ballot. Nothing else may come in. */
import type { Role } from '../access/access-table.js';
import type { Sha256 } from '../counting/draw-lot.js';
import type { SealedBallot, SealedLot } from './sealed.js';
import type { Directions, SealedDirections } from './proxies/directions.js';

export interface Actor {
  readonly personId: string;
  readonly name: string;
  /** What the person is now, on this body and in the organisation. */
  readonly roles: readonly Role[];
}

export interface DecideContext {
  readonly actor: Actor;
  /** Database time under the lock, ISO UTC. */
  readonly now: string;
  newId(): string;
  readonly sha256: Sha256;
  /** 32 random bytes, hex. */
  newSecret(): string;
  /** What was sealed with the opening of the vote, for its lot. */
  lotOf(voteId: string): SealedLot;
  /** How the proxy was directed when it was given; empty where it was not. */
  directionsOf(proxyId: string): Directions;
  /** Salts the directions of a proxy and gives the commitment that goes into its entry. */
  sealDirections(given: Omit<SealedDirections, 'salt'>): {
    readonly sealed: SealedDirections;
    readonly commitment: string;
  };
  /** Salts the ballot and gives the commitment (hex SHA-256) that goes into the entry. */
  seal(ballot: Omit<SealedBallot, 'salt'>): { readonly sealed: SealedBallot; readonly commitment: string };
}
