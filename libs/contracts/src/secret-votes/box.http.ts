/** The box of a secret vote: it takes sealed ballots from anybody who has a paper, and shows them once it is closed. It never learns who asks. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, line } from '../wire/scalars.js';

const paper = z.strictObject({
  round: id,
  group: line(80),
  publicKey: line(64),
  nonce: line(64),
  prefix: line(64),
  signature: line(600),
});

/** Bytes are base64; the box itself says what is wrong with them. */
export const sealedBallot = z
  .strictObject({
    paper,
    sequence: z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    ciphertext: line(6_000),
    signature: line(128),
  })
  .meta({ id: 'SealedBallot' });
export type SealedBallotSent = z.infer<typeof sealedBallot>;

const ofBox = z.strictObject({ boxId: id });

export const boxRoutes = {
  cast: route({
    method: 'POST',
    path: '/api/boxes/:boxId/ballots',
    action: 'box.cast',
    unnamed: true,
    summary:
      'Put a sealed ballot into the box; the reply is the signed promise that it is there. Send no cookie. The same bytes get the same promise',
    params: ofBox,
    body: sealedBallot,
    // A whole hall may vote behind one address.
    limit: { atOnce: 500, perSecond: 25 },
    reply: z.object({ signature: z.string().describe('base64, Ed25519 by the key of the box') }),
  }),
  read: route({
    method: 'GET',
    path: '/api/boxes/:boxId',
    action: 'box.read',
    unnamed: true,
    summary:
      'The closed box: its sealed ballots in the order of their hashes, and their Merkle root. Send no cookie',
    params: ofBox,
    reply: z.object({ root: z.string(), ballots: z.array(sealedBallot) }),
  }),
} as const;
