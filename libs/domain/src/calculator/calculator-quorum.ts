/** The quorum of a vote that was never held: read from who is said to have been there, or from the votes themselves. */
import type { Answer } from '../counting/ballot.js';
import { allOf } from '../counting/tally.js';
import type { QuorumReading } from '../quorum/quorum.js';
import { type Presence, readPresences } from '../quorum/read-quorum.js';
import { isWeighed } from '../rule-set/counting-rule.js';
import { QUORUM_ROLES, type RuleSet } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import type {
  CalculatorCase,
  CalculatorPlace,
  CalculatorPresence,
  CalculatorQuorum,
} from './calculator-case.js';

export interface QuorumReadings {
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
}

/** The moments at which a quorum is read, as a case names them. */
const MOMENTS = ['atOpening', 'atClose'] as const;

function isPossible({ inPost, present, recused }: Presence): boolean {
  const numbers = [inPost, present, recused];
  return (
    numbers.every((number) => Number.isSafeInteger(number) && number >= 0) && present + recused <= inPost
  );
}

function checkPresence(
  ruleSet: RuleSet,
  { presences, qualifying = 0 }: CalculatorPresence,
  field: string,
): Result<null> {
  if (!Number.isSafeInteger(qualifying) || qualifying < 0) {
    const sentence = 'Give the qualifying persons as a whole number, 0 or more.';
    return refuse('invalid', 'presence-invalid', sentence, field);
  }
  const named = presences.map(({ constituencyId }) => constituencyId);
  const known = ruleSet.constituencies.map(({ id }) => id);
  if (new Set(named).size < named.length || !named.every((id) => known.includes(id))) {
    const sentence = 'Say once for each constituency of the rule set who was there, and for no other.';
    return refuse('invalid', 'presences-other', sentence, field);
  }
  if (presences.every(isPossible)) return accept(null);
  const sentence = 'Give whole numbers, 0 or more; nobody is present who is not in post.';
  return refuse('invalid', 'presence-invalid', sentence, field);
}

/** Who was there as the answers tell; whoever has a place is in post. */
function presencesOfRoll(
  { constituencies }: RuleSet,
  roll: readonly CalculatorPlace[],
  answers: readonly Answer[],
): Presence[] {
  return constituencies.map(({ id }) => {
    const standings = roll.flatMap((place, at) => (place.constituencyId === id ? [answers[at]] : []));
    const having = (wanted: Answer): number => standings.filter((standing) => standing === wanted).length;
    const [absent, recused] = [having('absent'), having('recused')];
    const inPost = standings.length;
    return { constituencyId: id, inPost, present: inPost - absent - recused, recused };
  });
}

/** Who was there as the votes tell; null where they are weights, which do not say how many people stand behind them. */
function presencesOf({ ruleSet, votes }: CalculatorCase): Presence[] | null {
  if (votes.kind === 'ballots') return null;
  if (votes.kind === 'roll') return presencesOfRoll(ruleSet, votes.roll, votes.answers);
  if (isWeighed(ruleSet.counting)) return null;
  return votes.tallies.map(({ constituencyId, tally }) => {
    const inPost = allOf(tally);
    const { recused } = tally;
    return { constituencyId, inPost, present: inPost - tally.absent - recused, recused };
  });
}

/** Refuses a presence that cannot be, or that is missing where only the case can say it. */
export function checkQuorum(asked: CalculatorCase): Result<null> {
  for (const moment of MOMENTS) {
    const given = asked.quorum[moment];
    const field = `quorum.${moment}`;
    if (given === null && presencesOf(asked) === null) {
      const sentence =
        'Counts by weight do not tell how many places are present. Say how many are in post and present.';
      return refuse('invalid', 'presence-missing', sentence, field);
    }
    const checked = given === null ? accept(null) : checkPresence(asked.ruleSet, given, field);
    if (!checked.ok) return checked;
  }
  return accept(null);
}

/** Both readings of a case that was checked. */
export function readQuorums(asked: CalculatorCase): QuorumReadings {
  const { ruleSet } = asked;
  const read = (moment: keyof CalculatorQuorum): QuorumReading => {
    const given = asked.quorum[moment];
    const presences = given?.presences ?? presencesOf(asked) ?? [];
    const rolesPresent = given?.rolesPresent ?? QUORUM_ROLES;
    const { quorum: rule, constituencies } = ruleSet;
    const places = presences.reduce((sum, { present }) => sum + present, 0);
    const qualifying = given?.qualifying ?? places;
    return readPresences({ rule, constituencies, rolesPresent, qualifying, presences });
  };
  return { quorumAtOpening: read('atOpening'), quorumAtClose: read('atClose') };
}
