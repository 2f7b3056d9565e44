/** The figures of an election: votes of a choice, or every round or stage of a ranked count. Props: count. */
import {
  namesOf,
  sayVoteParts,
  type ChoicesOutcome,
  type ElectionOutcome,
  type InstantRunOffOutcome,
  type StvOutcome,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { StagesTable, type StageColumn } from './stages-table.js';

/** Shows the table that belongs to the way of counting. */
export function ElectionTables({ count }: { readonly count: ElectionOutcome }): ReactNode {
  switch (count.kind) {
    case 'choices':
      return <Choices count={count} />;
    case 'instant-run-off':
      return <Rounds count={count} />;
    case 'scottish-stv':
      return <Stages count={count} />;
  }
}

function Choices({ count }: { readonly count: ChoicesOutcome }): ReactNode {
  const column: StageColumn = {
    key: 'votes',
    head: 'Votes',
    act: '',
    votes: new Map(
      count.totals.map(({ optionId, votes }) => [optionId, { figure: String(votes), size: votes }]),
    ),
    elected: count.elected,
    excluded: null,
  };
  return (
    <StagesTable
      caption="Votes"
      options={count.options}
      columns={[column]}
      elected={count.elected}
      undecided={isWaiting(count) ? (count.tie?.tied ?? []) : []}
    />
  );
}

function Rounds({ count }: { readonly count: InstantRunOffOutcome }): ReactNode {
  const columns = count.rounds.map(({ number, votes, exhausted, needed, excluded }, at): StageColumn => ({
    key: String(number),
    head: `Round ${number}`,
    act: `${needed} needed${exhausted === 0 ? '' : `, ${exhausted} for nobody still in`}`,
    votes: new Map(votes.map(({ optionId, votes: has }) => [optionId, { figure: String(has), size: has }])),
    elected: at === count.rounds.length - 1 ? count.elected : [],
    excluded: excluded?.optionId ?? null,
  }));
  return (
    <StagesTable
      caption="Round by round"
      options={count.options}
      columns={columns}
      elected={count.elected}
      undecided={count.lotNeeded?.tied ?? []}
    />
  );
}

function Stages({ count }: { readonly count: StvOutcome }): ReactNode {
  const columns = count.stages.map((stage): StageColumn => {
    const { number, act, votes, elected, nonTransferable, lostToRounding } = stage;
    const from = act.kind === 'first' ? '' : namesOf(count.options, [act.from]).join('');
    const words = {
      first: 'First preferences',
      surplus: `Surplus of ${from}`,
      exclusion: `Exclusion of ${from}`,
    }[act.kind];
    return {
      key: String(number),
      head: `Stage ${number}`,
      act: words,
      votes: new Map(
        votes.map(({ optionId, parts }) => [optionId, { figure: sayVoteParts(parts), size: parts }]),
      ),
      elected: elected.map(({ optionId }) => optionId),
      excluded: act.kind === 'exclusion' ? act.from : null,
      below: [
        { term: 'Not transferable', figure: sayVoteParts(nonTransferable) },
        { term: 'Lost to rounding', figure: sayVoteParts(lostToRounding) },
      ],
    };
  });
  return (
    <StagesTable
      caption={`Stage by stage; the quota is ${count.quota}`}
      options={count.options}
      columns={columns}
      elected={count.elected}
      undecided={count.lotNeeded?.tied ?? []}
    />
  );
}

/** A tie that somebody has yet to break. */
function isWaiting({ tie }: ChoicesOutcome): boolean {
  return tie !== null && tie.state !== 'settled' && tie.state !== 'none-elected';
}
