/** The holders of shares for whom a person stands by their seats on one body, each once. */
import type { BodyStanding } from '@quorate/contracts';

interface StandsFor {
  readonly holderId: string;
  readonly holderName: string;
}

/** In the order of their first lot. */
export function holdersIn(seats: BodyStanding['seats']): readonly StandsFor[] {
  const holders = new Map<string, StandsFor>();
  for (const { holderId, holderName } of seats) {
    if (holderId !== undefined && holderName !== undefined) holders.set(holderId, { holderId, holderName });
  }
  return [...holders.values()];
}
