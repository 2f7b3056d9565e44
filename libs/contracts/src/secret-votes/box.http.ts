/** The box of a secret vote: it takes sealed ballots from anybody who has a paper, and shows them once it is closed. It never learns who asks. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id } from '../wire/scalars.js';

const paper = z.strictObject({
  round: id,
  group: z.string().min(1).max(80),
  publicKey: z.string().max(64),
  nonce: z.string().max(64),
  prefix: z.string().max(64),
  signature: z.string().max(600),
});

/** Bytes are base64; the box itself says what is wrong with them. */
export const sealedBallot = z
  .strictObject({
    paper,
    sequence: z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    ciphertext: z.string().max(6_000),
    signature: z.string().max(128),
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
