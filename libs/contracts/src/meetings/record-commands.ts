/** The commands about notes, decisions, actions, headlines and objections, part of those that a person may send to a meeting. */
import { ACTION_STATUSES } from '@quorate/domain';
import { z } from 'zod';
import { day, id, line, prose } from '../wire/scalars.js';

const reason = prose(500);

export const recordCommands = [
  z.strictObject({ type: z.literal('note.write'), itemId: id.nullable(), text: prose(4000) }),
  z.strictObject({ type: z.literal('decision.write'), itemId: id, text: prose(2000) }),
  z.strictObject({
    type: z.literal('objection.write'),
    itemId: id,
    by: line(120).describe('who raised it'),
    text: prose(1000),
    ruling: prose(500).describe('what the Chair ruled'),
  }),
  z.strictObject({
    type: z.literal('action.give'),
    itemId: id.nullable(),
    text: prose(2000),
    owner: line(120),
    due: day.nullable(),
  }),
  z.strictObject({ type: z.literal('headline.publish'), itemId: id.nullable(), text: line(300) }),
  z.strictObject({
    type: z.literal('record.correct'),
    recordId: id,
    text: prose(4000),
    action: z
      .strictObject({ owner: line(120), due: day.nullable() })
      .nullable()
      .default(null)
      .describe('owner and due date of an action, to correct them too; null leaves them'),
    reason,
  }),
  z.strictObject({
    type: z.literal('action.report'),
    recordId: id,
    status: z.enum(ACTION_STATUSES),
    note: prose(500).describe('what was done, or why it is dropped or open again'),
  }),
  z.strictObject({ type: z.literal('record.strike'), recordId: id, reason }),
] as const;
