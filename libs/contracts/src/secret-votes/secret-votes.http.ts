/** Secret votes: their key, their papers, their opening and close, and the shares and counts of the scrutineers. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, line, proseOrNone } from '../wire/scalars.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Give a SHA-256 in hex.');
/** A share sealed to a device: HPKE, encapsulated key, ciphertext and tag. */
const sealedShare = z.base64().length(152);
const publicKey = z.base64().length(88);
/** The longest answer that fits on a ballot. */
const answer = line(4_096);

const ofVote = z.strictObject({ meetingId: id, voteId: id });
const done = z.object({ no: z.int().describe('the entry that was written') });

export const openedGroup = z.strictObject({
  group: line(80),
  answers: z.array(answer).max(10_000),
  spoilt: z.int().min(0).max(10_000),
});

export const secretVoteRoutes = {
  makeKey: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/votes/:voteId/election-key',
    action: 'election-key.make',
    summary:
      'The key of a secret vote, made on a scrutineer’s device: its public part, and each scrutineer’s share sealed to their device',
    params: ofVote,
    body: z.strictObject({
      publicKey,
      shares: z
        .array(z.strictObject({ hash, sealed: sealedShare }))
        .min(2)
        .max(20)
        .describe('in the order of the scrutineers'),
    }),
    reply: z.object({ noticeHash: hash }),
  }),
  share: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/votes/:voteId/share',
    action: 'share.read',
    summary: 'My share of the key, sealed to my device',
    params: ofVote,
    reply: z.object({ sealed: sealedShare }),
  }),
  takePaper: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/votes/:voteId/papers',
    action: 'ballot-paper.take',
    summary:
      'Have a blinded ballot paper signed, once for each seat; the same request gets the same signature',
    params: ofVote,
    body: z.strictObject({ seatId: id, blinded: proseOrNone(600) }),
    reply: z.object({ blindSignature: z.string() }),
  }),
  open: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/votes/:voteId/opening',
    action: 'secret-vote.open',
    summary: 'Open the secret vote: from now on its box takes ballots',
    params: ofVote,
    reply: done,
  }),
  close: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/votes/:voteId/closing',
    action: 'secret-vote.close',
    summary:
      'Close the secret vote: its box takes no more ballots, forgets their order, and its root is written down',
    params: ofVote,
    reply: z.object({ root: hash, ballots: z.int() }),
  }),
  giveShares: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/votes/:voteId/given-shares',
    action: 'share.give',
    summary: 'After the close: my share, sealed to the devices of the other scrutineers',
    params: ofVote,
    body: z.strictObject({
      sealed: z
        .array(z.strictObject({ personId: id, sealed: sealedShare }))
        .min(1)
        .max(20),
    }),
    reply: done,
  }),
  givenShares: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/votes/:voteId/given-shares',
    action: 'share.read',
    summary: 'The shares that other scrutineers have given to me',
    params: ofVote,
    reply: z.object({ shares: z.array(z.object({ personId: id, sealed: sealedShare })) }),
  }),
  confirmCount: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/votes/:voteId/count',
    action: 'count.confirm',
    summary:
      'The answers that my device found in the box: the first of them are recorded, the others have to agree',
    params: ofVote,
    mostBytes: 4 * 1024 * 1024,
    body: z.strictObject({ opened: z.array(openedGroup).min(1).max(50) }),
    reply: done,
  }),
} as const;
