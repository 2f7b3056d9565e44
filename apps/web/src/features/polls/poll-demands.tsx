/** Who has demanded a poll on the item on the table, whether that is enough, and demanding one. Props: state, personId, className. */
import {
  currentItem,
  demandsOn,
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

export interface PollDemandsProps {
  readonly state: MeetingState;
  readonly personId: string;
  readonly className?: string | undefined;
}

/** Shows nothing where no rule knows a demand, and once the poll is taken. */
export function PollDemands({ state, personId, className }: PollDemandsProps): ReactNode {
  const item = currentItem(state);
  const isKnown = state.roster !== null && pollRuleOf(state.roster) !== null;
  if (!isKnown || item?.purpose !== 'decision' || pollOn(state, item.itemId) !== null) return null;
  return (
    <section className={className} aria-labelledby="poll">
      <RegionLabel id="poll">Poll</RegionLabel>
      <StateWord tone={isPollDue(state, item.itemId) ? 'caution' : 'muted'}>
        {sayDemands(state, item)}
      </StateWord>
      <DemandActs state={state} personId={personId} item={item} />
    </section>
  );
}

function sayDemands(state: MeetingState, { itemId }: AgendaItemNow): string {
  const { by, stands } = demandsOn(state, itemId);
  if (by.length === 0) return 'No poll is demanded';
  const names = sayList(by.map(({ name }) => name));
  return stands ? `A poll is demanded by ${names}` : `${names} asked for a poll; more must join`;
}

/** Demanding one for oneself; the Chair consents that another withdraws. */
function DemandActs({
  state,
  personId,
  item,
}: PollDemandsProps & { readonly item: AgendaItemNow }): ReactNode {
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
            Demand a poll
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
