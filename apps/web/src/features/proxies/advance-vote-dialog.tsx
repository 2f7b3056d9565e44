/** Votes in advance for lots of one's own: how on each resolution, and for which lots. Props: state, lots, given, onDone. */
import type { AskedCommand, DirectedProxy } from '@quorate/contracts';
import { proxyCutOff, sayCutOff, type MeetingState, type RosterSeat } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { sayVotes } from '../../ui/format.js';
import { useFirst } from '../../ui/use-find.js';
import { CommandDialog } from '../acts/index.js';
import { DirectionFields } from './direction-fields.js';
import { directionsIn, resolutionsOf, type DirectionsDraft } from './directions-draft.js';

/** All are chosen at first, shown or not. */
export const FIRST_LOTS = 20;

export interface AdvanceVoteDialogProps {
  readonly state: MeetingState;
  /** The lots that the person represents. */
  readonly lots: readonly RosterSeat[];
  /** Their advance votes so far. */
  readonly given: readonly DirectedProxy[];
  readonly onDone: () => void;
}

/** Starts from what was voted before, where that was the same for all lots. */
function draftFrom(given: readonly DirectedProxy[]): DirectionsDraft {
  const [first, ...others] = given.map(({ directions }) => JSON.stringify(directions));
  if (first === undefined || others.some((one) => one !== first)) return {};
  return Object.fromEntries(given[0]?.directions.map(({ itemId, choice }) => [itemId, choice]) ?? []);
}

/** Asks for all of it; what the rules refuse stands below in their words. */
export function AdvanceVoteDialog({ state, lots, given, onDone }: AdvanceVoteDialogProps): ReactNode {
  const [draft, setDraft] = useState(() => draftFrom(given));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(lots.map(({ seatId }) => seatId)));
  const [isTried, setTried] = useState(false);
  const items = resolutionsOf(state);
  const { shown, more } = useFirst(lots, FIRST_LOTS);
  const cutOff = proxyCutOff(state);
  const read = (): AskedCommand | null => {
    setTried(true);
    const directions = directionsIn(items, draft);
    if (directions.length < items.length || chosen.size === 0) return null;
    return { type: 'advance-votes.give', lots: [{ seatIds: [...chosen], directions: [...directions] }] };
  };
  const choose = (seatId: string, isChosen: boolean): void =>
    setChosen(new Set([...[...chosen].filter((one) => one !== seatId), ...(isChosen ? [seatId] : [])]));
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Vote in advance"
      confirmLabel="Vote in advance"
      read={read}
      onDone={onDone}
    >
      <p>
        The Chair casts these votes for you when the poll is opened. Nobody but the Chair and the scrutineers
        sees how you voted until the result is declared.{' '}
        {cutOff !== null && `You can change them until ${sayCutOff(cutOff)}. `}A vote you cast yourself in the
        meeting replaces them.
      </p>
      <DirectionFields
        state={state}
        items={items}
        kind="advance"
        draft={draft}
        isTried={isTried}
        onChange={setDraft}
      />
      {lots.length > 1 && (
        <fieldset>
          <legend>For these lots</legend>
          {shown.map(({ seatId, label, holderName, weight = 1 }) => (
            <Checkbox
              key={seatId}
              label={`${label}${holderName === undefined ? '' : `, ${holderName}`}, ${sayVotes(weight)}`}
              checked={chosen.has(seatId)}
              onChange={(event) => choose(seatId, event.target.checked)}
            />
          ))}
          {more}
        </fieldset>
      )}
      {isTried && chosen.size === 0 && <p role="alert">Choose at least one lot.</p>}
    </CommandDialog>
  );
}
