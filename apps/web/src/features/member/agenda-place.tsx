/** What is being discussed, my seat, and the agenda. */
import {
  currentItem,
  isCalled,
  isRecused,
  isScrutineer,
  quorumNow,
  sayMeeting,
  sayQuorum,
  type AgendaItemNow,
  type MeetingState,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime, plural, sayFirst } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { useFirst } from '../../ui/use-find.js';
import { HolderQuestions } from '../holder-questions/index.js';
import { PackPanel, PaperList } from '../papers/index.js';
import { PollDemands } from '../polls/index.js';
import { AdvanceVotes, HeldProxies } from '../proxies/index.js';
import { ResolutionText } from '../resolution/index.js';
import { EnterCard } from './enter-card.js';
import type { OpenDialog } from './member-dialog.js';
import styles from './member.module.css';
import { itemStateWords, sayItemPlace } from './member-words.js';
import type { MySeat } from './my-seats.js';
import { ScrutineerLink } from './scrutineer-link.js';
import { SeatCard } from './seat-card.js';
import { TakeLots } from './take-lots.js';
import { FIRST_PLACES } from './together-places.js';

export interface AgendaPlaceProps {
  readonly state: MeetingState;
  readonly seats: readonly MySeat[];
  readonly personId: string;
  readonly onAsk: (dialog: OpenDialog) => void;
}

/** Shows the item on the table first, then what concerns the member, then the whole agenda. */
export function AgendaPlace({ state, seats, personId, onAsk }: AgendaPlaceProps): ReactNode {
  const quorum = quorumNow(state, state.currentItemId);
  const now = useInstant(state);
  const { shown, more } = useFirst(seats, FIRST_PLACES);
  return (
    <>
      <OnTheTable state={state} seats={seats} onAsk={onAsk} />
      {seats.length > 0 ? (
        <section className={styles.region}>
          <RegionLabel>{seats.length === 1 ? 'Your seat' : 'Your seats'}</RegionLabel>
          <TakeLots state={state} seats={seats} />
          {shown.map((seat) => (
            <SeatCard key={seat.seatId} state={state} seat={seat} now={now} onAsk={onAsk} />
          ))}
          {more}
        </section>
      ) : (
        <EnterCard state={state} personId={personId} />
      )}
      <ScrutineerLink state={state} personId={personId} />
      <PollDemands state={state} personId={personId} className={styles.region} />
      <HolderQuestions state={state} personId={personId} className={styles.region} />
      <AdvanceVotes state={state} personId={personId} now={now} />
      <HeldProxies state={state} personId={personId} now={now} />
      {quorum !== null && isCalled(state.stage) && (
        <section className={styles.region}>
          <RegionLabel>Quorum</RegionLabel>
          {isShownWhole(state, personId) || quorum.met ? (
            <StateWord tone={quorum.met ? 'met' : 'caution'}>{sayQuorum(quorum)}</StateWord>
          ) : (
            <p>Proxies that are not shown to you count to the quorum. The Chair says whether there is one.</p>
          )}
        </section>
      )}
      <section className={styles.region}>
        <RegionLabel note={plural(state.agenda.length, 'item', 'items')}>Agenda</RegionLabel>
        {state.agenda.length === 0 ? (
          <EmptyState title="No items yet">
            The secretary writes the agenda; items appear here as they are added.
          </EmptyState>
        ) : (
          <ol className={styles.agenda}>
            {state.agenda.map((item) => (
              <AgendaLine key={item.itemId} item={item} state={state} />
            ))}
          </ol>
        )}
        <PackPanel state={state} />
      </section>
    </>
  );
}

/** Where persons qualify to the quorum, also by proxies, only officers and scrutineers see all of them. */
function isShownWhole({ roster }: MeetingState, personId: string): boolean {
  if (roster?.ruleSet.quorum.qualifyingPersons === undefined) return true;
  if (isScrutineer(roster, personId)) return true;
  return [roster.chair, ...roster.secretaries].some((officer) => officer?.personId === personId);
}

