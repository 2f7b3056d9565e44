/** What the organisation's code says of its modifications: numbers, paths, and the body whose vote sets what follows. */
import { BOARD_VOTES } from '@quorate/domain';
import { z } from 'zod';
import { id, line } from '../wire/scalars.js';

const workingDays = z.int().min(1).max(120).nullable();

export const codeRules = z
  .strictObject({
    name: line(120),
    bodyId: id.describe('the body that votes on modifications; its secretary keeps the register'),
    draftNumbers: line(20).describe('a # for each digit: DP###'),
    proposalNumbers: line(20),
    paths: z
      .array(
        z.strictObject({
          number: z.int().min(1).max(99),
          name: line(120),
          decidedBy: line(120),
          boardVote: z.enum(BOARD_VOTES),
          referralWorkingDays: workingDays.describe('a decision is final after so many; null: at once'),
          implementationWorkingDays: workingDays.describe('from the vote to its effect, at least'),
        }),
      )
      .max(20),
  })
  .meta({ id: 'CodeRules' });
export type CodeRulesView = z.infer<typeof codeRules>;
