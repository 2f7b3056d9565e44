/** Declares an interest for a seat, which withdraws it from votes on the item. Props: state, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import { isRecused, type MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import { StandingInterests } from '../standing-interests/index.js';

const LONGEST = 500;

/** Asks for item, seat and the interest in words. */
export function InterestDialog(props: {
  readonly state: MeetingState;
  readonly onDone: () => void;
}): ReactNode {
  const { state, onDone } = props;
  const [itemId, setItem] = useState(state.currentItemId ?? '');
  const [seatId, setSeat] = useState('');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const seats = (state.roster?.seats ?? []).filter(
    (seat) => seat.member !== null && !isRecused(state, itemId, seat.seatId),
  );
  const member = seats.find((seat) => seat.seatId === seatId)?.member ?? undefined;
  const read = (): AskedCommand | null => {
    setTried(true);
    if (itemId === '' || seatId === '' || text.trim() === '') return null;
    return { type: 'interest.declare', itemId, seatId, text: text.trim() };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Declare an interest"
      confirmLabel="Declare the interest"
      read={read}
      onDone={onDone}
    >
      <p>The seat withdraws from votes on the item. Everyone on the body sees it, and the quorum says so.</p>
      <ItemSelect
        state={state}
        itemId={itemId}
        error={isTried && itemId === '' ? 'Choose the item.' : undefined}
        onChoose={setItem}
      />
      <LongSelect
        label="Seat"
        empty="Choose the seat"
        options={seats.map((seat) => ({ value: seat.seatId, label: seat.label }))}
        value={seatId}
        error={isTried && seatId === '' ? 'Choose the seat.' : undefined}
        onChange={setSeat}
      />
      {member !== undefined && (
        <StandingInterests
          bodyId={state.bodyId}
          personId={member.personId}
          onTake={(standing) => setText(standing.slice(0, LONGEST))}
        />
      )}
      <TextInput
        label="The interest"
        maxLength={LONGEST}
        value={text}
        error={isTried && text.trim() === '' ? 'Say what the interest is.' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
    </CommandDialog>
  );
}

interface ItemSelectProps {
  readonly state: MeetingState;
  readonly itemId: string;
  readonly error: string | undefined;
  readonly onChoose: (itemId: string) => void;
}

function ItemSelect({ state, itemId, error, onChoose }: ItemSelectProps): ReactNode {
  const items = state.agenda.map((item) => ({ value: item.itemId, label: `${item.number}, ${item.title}` }));
  return (
    <Select
      label="Item"
      options={[{ value: '', label: 'Choose the item' }, ...items]}
      value={itemId}
      error={error}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}
