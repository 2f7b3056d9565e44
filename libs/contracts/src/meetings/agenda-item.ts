/** An item of an agenda as it is asked for, with the resolution that it puts to the members of a company. */
import { CLASSIFICATIONS, ITEM_PURPOSES, LONGEST_RESOLUTION, RESOLUTION_KINDS } from '@quorate/domain';
import { z } from 'zod';
import { day, id, line, modificationNumber, prose, proseOrNone } from '../wire/scalars.js';

export const newResolution = z.strictObject({
  kind: z.enum(RESOLUTION_KINDS),
  text: prose(LONGEST_RESOLUTION).describe('word for word'),
  matterId: line(80).nullable().default(null).describe('one of the matters that the rules of the body name'),
  specialNoticeOn: day
    .nullable()
    .default(null)
    .describe('the day on which the company was told of it, where special notice is due'),
});

export const newAgendaItem = z.strictObject({
  title: line(200),
  purpose: z.enum(ITEM_PURPOSES),
  owner: line(120),
  plannedMinutes: z.number().int().min(0).max(600),
  classification: z.enum(CLASSIFICATIONS),
  namedPersons: z.array(id).max(100),
  modification: modificationNumber.nullable(),
  summary: proseOrNone(2000),
  resolution: newResolution
    .optional()
    .describe('what it puts to the members of a body with a rule of notice; left out for any other item'),
  minutesOf: z
    .strictObject({ meetingId: id, version: z.int().min(1) })
    .optional()
    .describe('the minutes of an earlier meeting of the body that it puts to this one for approval'),
});
