/** Who has demanded a poll, whether that is enough, and demanding one: on the item on the table, and on one of several. Props: state, personId, className; item. */
import {
  currentItem,
  demandsOn,
  isCalled,
  isPollDue,
  pollOn,
  pollRuleOf,
  sayList,
  seatsOfDemander,
  type AgendaItemNow,
  type MeetingState,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { useCommand, useInstant } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

export interface PollDemandsProps {
  readonly state: MeetingState;
  readonly personId: string;
  readonly className?: string | undefined;
}

export interface DemandsOnItemProps extends PollDemandsProps {
  readonly item: AgendaItemNow;
}

/** Shows nothing where no poll can be demanded on the item on the table. */
export function PollDemands({ state, personId, className }: PollDemandsProps): ReactNode {
  const item = currentItem(state);
  if (item === null || !mayBeDemanded(state, item)) return null;
  return (
    <section className={className} aria-labelledby="poll">
      <RegionLabel id="poll">Poll</RegionLabel>
      <Demands state={state} personId={personId} item={item} />
    </section>
  );
}

/** The same on any item, from the notice on; nothing where no poll can be demanded on it. */
export function DemandsOnItem(props: DemandsOnItemProps): ReactNode {
  if (!mayBeDemanded(props.state, props.item)) return null;
  return (
    <div className={props.className}>
      <Demands {...props} />
    </div>
  );
}

/** From the notice until the poll is taken or the item is over, where a rule knows a demand. */
function mayBeDemanded(state: MeetingState, item: AgendaItemNow): boolean {
  const isKnown = state.roster !== null && pollRuleOf(state.roster) !== null;
  const isOver = item.state === 'done' || item.state === 'deferred';
  if (!isKnown || !isCalled(state.stage) || isOver) return false;
  return item.purpose === 'decision' && pollOn(state, item.itemId) === null;
}

function Demands({ state, personId, item }: DemandsOnItemProps): ReactNode {
  return (
    <>
      <StateWord tone={isPollDue(state, item.itemId) ? 'caution' : 'muted'}>
        {sayDemands(state, item)}
      </StateWord>
      <DemandActs state={state} personId={personId} item={item} />
    </>
  );
}

function sayDemands(state: MeetingState, { itemId }: AgendaItemNow): string {
  const { by, stands } = demandsOn(state, itemId);
  if (by.length === 0) return 'No poll is demanded';
  const names = sayList(by.map(({ name }) => name));
  return stands ? `A poll is demanded by ${names}` : `${names} asked for a poll; more must join`;
}

/** Demanding one for oneself; the Chair consents that another withdraws. */
function DemandActs({ state, personId, item }: DemandsOnItemProps): ReactNode {
  const { send, busy, problem } = useCommand(state.meetingId);
  const now = useInstant(state);
  const { itemId } = item;
  const { by } = demandsOn(state, itemId);
  const isChair = state.roster?.chair?.personId === personId;
  const hasDemanded = by.some((one) => one.personId === personId);
  const mayDemand = isChair || seatsOfDemander(state, itemId, personId, now).length > 0;
  return (
    <>
      {mayDemand && !hasDemanded && (
        <p>
          <Button tone="plain" busy={busy} onClick={() => void send({ type: 'poll.demand', itemId })}>
            Demand a poll<VisuallyHidden> on {item.title}</VisuallyHidden>
          </Button>
        </p>
      )}
      {isChair &&
        by.map((one) => (
          <p key={one.personId}>
            <Button
              tone="plain"
              busy={busy}
              onClick={() => void send({ type: 'poll.withdraw', itemId, personId: one.personId })}
            >
              Let {one.personId === personId ? 'your' : `${one.name}’s`} demand be withdrawn
            </Button>
          </p>
        ))}
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