/** A button for each seat, of a nominee with a thousand the first. */
const FIRST_INTERESTS = 4;

type OnTheTableProps = Pick<AgendaPlaceProps, 'state' | 'seats' | 'onAsk'>;

function OnTheTable({ state, seats, onAsk }: OnTheTableProps): ReactNode {
  const item = currentItem(state);
  const mine = seats.filter((seat) => seat.isMine || seat.alternateFor === null);
  const recused = mine.filter((seat) => item !== null && isRecused(state, item.itemId, seat.seatId));
  const { shown, more } = useFirst(
    mine.filter((seat) => !recused.includes(seat)),
    FIRST_INTERESTS,
  );
  if (item === null) {
    return (
      <header className={styles.head}>
        <RegionLabel>{state.bodyName}</RegionLabel>
        <Question>{sayMeeting(state)}</Question>
        <p className={styles.summary}>{betweenItems(state)}</p>
      </header>
    );
  }
  return (
    <header className={styles.head}>
      <RegionLabel>{sayItemPlace(state, item.itemId)}</RegionLabel>
      <Question>{item.title}</Question>
      {(item.summary !== '' || item.modification !== null) && (
        <p className={styles.summary}>
          {item.summary}{' '}
          {item.modification !== null && (
            <TextLink href={`/modifications/${item.modification}`}>Read about {item.modification}</TextLink>
          )}
        </p>
      )}
      <ResolutionText resolution={item.resolution} />
      <PaperList state={state} itemId={item.itemId} />
      <p className={styles.facts}>
        <ClassificationTag classification={item.classification} />
        <span>
          For {item.purpose}, led by {item.owner}
        </span>
      </p>
      {recused.length > 0 && (
        <StateWord>
          {sayFirst(recused.map(({ label }) => label))} {recused.length === 1 ? 'is' : 'are'} recused from
          this item
        </StateWord>
      )}
      {shown.map((seat) => (
        <div key={seat.seatId}>
          <Button
            tone="plain"
            onClick={() => onAsk({ kind: 'interest', itemId: item.itemId, itemTitle: item.title, seat })}
          >
            Declare an interest{seats.length > 1 ? ` for ${seat.label}` : ''}
          </Button>
        </div>
      ))}
      {more}
    </header>
  );
}

function betweenItems(state: MeetingState): string {
  switch (state.stage) {
    case 'planned':
    case 'called':
      return `Begins ${formatDateTime(state.startsAt)}. ${state.place}`;
    case 'in-session':
      return state.currentItemId === null
        ? 'The meeting is in session, between items.'
        : 'The item on the table is closed to you. The meeting goes on with the next one.';
    case 'paused':
      return state.pauseNote === '' ? 'The meeting is paused.' : `The meeting is paused: ${state.pauseNote}`;
    case 'adjourned':
      return state.pauseNote === ''
        ? 'The meeting is adjourned.'
        : `The meeting is adjourned: ${state.pauseNote}`;
    case 'closed':
      return 'The meeting is closed.';
    case 'cancelled':
      return `The meeting is cancelled. ${state.pauseNote}`;
  }
}

function AgendaLine(props: { readonly item: AgendaItemNow; readonly state: MeetingState }): ReactNode {
  const { item, state } = props;
  const isNow = item.state === 'now';
  return (
    <li className={styles.item} data-now={isNow} aria-current={isNow ? 'step' : undefined}>
      <span className={styles.number}>{item.number}</span>
      <span className={styles.title}>
        {item.title}
        {item.late && <span className={styles.small}> (late item)</span>}
      </span>
      <StateWord tone={isNow ? 'ink' : 'muted'}>{itemStateWords[item.state]}</StateWord>
      {!isNow && item.resolution !== undefined && (
        <div className={styles.resolution}>
          <ResolutionText resolution={item.resolution} />
        </div>
      )}
      {!isNow && (
        <div className={styles.resolution}>
          <PaperList state={state} itemId={item.itemId} />
        </div>
      )}
    </li>
  );
}
