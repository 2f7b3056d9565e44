/** The parts of a rule set that can be kept and counted, and that meetings cannot run yet: they are refused, never passed over. */
import type { Refusal } from '../value/refusal.js';
import type { RuleSet } from './rule-set.js';

type Part = readonly [isAsked: boolean, field: string, sentence: string];

const ONE_EACH = 'In a meeting each seat counts one. Weights, groups and shares come with general meetings.';

function partsOfVoting({ electorate, form, counting }: RuleSet): readonly Part[] {
  const isMotion = form.kind === 'motion';
  return [
    [
      electorate !== 'seat',
      'electorate',
      'In a meeting each seat has a vote. Any other roll of voters comes with general meetings.',
    ],
    [
      isMotion && form.words !== 'approve-reject',
      'form.words',
      'In a meeting the ballot says approve and reject. Other words come with general meetings.',
    ],
    [
      isMotion && form.sendBack,
      'form.sendBack',
      'A ballot cannot send a proposal back for more work yet. Leave it out.',
    ],
    [counting.kind === 'share', 'counting.kind', ONE_EACH],
    [counting.kind !== 'share' && counting.unit !== 'head', 'counting.unit', ONE_EACH],
  ];
}

function partsOfConduct({ mandates }: RuleSet): readonly Part[] {
  return [
    [
      !mandates.alternates,
      'mandates.alternates',
      'In a meeting an alternate may always stand in. A rule against it comes with general meetings.',
    ],
    [mandates.proxies !== null, 'mandates.proxies', 'Proxies come with general meetings. Leave them out.'],
    [mandates.splitVotes, 'mandates.splitVotes', 'Split votes come with general meetings. Leave them out.'],
  ];
}

/** What of the rule set a meeting cannot run yet, each with its field; empty when votes can be held under it. */
export function partsNotRunYet(ruleSet: RuleSet): Refusal[] {
  return [...partsOfVoting(ruleSet), ...partsOfConduct(ruleSet)]
    .filter(([isAsked]) => isAsked)
    .map(([, field, sentence]) => ({ kind: 'invalid', code: 'not-run-yet', sentence, field }));
}
