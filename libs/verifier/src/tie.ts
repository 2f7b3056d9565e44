/** What became of the tie of a proposal: nothing, the Chair's casting vote, or the lot. */
import type { Decision, Verdict } from './count.js';
import { Fields } from './fields.js';
import { check } from './not-verified.js';
import type { Rule } from './rule.js';
import type { TieAct } from './tie-act.js';

const CHOICES = ['approve', 'reject'] as const;

/** The names in the lot of a proposal. */
export const NAMES_IN_LOT: readonly string[] = CHOICES;

function choiceOf(act: TieAct): string {
  if (act.kind === 'lot') return act.order[0] ?? '';
  check(act.answer.text('kind') === 'motion', 'a casting vote among options was given on a proposal');
  return act.answer.word('choice', CHOICES);
}

function settled(settledBy: Fields, act: TieAct, { tie }: Rule): Verdict {
  check(act.kind === tie, `the tie was broken by "${act.kind}", the rule says "${tie}"`);
  check(settledBy.text('kind') === act.kind, 'the tie was declared to be broken by another act');
  const choice = settledBy.word('choice', CHOICES);
  check(choice === choiceOf(act), 'the tie was declared to be broken the other way');
  check(act.kind !== 'lot' || settledBy.text('seed') === act.seed, 'the tie was declared with another seed');
  return choice === 'approve' ? 'approved' : 'rejected';
}

/** The verdict with the tie broken as the act has it, after checking that there was one and that the rule breaks it so. */
export function verdictAfterTie(
  decision: Decision,
  rule: Rule,
  declared: Fields,
  act: TieAct | null,
): Verdict {
  const said = declared.value('tie') ?? null;
  check(
    (said !== null) === decision.tied,
    decision.tied ? 'a tie was not declared' : 'a tie was declared that is none',
  );
  if (said === null) {
    check(act === null, 'a tie was broken that is none');
    return decision.verdict;
  }
  const tie = Fields.of(said, 'the tie');
  check(tie.text('rule') === rule.tie, 'the tie was declared under another rule');
  if (act === null) {
    check(!tie.has('settledBy'), 'a tie was declared to be broken by an act that is not shown');
    return decision.verdict;
  }
  return settled(tie.object('settledBy'), act, rule);
}
