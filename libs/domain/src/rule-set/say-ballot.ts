/** Who votes, what the ballot asks and how voting goes, read back in plain English. */
import type { RankedCount } from '../election/ballot-paper.js';
import { assertNever } from '../value/assert-never.js';
import { sayNumber } from '../value/plain-english.js';
import type { BallotVisibility, CloseRule, Electorate, MandateRule } from './rule-set.js';
import type { MotionForm, MotionWords, VoteForm } from './vote-form.js';

/** Who has a place on the roll. */
export const ELECTORATE_WORDS: Readonly<Record<Electorate, string>> = {
  seat: 'Each seat in post has a vote.',
  'voting-group': 'Each voting group has a vote.',
  shareholder: 'Each shareholder votes with the shares held.',
  'person-present': 'Each person present has a vote.',
  'named-list': 'Each person on a list of names has a vote.',
};

/** What stands on the roll, for one and for more. */
export const PLACE_WORDS: Readonly<Record<Electorate, readonly [one: string, more: string]>> = {
  seat: ['seat', 'seats'],
  'voting-group': ['voting group', 'voting groups'],
  shareholder: ['shareholder', 'shareholders'],
  'person-present': ['person', 'persons'],
  'named-list': ['person', 'persons'],
};

const MOTION_ANSWERS: Readonly<Record<MotionWords, readonly string[]>> = {
  'approve-reject': ['approve', 'reject', 'abstain'],
  'yes-no': ['yes', 'no', 'abstain'],
  'for-against-withheld': ['for', 'against', 'withheld'],
};

const RANKED_WORDS: Readonly<Record<RankedCount, string>> = {
  'instant-run-off': 'The last is left out round by round, until one has more than half.',
  'scottish-stv':
    'Votes are transferred as in Scottish local elections (single transferable vote, Scottish rules of 2007).',
};

function sayMotion({ words, abstain, sendBack }: MotionForm): string {
  const [approve = '', reject = '', silent = ''] = MOTION_ANSWERS[words];
  const answers = [approve, reject, ...(abstain ? [silent] : []), ...(sendBack ? ['send back'] : [])];
  return `A voter answers ${answers.slice(0, -1).join(', ')} or ${answers.at(-1) ?? ''}.`;
}

/** What the ballot asks, and for a choice how it is decided. */
export function sayForm(form: VoteForm): string[] {
  switch (form.kind) {
    case 'motion':
      return [sayMotion(form)];
    case 'choose':
      return [
        form.most === 1
          ? 'A voter chooses one of the options.'
          : `A voter chooses up to ${sayNumber(form.most)} of the options.`,
        'Those with the most votes are chosen.',
      ];
    case 'approval':
      return [
        'A voter chooses as many of the options as they approve.',
        'Those with the most votes are chosen.',
      ];
    case 'ranked':
      return ['A voter ranks the options, the first choice first.', RANKED_WORDS[form.count]];
    default:
      return assertNever(form);
  }
}

/** What of the ballots is shown, to whom and when. */
export function sayVisibility(visibility: BallotVisibility, electorate: Electorate): string {
  const [place] = PLACE_WORDS[electorate];
  switch (visibility) {
    case 'roll-call-live':
      return `How each ${place} votes is shown as it votes.`;
    case 'roll-call-after-close':
      return `No total is shown while the vote is open; afterwards how each ${place} voted is shown.`;
    case 'totals-only':
      return 'No total is shown while the vote is open; afterwards only totals are shown, never who voted how.';
    case 'scrutineers':
      return 'Only the scrutineers see who voted how; afterwards totals are shown.';
    case 'secret':
      return 'The ballot is secret: nobody sees who voted how.';
    default:
      return assertNever(visibility);
  }
}

/** When the vote closes besides by hand, and what becomes of a ballot that comes a little late. */
export function sayClose({ whenAllVoted, graceSeconds }: CloseRule): string[] {
  return [
    ...(whenAllVoted
      ? ['The vote closes by itself with the ballot after which all on the roll have voted or withdrawn.']
      : []),
    ...(graceSeconds > 0
      ? [
          `Where a vote has a time to close, a ballot that arrives up to ${sayNumber(graceSeconds)} ${graceSeconds === 1 ? 'second' : 'seconds'} after it still counts.`,
        ]
      : []),
  ];
}

/** Who may stand in, in the words of those who vote; a person has nobody to stand in for them. */
const STANDING_IN: Readonly<Record<Electorate, readonly [may: string, mayNot: string]>> = {
  seat: [
    'An alternate may stand in, with one vote for each member represented.',
    'Nobody stands in for a member.',
  ],
  'voting-group': [
    'An alternate may stand in, with the vote of each voting group represented.',
    'Nobody stands in for who votes for a voting group.',
  ],
  shareholder: [
    'A representative may stand in, with the shares of each shareholder represented.',
    'Nobody stands in for who votes for a shareholder.',
  ],
  'person-present': ['Everybody votes for themselves.', 'Everybody votes for themselves.'],
  'named-list': ['Everybody votes for themselves.', 'Everybody votes for themselves.'],
};

/** Who may vote for another, and who may answer in parts. */
export function sayMandates(
  { alternates, proxies, splitVotes }: MandateRule,
  electorate: Electorate,
): string[] {
  const most = proxies?.mostPerHolder ?? null;
  const limit = most === null ? '' : `, and nobody holds more than ${sayNumber(most)}`;
  const [may, mayNot] = STANDING_IN[electorate];
  return [
    alternates ? may : mayNot,
    ...(proxies === null ? [] : [`A voter may appoint a proxy${limit}.`]),
    ...(proxies?.cutOffHours === undefined
      ? []
      : [
          `Proxies and advance votes are taken until ${sayNumber(proxies.cutOffHours)} hours before the meeting, weekends and bank holidays left out.`,
        ]),
    ...(splitVotes ? ['A voter may split their votes between answers.'] : []),
  ];
}
