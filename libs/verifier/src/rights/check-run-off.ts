/** A run-off: linked to the vote that was tied before it, on its question and rules, among the tied and nobody else. */
import { canonical } from '../canonical-json.js';
import type { Fields } from '../fields.js';
import type { Entry, VoteActs } from '../journal.js';
import { check } from '../not-verified.js';
import { counted, type Findings } from '../report.js';

interface Tied {
  /** Of a proposal there are none. */
  readonly optionIds: readonly string[];
  readonly seats: number;
}

/** Between whom the outcome asks for a run-off; null where it asks for none. */
function tiedIn(outcome: Fields): Tied | null {
  if (outcome.text('kind') !== 'election') {
    const isTied = outcome.has('tie') && outcome.object('tie').text('rule') === 'run-off';
    return isTied ? { optionIds: [], seats: 1 } : null;
  }
  if (!outcome.has('count')) return null;
  const count = outcome.object('count');
  if (!count.has('tie') || count.object('tie').value('state') !== 'run-off') return null;
  const tie = count.object('tie');
  return { optionIds: tie.texts('tied'), seats: tie.count('seats') };
}

/** The rules of the first vote; nobody chooses more than there are seats left. */
function rulesFor(ruleSet: Fields, seats: number): unknown {
  const form = ruleSet.object('form');
  if (form.text('kind') !== 'choose') return ruleSet.without();
  return { ...ruleSet.without(), form: { ...form.without(), most: Math.min(form.count('most'), seats) } };
}

function compare(first: Entry, firstDeclared: Entry, tied: Tied, { opened, declared }: VoteActs): void {
  for (const part of ['itemId', 'question']) {
    const isSame = first.data.text(part) === opened.data.text(part);
    check(
      isSame,
      `the run-off is on another ${part === 'question' ? part : 'item'} than the vote it follows`,
    );
  }
  const options = first.data.objects('options').filter((one) => tied.optionIds.includes(one.text('id')));
  const isAmongTied =
    canonical(options.map((one) => one.without())) === canonical(opened.data.list('options'));
  check(isAmongTied, 'the run-off is not between the tied of the vote it follows');
  check(
    opened.data.count('seats') === tied.seats,
    'the run-off is for another number of seats than were left',
  );
  const rules = rulesFor(firstDeclared.data.object('ruleSet'), tied.seats);
  const isUnderThem = canonical(rules) === canonical(declared.data.object('ruleSet').without());
  check(isUnderThem, 'the run-off is under other rules than the vote it follows');
}

/** Ends the checking where the vote is said to be a run-off and is not that of the vote named. */
export function checkRunOff(entries: readonly Entry[], acts: VoteActs, findings: Findings): void {
  const { opened, closed, ballots, declared } = acts;
  const voteId = declared.data.text('voteId');
  const links = entries.filter(
    ({ type, data }) => type === 'vote.run-off-called' && data.value('runOffVoteId') === voteId,
  );
  const [link] = links;
  if (link === undefined) return;
  check(links.length === 1, 'the vote is the run-off of two votes');
  const isAtOpening = link.no > opened.no && link.no < (ballots[0] ?? closed).no;
  check(isAtOpening, 'the vote was not called as a run-off when it opened');
  const before = entries.filter(
    ({ no, data }) => no < opened.no && data.value('voteId') === link.data.text('voteId'),
  );
  const of = (type: string): Entry | undefined => before.find((entry) => entry.type === type);
  const [first, firstDeclared] = [of('vote.opened'), of('vote.declared')];
  if (first === undefined || firstDeclared === undefined) {
    findings.notChecked.push('The vote is a run-off, and the declared vote that it follows is not shown.');
    return;
  }
  check(of('vote.annulment-confirmed') === undefined, 'the run-off follows a vote that was annulled');
  const tied = tiedIn(firstDeclared.data.object('outcome'));
  check(tied !== null, 'the vote that the run-off follows was not tied for one');
  compare(first, firstDeclared, tied, acts);
  const who =
    tied.optionIds.length === 0
      ? 'the same question'
      : `${opened.data
          .objects('options')
          .map((one) => one.text('name'))
          .join(', ')}, for ${counted(tied.seats, 'seat', 'seats')}`;
  findings.checked.push(
    `Run-off: of the vote that entry ${firstDeclared.no} declared tied, under its rules: ${who}.`,
  );
}
