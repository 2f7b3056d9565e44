/** What must hold before a rule set of a body is written: it fits the seats of the body and can be told from the others. */
import { accept, refuse, type Result, type RuleSet, sameData } from '@quorate/domain';
import type { BodyRecord } from './body-record.js';

/** More nobody could choose from. */
const MOST_RULE_SETS = 30;

/** The rule set beside the others of the body; `others` are those that are not retired. */
export function checkRuleSet(
  body: BodyRecord,
  ruleSet: RuleSet,
  others: readonly RuleSet[],
): Result<RuleSet> {
  if (!sameData(ruleSet.constituencies, body.ruleSet.constituencies)) {
    const sentence = 'The categories are those of the body’s seats. Leave them as they are.';
    return refuse('invalid', 'constituencies-other', sentence, 'constituencies');
  }
  const minimum = checkMinimums(body, ruleSet, 'quorum.minimumByConstituency');
  if (!minimum.ok) return minimum;
  if (others.some(({ name }) => name.toLowerCase() === ruleSet.name.toLowerCase())) {
    const sentence = `${body.name} has a rule set called ${ruleSet.name} already. Give this one another name.`;
    return refuse('conflict', 'rule-set-name-taken', sentence, 'name');
  }
  if (others.length >= MOST_RULE_SETS) {
    const sentence = `A body has at most ${MOST_RULE_SETS} rule sets. Retire one that is not used any more.`;
    return refuse('conflict', 'rule-sets-too-many', sentence);
  }
  return accept(ruleSet);
}

/** No constituency is asked for more members than it has seats. */
export function checkMinimums(
  { seats }: Pick<BodyRecord, 'seats'>,
  { constituencies, quorum }: RuleSet,
  field: string,
): Result<unknown> {
  for (const { constituencyId, minimum } of quorum.minimumByConstituency) {
    if (seats.filter((seat) => seat.constituencyId === constituencyId).length < minimum) {
      const { name } = constituencies.find(({ id }) => id === constituencyId) ?? { name: constituencyId };
      const sentence = `The quorum asks for ${minimum} of ${name}, who have fewer seats. It could never be met.`;
      return refuse('invalid', 'minimum-too-high', sentence, field);
    }
  }
  return accept(null);
}

/** An id made of the name, which no rule set of the body has had: "straw-poll", then "straw-poll-2". */
export function ruleSetIdOf(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const plain = words === '' ? 'rule-set' : words;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}
