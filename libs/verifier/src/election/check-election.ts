/** Recounts a vote on options and holds the declared outcome against the count, figure by figure. */
import { placesAtClose, type Vote } from '../at-close.js';
import { canonical } from '../canonical-json.js';
import type { CryptoFunctions } from '../crypto-functions.js';
import type { Fields } from '../fields.js';
import { firstDifference } from '../first-difference.js';
import { check } from '../not-verified.js';
import type { Findings } from '../report.js';
import { isWeighed, type Rule } from '../rule.js';
import { readTieAct, sayTieAct, type TieAct } from '../tie-act.js';
import type { Silence } from '../amounts.js';
import type { Stood } from '../tally.js';
import { countElection } from './count-election.js';
import { electionForm, type Marked } from './election-form.js';
import { readPaper, type Paper } from './paper.js';
import { pile } from './piles.js';
import { recordOf } from './record.js';
import { NO_QUORUM, type Turnout, sayElection, sayPaper, sayTurnout } from './say-election.js';

type Places = readonly Stood<Marked | Silence>[];

const MEMBERS = [
  'kind',
  'count',
  'turnout',
  'electorate',
  'binding',
  'quorumAtOpening',
  'quorumAtClose',
  'sentence',
];

function turnoutOf(places: Places): Turnout {
  const having = (is: (standing: Marked | Silence) => boolean): number =>
    places.filter(({ standing }) => is(standing)).length;
  return {
    voted: having((one) => typeof one !== 'string' && one.marks.length > 0),
    blank: having((one) => typeof one !== 'string' && one.marks.length === 0),
    notVoted: having((one) => one === 'not-voted'),
    recused: having((one) => one === 'recused'),
    absent: having((one) => one === 'absent'),
  };
}

/** Ends the checking at the first figure of the declared outcome that the places do not give. */
export function compareElection(
  outcome: Fields,
  ruleSet: Fields,
  rule: Rule,
  paper: Paper,
  places: Places,
  act: TieAct | null,
): readonly string[] {
  check(
    outcome.text('kind') === 'election',
    'the outcome of a vote on options was declared as that of another',
  );
  const [stray] = Object.keys(outcome.without(...MEMBERS));
  check(stray === undefined, `the outcome has a part "${stray ?? ''}" that this version does not know`);
  for (const name of ['electorate', 'binding']) {
    const isSame = outcome.value(name) === ruleSet.value(name);
    check(isSame, `the outcome was declared by another ${name} than that of the rule set`);
  }
  const weighed = isWeighed(rule.counting);
  const ballots = pile(
    places.flatMap(({ standing, weight }) =>
      typeof standing === 'string' ? [] : [[standing.marks, BigInt(weighed ? weight : 1)] as const],
    ),
  );
  const turnout = turnoutOf(places);
  const quorate = ['quorumAtOpening', 'quorumAtClose'].every((when) => outcome.object(when).flag('met'));
  check(quorate || act === null, 'a tie was broken of a vote that decides nothing');
  const count = countElection(paper, ballots, rule.tie, act);
  const difference =
    firstDifference(outcome.value('turnout'), turnout, 'the turnout') ??
    firstDifference(
      outcome.value('count'),
      quorate ? recordOf(paper, ballots, rule.tie, count) : null,
      'the count',
    );
  check(difference === null, difference ?? '');
  return [sayTurnout(turnout), ...(quorate ? sayElection(paper, count) : [NO_QUORUM])];
}

/** Ends the checking unless the outcome is the one that the shown entries give. */
export async function checkElection(
  rule: Rule,
  vote: Vote,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const { opened, declared } = vote.acts;
  for (const part of ['options', 'seats']) {
    const isSame = canonical(opened.data.value(part)) === canonical(declared.data.value(part));
    check(isSame, `the ${part} declared are not those that the vote opened with`);
  }
  const ruleSet = declared.data.object('ruleSet');
  const paper = readPaper(ruleSet.object('form'), declared.data);
  const places = placesAtClose(rule, electionForm(paper), vote, findings);
  if (places === null) return;
  const names = paper.options.map(({ name }) => name);
  const act = await readTieAct(vote.acts, names, crypto);
  const said = compareElection(declared.data.object('outcome'), ruleSet, rule, paper, places, act);
  if (act !== null) findings.checked.push(sayTieAct(act));
  findings.checked.push(`Rule: ${rule.name}, version ${rule.version}: ${sayPaper(paper)}.`, ...said);
}
