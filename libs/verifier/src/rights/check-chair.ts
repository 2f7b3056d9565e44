/** That a casting vote was given by who was Chair at its entry and had not withdrawn from the item. */
import type { Entry, VoteActs } from '../journal.js';
import { check } from '../not-verified.js';
import { nobodyYet, type People, take } from '../people.js';
import type { Findings } from '../report.js';

function peopleAt(entries: readonly Entry[], no: number, itemId: string): People {
  const people = nobodyYet();
  for (const entry of entries) if (entry.no < no) take(people, entry, itemId);
  return people;
}

/** Ends the checking where somebody else gave the casting vote. */
export function checkChair(entries: readonly Entry[], acts: VoteActs, findings: Findings): void {
  const { opened, tieActs } = acts;
  const given = tieActs.find(({ type }) => type === 'vote.casting-vote-given');
  if (given === undefined) return;
  const { no, by } = given;
  const roster = entries.findLast((entry) => entry.type === 'roster.set' && entry.no < no);
  if (roster === undefined) {
    findings.notChecked.push(
      `Who was Chair is not shown, so that the casting vote of entry ${no} was theirs is not checked.`,
    );
    return;
  }
  const { seats, present, recused, chairId } = peopleAt(entries, no, opened.data.text('itemId'));
  check(
    by !== null && by.personId === chairId,
    `the casting vote of entry ${no} was given by who was not Chair`,
  );
  const withdrawn = [...recused].find(
    (seatId) => seats.get(seatId)?.memberId === chairId || present.get(seatId) === chairId,
  );
  check(withdrawn === undefined, `the casting vote of entry ${no} was given by a Chair who had withdrawn`);
  findings.checked.push(
    `Casting vote: given at entry ${no} by ${by.name}, the Chair by the roster of entry ${roster.no}.`,
  );
}
