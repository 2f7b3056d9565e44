/** Which rule sets a secret vote can be taken under: one ballot of equal weight for each place, and nothing that tells how it stands before the close. */
import type { RuleSet } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';

/** Accepts rules that a secret vote can follow to the letter, or says which part it cannot. */
export function checkSecretRules({
  visibility,
  electorate,
  counting,
  close,
  mandates,
  tie,
}: RuleSet): Result<null> {
  const checks: readonly (readonly [isRight: boolean, code: string, sentence: string])[] = [
    [
      visibility === 'secret',
      'rules-not-secret',
      'These rules do not ask for a secret ballot. Choose rules that do, or open an ordinary vote.',
    ],
    [
      electorate === 'seat' && counting.kind !== 'share' && counting.unit === 'head' && !mandates.splitVotes,
      'secret-by-head',
      'In a secret vote each seat has one ballot that weighs the same: a weight beside a ballot would tell whose it is. Choose rules that count by head.',
    ],
    [
      mandates.proxies === null,
      'secret-without-proxies',
      'A secret ballot cannot be cast by proxy: the proxy would know it. Choose rules without proxies.',
    ],
    [
      !close.whenAllVoted,
      'secret-closed-by-hand',
      'Nobody knows whether all have voted in a secret vote, so it cannot close by that. Choose rules that close it by hand.',
    ],
    [
      tie !== 'run-off',
      'secret-run-off',
      'A secret vote has no run-off by itself: it needs papers and a key of its own. Choose rules that break a tie otherwise, and prepare another secret vote.',
    ],
  ];
  const wrong = checks.find(([isRight]) => !isRight);
  return wrong === undefined ? accept(null) : refuse('conflict', wrong[1], wrong[2], 'ruleSetId');
}
