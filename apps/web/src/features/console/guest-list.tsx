/** Guests in the room: admit one in a capacity, note that one left. Props: desk. */
import type { AskedCommand } from '@quorate/contracts';
import { isCalled, mayDo } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { CommandDialog } from '../acts/index.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';

/** Shows who is there as a guest; only a secretary of a called meeting can change that. */
export function GuestList({ desk }: { readonly desk: Desk }): ReactNode {
  const { state, roles } = desk;
  const [isAdmitting, setAdmitting] = useState(false);
  const mayAdmit = mayDo('guest.admit', roles) && isCalled(state.stage);
  if (state.guests.length === 0 && !mayAdmit) return null;
  return (
    <>
      <h3 className={styles.group}>Guests</h3>
      <ul>
        {state.guests.map(({ guestId, name, capacity }) => (
          <li key={guestId} className={styles.seat}>
            <div>
              <p>{name}</p>
              <p className={styles.small}>{capacity}, guest without a vote</p>
            </div>
            {mayAdmit && (
              <Button tone="plain" onClick={() => desk.act({ type: 'guest.leave', guestId })}>
                Left<VisuallyHidden> the meeting: {name}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayAdmit && (
        <Button tone="plain" onClick={() => setAdmitting(true)}>
          Admit a guest
        </Button>
      )}
      {isAdmitting && <GuestDialog meetingId={state.meetingId} onDone={() => setAdmitting(false)} />}
    </>
  );
}

interface GuestDialogProps {
  readonly meetingId: string;
  readonly onDone: () => void;
}

function GuestDialog({ meetingId, onDone }: GuestDialogProps): ReactNode {
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('');
  const [isTried, setTried] = useState(false);
  const read = (): AskedCommand | null => {
    setTried(true);
    if (name.trim() === '' || capacity.trim() === '') return null;
    return { type: 'guest.admit', name: name.trim(), capacity: capacity.trim() };
  };
  return (
    <CommandDialog
      meetingId={meetingId}
      title="Admit a guest"
      confirmLabel="Admit the guest"
      read={read}
      onDone={onDone}
    >
      <TextInput
        label="Name"
        maxLength={120}
        value={name}
        error={isTried && name.trim() === '' ? 'Give the name of the guest.' : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <TextInput
        label="In what capacity"
        hint="Such as auditor, adviser or observer"
        maxLength={120}
        value={capacity}
        error={isTried && capacity.trim() === '' ? 'Say in what capacity.' : undefined}
        onChange={(event) => setCapacity(event.target.value)}
      />
    </CommandDialog>
  );
}
