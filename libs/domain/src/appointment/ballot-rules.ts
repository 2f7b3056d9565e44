/** The rules of an election's ballot: one vote for each voting group, in the form and under the tie rule of the call. */
import { firstRules } from '../rule-set/first-rules.js';
import {
  BALLOT_VISIBILITIES,
  type BallotVisibility,
  type Constituency,
  type RuleSet,
} from '../rule-set/rule-set.js';
import type { VoteForm } from '../rule-set/vote-form.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import type { CountsTold, ElectionBallotForm, ElectionBallotRule } from './election-state.js';

const FORMS: Readonly<Record<ElectionBallotForm, VoteForm>> = {
  'choose-one': { kind: 'choose', most: 1 },
  approval: { kind: 'approval' },
  'scottish-stv': { kind: 'ranked', count: 'scottish-stv' },
};

const FORM_NAMES: Readonly<Record<ElectionBallotForm, string>> = {
  'choose-one': 'one vote for one candidate',
  approval: 'approval',
  'scottish-stv': 'single transferable vote',
};

/** The id of the rules of a run-off among those of the electorate. */
export const RUN_OFF_RULES = 'run-off';

/** The rule set under which the voting groups of these categories vote; nobody needs to be present, so there is no quorum. */
export function electionRules(
  { form, visibility, tie }: ElectionBallotRule,
  categories: readonly Constituency[],
): RuleSet {
  return firstRules({
    ...{ id: 'election', name: `Election: ${FORM_NAMES[form]}`, source: 'The call of the election' },
    electorate: 'voting-group',
    form: FORMS[form],
    counting: { kind: 'whole', unit: 'group' },
    constituencies: categories,
    ...{ tie, visibility },
    quorum: {
      ...{ fractionInPost: null, strict: false, count: null, minimumByConstituency: [] },
      ...{ rolesPresent: [], recusedCount: false },
    },
  });
}

/** The run-off of a tie: the same rules, save that a tie in it goes by lot, since a third ballot could be tied again. */
export function runOffRules(rule: ElectionBallotRule, categories: readonly Constituency[]): RuleSet {
  const rules = electionRules({ ...rule, tie: 'lot' }, categories);
  return { ...rules, id: RUN_OFF_RULES, name: `${rules.name}, run-off` };
}

/** Accepts what a ballot in writing can be held under. */
export function checkBallotRule(
  rule: ElectionBallotRule,
  told: CountsTold,
  hasScrutineers: boolean,
): Result<ElectionBallotRule> {
  const field = 'ballotRule.visibility';
  if (rule.visibility === 'secret') {
    const sentence =
      'The ballot of a voting group is cast by any of its contacts and replaced by the last, which nobody could do with papers that are linked to no one. Keep the roll call to the scrutineers, or show totals only.';
    return refuse('conflict', 'secret-not-in-writing', sentence, field);
  }
  if (rule.visibility === 'roll-call-live' && told === 'names') {
    const sentence =
      'Answers that are shown as they come tell every figure, and this election tells names only. Show totals only, or tell the counts.';
    return refuse('conflict', 'live-tells-counts', sentence, field);
  }
  if (rule.visibility === 'scrutineers' && !hasScrutineers) {
    const sentence =
      'Under these rules only scrutineers see how each group voted, and the body has none. Name them first.';
    return refuse('conflict', 'no-scrutineers', sentence, field);
  }
  if (rule.form === 'scottish-stv' && rule.tie !== 'lot') {
    const sentence = 'The single transferable vote settles its ties by lot. Choose the lot.';
    return refuse('invalid', 'tie-of-stv', sentence, 'ballotRule.tie');
  }
  return accept(rule);
}

/** Who may be shown how each group voted: the visibilities under which such an election can be called. */
export function visibilitiesOf(told: CountsTold, hasScrutineers: boolean): BallotVisibility[] {
  return BALLOT_VISIBILITIES.filter(
    (visibility) => checkBallotRule({ form: 'choose-one', tie: 'lot', visibility }, told, hasScrutineers).ok,
  );
}
