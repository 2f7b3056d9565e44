/** The figures of each resolution by how they came: in advance, by proxy, in the room. Props: state, sheets. */
import {
  quorumFigures,
  sayTurnedOut,
  sayVerdictOf,
  turnoutOf,
  voteSubject,
  type MeetingState,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatNumber, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { sayDirected } from '../proxies/index.js';
import { type Figures, type PollSheet, type Way, WAYS } from './poll-sheet.js';
import styles from './scrutineer.module.css';

export interface PollSheetsProps {
  readonly state: MeetingState;
  readonly sheets: readonly PollSheet[];
}

const WORDS: Readonly<Record<Way | 'all', string>> = {
  advance: 'In advance, by the Chair',
  proxy: 'By other proxies',
  room: 'In the room',
  all: 'Together',
};

/** One table for each resolution. */
export function PollSheets({ state, sheets }: PollSheetsProps): ReactNode {
  return (
    <section className={styles.part} aria-labelledby="resolutions">
      <RegionLabel id="resolutions">Resolutions, in votes</RegionLabel>
      {sheets.length === 0 && (
        <EmptyState title="Nothing is put to a vote">
          Each item for decision appears here as the secretary adds it.
        </EmptyState>
      )}
      {sheets.map((sheet) => (
        <article key={sheet.item.itemId} className={styles.sheet}>
          <Question level={3} size="title">
            {sheet.item.number}. {sheet.item.title}
          </Question>
          <p className={styles.small}>
            <Standing state={state} sheet={sheet} />
          </p>
          <DataTable
            caption={sheet.isCounted ? 'As counted' : 'As the proxies are directed'}
            columns={columnsOf(state, sheet)}
            rows={rowsOf(sheet)}
            rowKey={({ way }) => way}
          />
          {sheet.notCast > 0 && (
            <StateWord tone="caution">
              {plural(sheet.notCast, 'lot has a proxy and no vote', 'lots have a proxy and no vote')}
              {sheet.isCounted ? '' : ' yet'}
            </StateWord>
          )}
          <Outcome vote={sheet.vote} />
        </article>
      ))}
    </section>
  );
}

function Standing({
  state,
  sheet: { item, vote },
}: {
  readonly state: MeetingState;
  readonly sheet: PollSheet;
}): ReactNode {
  if (vote === null) return <StateWord>No poll yet</StateWord>;
  switch (vote.stage) {
    case 'prepared':
      return <StateWord>The poll is prepared</StateWord>;
    case 'open':
      return (
        <StateWord tone="live">
          Poll open: {formatNumber(turnoutOf(state, vote).voted)} of {formatNumber(vote.roll.length)}{' '}
          {sayTurnedOut(vote)}
        </StateWord>
      );
    case 'closed':
      return <StateWord tone="caution">Closed, not declared yet</StateWord>;
    case 'declared':
      return <StateWord tone="met">{sayVerdictOf(vote, voteSubject(vote, item))}</StateWord>;
    case 'annulled':
      return <StateWord tone="live">Annulled</StateWord>;
  }
}

function Outcome({ vote }: Pick<PollSheet, 'vote'>): ReactNode {
  const quorum = vote?.quorumAtClose ?? null;
  const outcome = vote?.outcome ?? null;
  return (
    <>
      {outcome !== null && <p>{outcome.sentence}</p>}
      {quorum !== null && <p className={styles.small}>Quorum at the close: {quorumFigures(quorum)}.</p>}
    </>
  );
}

interface Row extends Figures {
  readonly way: Way | 'all';
}

function rowsOf({ by, all, isCounted }: PollSheet): Row[] {
  const ways = isCounted ? WAYS : WAYS.filter((way) => way !== 'room');
  return [...ways.map((way) => ({ way, ...by[way] })), { way: 'all', ...all }];
}

function columnsOf(state: MeetingState, { isCounted }: PollSheet): DataColumn<Row>[] {
  const choices = (['approve', 'reject', 'abstain', 'discretion'] as const).filter(
    (choice) => choice !== 'discretion' || !isCounted,
  );
  return [
    { key: 'way', head: 'How', isRowHead: true, cell: ({ way }) => WORDS[way] },
    ...choices.map((choice) => ({
      key: choice,
      head: sayDirected(choice, state),
      isNumber: true,
      cell: (row: Row) => formatNumber(row[choice]),
    })),
  ];
}
