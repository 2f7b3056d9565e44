/** The stages of a transferable-vote count in plain English, with every figure of the table. */
import { assertNever } from '../value/assert-never.js';
import { sayList } from '../value/plain-english.js';
import type { ElectionOption } from './ballot-paper.js';
import { namesOf, saySeats } from './election-sentence.js';
import { sayTieBreak, sayVotes } from './say-votes.js';
import type { StvAct, StvElected, StvOutcome, StvParcel, StvStage } from './stv-outcome.js';
import { sayVoteParts } from './vote-parts.js';

function nameOf(options: readonly ElectionOption[], id: string): string {
  return namesOf(options, [id]).join('');
}

function sayPapers(papers: number): string {
  return `${papers} ${papers === 1 ? 'ballot' : 'ballots'}`;
}

function sayAct(options: readonly ElectionOption[], act: StvAct): string {
  switch (act.kind) {
    case 'first':
      return 'every ballot counts as one vote for its first preference.';
    case 'surplus': {
      const { from, surplus, tieBreak } = act;
      const why = tieBreak === null ? '' : ` ${sayTieBreak(options, from, tieBreak, 'most', 'stage')} and`;
      return `${nameOf(options, from)}${why} passes on a surplus of ${sayVoteParts(surplus)}.`;
    }
    case 'exclusion': {
      const { from, tieBreak, transferred } = act;
      const why =
        tieBreak === null ? 'has fewest votes' : sayTieBreak(options, from, tieBreak, 'fewest', 'stage');
      const then = transferred ? '' : ' No ballots move, as only the seats left need filling.';
      return `${nameOf(options, from)} ${why} and is excluded.${then}`;
    }
    default:
      return assertNever(act);
  }
}

/** "To Olsen 27 ballots at 0.42424.": one parcel after the other. */
function sayParcels(options: readonly ElectionOption[], parcels: readonly StvParcel[]): string {
  const said = parcels.map(({ to, papers, value }) => {
    const whom = to === null ? 'not transferable' : `to ${nameOf(options, to)}`;
    return `${whom} ${sayPapers(papers)} at ${sayVoteParts(value)}`;
  });
  return said.length === 0 ? '' : ` Moved: ${said.join(', ')}.`;
}

function sayStand(
  options: readonly ElectionOption[],
  { votes, nonTransferable, lostToRounding }: StvStage,
): string {
  const standing = votes
    .filter(({ parts }) => parts > 0)
    .map(({ optionId, parts }) => `${nameOf(options, optionId)} ${sayVoteParts(parts)}`);
  const lost = [
    ...(nonTransferable === 0 ? [] : [`not transferable ${sayVoteParts(nonTransferable)}`]),
    ...(lostToRounding === 0 ? [] : [`lost to rounding ${sayVoteParts(lostToRounding)}`]),
  ];
  const figures = [...standing, ...lost];
  return figures.length === 0 ? '' : ` Votes: ${figures.join(', ')}.`;
}

function sayElected(options: readonly ElectionOption[], elected: readonly StvElected[]): string {
  const names = (by: StvElected['by']): string[] =>
    namesOf(
      options,
      elected.filter((one) => one.by === by).map(({ optionId }) => optionId),
    );
  const quota = names('quota');
  const last = names('last-vacancies');
  const reach = quota.length === 1 ? 'has the quota and is' : 'have the quota and are';
  const fill = last.length === 1 ? 'is elected' : 'are elected';
  return [
    ...(quota.length === 0 ? [] : [` ${sayList(quota)} ${reach} elected.`]),
    ...(last.length === 0 ? [] : [` ${sayList(last)} ${fill}, as nobody else is left for what remains.`]),
  ].join('');
}

/** One paragraph for the quota and one for each stage. */
export function explainStv({ options, seats, ballots, quota, stages }: StvOutcome): string[] {
  const division = `${sayVotes(ballots.counted)} divided by ${seats + 1}, without the fraction, and one more`;
  return [
    `The quota for ${saySeats(seats)} is ${quota}: ${division}.`,
    ...stages.map((stage) => {
      const said = `Stage ${stage.number}: ${sayAct(options, stage.act)}${sayParcels(options, stage.parcels)}`;
      return `${said}${sayStand(options, stage)}${sayElected(options, stage.elected)}`;
    }),
  ];
}
