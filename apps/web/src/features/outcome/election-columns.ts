/** The figures of an election as columns, whatever the way of counting; amounts in hundred-thousandths of a vote. */
import { PARTS_PER_VOTE, type ElectionOutcome } from '@quorate/domain';

export interface ElectionColumn {
  /** "Votes", "Round 2", "Stage 3". */
  readonly head: string;
  /** By option id; none where the option is out. */
  readonly votes: ReadonlyMap<string, number>;
}

/** Votes that are with no option, in each column. */
export interface RestRow {
  readonly name: string;
  readonly amounts: readonly number[];
}

export interface ElectionTable {
  readonly columns: readonly ElectionColumn[];
  /** Only those of which there are any. */
  readonly rest: readonly RestRow[];
}

function restRow(name: string, amounts: readonly number[]): RestRow[] {
  return amounts.some((amount) => amount > 0) ? [{ name, amounts }] : [];
}

/** The table of an outcome, round by round or stage by stage. */
export function electionColumns(outcome: ElectionOutcome): ElectionTable {
  switch (outcome.kind) {
    case 'choices': {
      const votes = new Map(outcome.totals.map((total) => [total.optionId, total.votes * PARTS_PER_VOTE]));
      return { columns: [{ head: 'Votes', votes }], rest: [] };
    }
    case 'instant-run-off': {
      const { rounds } = outcome;
      return {
        columns: rounds.map(({ number, votes }) => ({
          head: `Round ${number}`,
          votes: new Map(votes.map((one) => [one.optionId, one.votes * PARTS_PER_VOTE])),
        })),
        rest: restRow(
          'For nobody still in',
          rounds.map(({ exhausted }) => exhausted * PARTS_PER_VOTE),
        ),
      };
    }
    case 'scottish-stv': {
      const { stages } = outcome;
      return {
        columns: stages.map(({ number, votes }) => ({
          head: `Stage ${number}`,
          votes: new Map(votes.map(({ optionId, parts }) => [optionId, parts])),
        })),
        rest: [
          ...restRow(
            'Not transferable',
            stages.map(({ nonTransferable }) => nonTransferable),
          ),
          ...restRow(
            'Lost to rounding',
            stages.map(({ lostToRounding }) => lostToRounding),
          ),
        ],
      };
    }
  }
}
