/** The commands about proxies and advance votes, part of those that a person may send to a meeting. */
import { DIRECTED_CHOICES, MOST_PROXIES_AT_ONCE } from '@quorate/domain';
import { z } from 'zod';
import { id, instant, prose } from '../wire/scalars.js';

const reason = prose(500);

const directions = z
  .array(z.strictObject({ itemId: id, choice: z.enum(DIRECTED_CHOICES) }))
  .max(100, 'Direct at most 100 items.');

export const proxyCommands = [
  z.strictObject({
    type: z.literal('proxy.appoint'),
    seatId: id,
    holderId: id.describe('who is to vote for the seat: anybody whom the meeting knows'),
    scope: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('meeting') }),
      z.strictObject({ kind: z.literal('item'), itemId: id }),
      z.strictObject({ kind: z.literal('vote'), voteId: id }),
    ]),
    until: instant.nullable().default(null).describe('when it ends; null: with the meeting'),
    directions: directions
      .default([])
      .describe(
        'how to vote on which item; sealed, and what is not named is at the discretion of the holder',
      ),
    reason: reason.nullable().default(null).describe('why, where the secretary does it for the member'),
  }),
  z.strictObject({
    type: z.literal('proxies.appoint'),
    proxies: z
      .array(z.strictObject({ seatIds: z.array(id).min(1).max(1000), holderId: id, directions }))
      .min(1, 'Appoint at least one proxy.')
      .max(MOST_PROXIES_AT_ONCE, `Appoint at most ${MOST_PROXIES_AT_ONCE} proxies in one form.`)
      .describe('each for different seats of my own, for the whole meeting: all are given, or none'),
  }),
  z.strictObject({
    type: z.literal('proxies.revoke'),
    seatIds: z
      .array(id)
      .min(1)
      .max(1000)
      .describe('all that is given for them, also by who acted for them before'),
    reason: reason.nullable().default(null).describe('why, where the secretary does it for the member'),
  }),
  z.strictObject({
    type: z.literal('proxy.revoke'),
    proxyId: id,
    reason: reason.nullable().default(null).describe('why, where the secretary does it for the member'),
  }),
  z.strictObject({
    type: z.literal('advance-votes.give'),
    lots: z
      .array(z.strictObject({ seatIds: z.array(id).min(1).max(1000), directions }))
      .min(1, 'Choose at least one lot to vote for.')
      .max(500)
      .describe(
        'for, against or withheld on every resolution, for lots of my own; replaces what I gave before',
      ),
  }),
] as const;
