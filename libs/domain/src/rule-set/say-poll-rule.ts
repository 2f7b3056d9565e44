/** Who may demand a poll, read back in plain English. */
import { sayFraction, sayNumber } from '../value/plain-english.js';
import type { RuleSet } from './rule-set.js';

/** Nothing where nobody may. */
export function sayPollRule({ poll }: RuleSet): string[] {
  if (poll === undefined || poll === null) return [];
  const { holders, share } = poll;
  const who = [
    'the Chair',
    ...(holders === null ? [] : [`${sayNumber(holders)} holders`]),
    ...(share === null ? [] : [`holders of ${sayFraction(share)} of all votes`]),
  ];
  const said = who.length === 1 ? who.join('') : `${who.slice(0, -1).join(', ')} or ${who.at(-1) ?? ''}`;
  return [
    `A poll may be demanded by ${said}, before the show of hands or just after it; its outcome replaces that of the hands.`,
  ];
}
