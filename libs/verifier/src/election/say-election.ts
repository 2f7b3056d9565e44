/** The count of a vote on options in words, for the report. */
import { counted } from '../report.js';
import type { ElectionCount } from './count-election.js';
import type { Found } from './foremost.js';
import type { Option, Paper } from './paper.js';
import type { Round } from './run-off.js';
import { PLACES, type Stage } from './stv.js';

/** The places of the roll by what became of their ballots. */
export type Turnout = Readonly<Record<'voted' | 'blank' | 'notVoted' | 'recused' | 'absent', number>>;

export const NO_QUORUM = 'Outcome: none without a quorum, as declared.';

/** "choose at most 2 of 3 options, 1 to be elected". */
export function sayPaper({ form, options, seats }: Paper): string {
  const of = `${options.length} options, ${seats} to be elected`;
  switch (form.kind) {
    case 'choose':
      return `choose at most ${form.most} of ${of}`;
    case 'approval':
      return `approve any of ${of}`;
    case 'instant-run-off':
      return `rank ${of} by instant run-off`;
    case 'scottish-stv':
      return `rank ${of} by the single transferable vote of the Scottish rules`;
  }
}

/** "Turnout: 4 voted, 1 blank, 2 without a ballot, 0 recused." */
export function sayTurnout({ voted, blank, notVoted, recused, absent }: Turnout): string {
  return `Turnout: ${voted} voted, ${blank} blank, ${notVoted + absent} without a ballot, ${recused} recused.`;
}

function nameOf(options: readonly Option[], option: number): string {
  return options[option]?.name ?? '';
}

function namesOf(options: readonly Option[], places: readonly number[]): string {
  return places.map((option) => nameOf(options, option)).join(', ');
}

/** "12.45448" for 1,245,448 hundred-thousandths. */
function decimals(worth: bigint): string {
  const rest = worth % PLACES;
  return rest === 0n ? `${worth / PLACES}` : `${worth / PLACES}.${String(rest).padStart(5, '0')}`;
}

function sayFound(options: readonly Option[], { option, tie }: Found): string {
  if (tie === null) return nameOf(options, option);
  const how = tie.toldApartAt === 'lot' ? 'by lot' : `by stage ${tie.toldApartAt}`;
  return `${nameOf(options, option)} (level with others, found ${how})`;
}

function sayRound(options: readonly Option[], { votes, needed, left }: Round, at: number): string {
  const parts = votes.flatMap((part, option) =>
    part === null ? [] : [`${nameOf(options, option)} ${part}`],
  );
  const out = left === null ? '' : `; excluded: ${sayFound(options, left)}`;
  return `Round ${at + 1}: ${parts.join(', ')}; ${needed} needed${out}.`;
}

function sayStage(options: readonly Option[], { act, worths, elected }: Stage, at: number): string {
  const parts = worths.map((worth, option) => `${nameOf(options, option)} ${decimals(worth)}`);
  const did = {
    first: 'first preferences',
    surplus: act.kind === 'surplus' ? `surplus of ${sayFound(options, act.found)}` : '',
    exclusion: act.kind === 'exclusion' ? `without ${sayFound(options, act.found)}` : '',
  }[act.kind];
  const reached = elected.map(({ option }) => option);
  const won = reached.length === 0 ? '' : `; elected: ${namesOf(options, reached)}`;
  return `Stage ${at + 1}, ${did}: ${parts.join(', ')}${won}.`;
}

function steps({ options }: Paper, count: ElectionCount): string[] {
  switch (count.kind) {
    case 'choices':
      return [
        `Count: ${count.votes.map((votes, option) => `${nameOf(options, option)} ${votes}`).join(', ')}.`,
      ];
    case 'instant-run-off':
      return count.rounds.map((round, at) => sayRound(options, round, at));
    case 'scottish-stv':
      return [`Quota: ${count.quota}.`, ...count.stages.map((stage, at) => sayStage(options, stage, at))];
  }
}

function stillOpen({ options }: Paper, count: ElectionCount): string {
  const between = count.kind === 'choices' ? count.tie?.tied : count.standstill?.between;
  if (between === undefined || (count.kind === 'choices' && count.settled.length > 0)) return '';
  const seats = count.kind === 'choices' ? ` for ${counted(count.tie?.seats ?? 0, 'seat', 'seats')}` : '';
  return `; level${seats}: ${namesOf(options, between)}`;
}

/** The steps of the count and its outcome. */
export function sayElection(paper: Paper, count: ElectionCount): string[] {
  const { elected } = count;
  const won = elected.length === 0 ? 'nobody is elected' : `elected ${namesOf(paper.options, elected)}`;
  return [...steps(paper, count), `Outcome: ${won}${stillOpen(paper, count)}, as declared.`];
}
