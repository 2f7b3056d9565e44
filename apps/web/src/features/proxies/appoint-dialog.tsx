/** Appoints a proxy: who votes for which seat, in which votes and until when. Props: state, seats, isForMember, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import {
  proxyCutOff,
  sayCutOff,
  ukCalendarDate,
  ukTime,
  type MeetingState,
  type RosterSeat,
} from '@quorate/domain';
import { useMemo, useState, type ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import { DirectionFields } from './direction-fields.js';
import {
  appointing,
  directedItems,
  faultsOfProxy,
  holdersFor,
  sayProxyRules,
  scopesIn,
  type ProxyDraft,
} from './proxy-draft.js';

export interface AppointDialogProps {
  readonly state: MeetingState;
  /** Those it can be given for; the only one is not asked for. */
  readonly seats: readonly RosterSeat[];
  /** The secretary does it for the member, and says why. */
  readonly isForMember: boolean;
  readonly onDone: () => void;
}

const ends = [
  { value: 'with-the-meeting', label: 'When the meeting is over' },
  { value: 'at-a-time', label: 'At a time' },
] as const;

function draftFor({ endsAt }: MeetingState, seats: readonly RosterSeat[]): ProxyDraft {
  return {
    ...{ seatId: seats.length === 1 ? (seats[0]?.seatId ?? '') : '', holderId: '', scope: 'meeting' },
    ...{ ends: 'with-the-meeting', date: ukCalendarDate(endsAt), time: ukTime(endsAt), reason: '' },
    directions: {},
  };
}

/** Asks for all of it; what the rules refuse stands below in their words. */
export function AppointDialog({ state, seats, isForMember, onDone }: AppointDialogProps): ReactNode {
  const [draft, setDraft] = useState(() => draftFor(state, seats));
  const [isTried, setTried] = useState(false);
  const items = directedItems(state, draft.scope);
  const faults = isTried ? faultsOfProxy(draft, isForMember) : {};
  const read = (): AskedCommand | null => {
    setTried(true);
    const isReady = Object.keys(faultsOfProxy(draft, isForMember)).length === 0;
    return isReady ? appointing(draft, items, isForMember) : null;
  };
  const change = (part: Partial<ProxyDraft>): void => setDraft({ ...draft, ...part });
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title={isForMember ? 'Appoint a proxy for a member' : 'Appoint a proxy'}
      confirmLabel="Appoint the proxy"
      read={read}
      onDone={onDone}
    >
      <WhatItDoes state={state} />
      <PersonFields state={state} seats={seats} draft={draft} faults={faults} onChange={change} />
      <Select
        label="In which votes"
        options={scopesIn(state)}
        value={draft.scope}
        onChange={(event) => change({ scope: event.target.value })}
      />
      {items.length > 0 && (
        <p>
          Who holds it votes as you say here, and sees it; so do the scrutineers, and nobody else before the
          result.
        </p>
      )}
      <DirectionFields
        state={state}
        items={items}
        kind="proxy"
        draft={draft.directions}
        isTried={isTried}
        onChange={(directions) => change({ directions })}
      />
      <EndFields draft={draft} faults={faults} onChange={change} />
      {isForMember && (
        <TextInput
          label="Reason"
          hint="For example: told the secretary by telephone. It goes on record."
          maxLength={500}
          value={draft.reason}
          error={faults.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      )}
    </CommandDialog>
  );
}

/** What a proxy is, who learns of it, and until when it is taken. */
function WhatItDoes({ state }: Pick<AppointDialogProps, 'state'>): ReactNode {
  const { roster } = state;
  const cutOff = proxyCutOff(state);
  return (
    <p>
      The proxy votes where the seat has not voted itself; a vote from the seat replaces theirs.{' '}
      {roster?.ruleSet.electorate === 'shareholder'
        ? 'The officers and the scrutineers see that it is given.'
        : 'Everyone on the body sees it.'}{' '}
      {cutOff !== null && `It is taken until ${sayCutOff(cutOff)}. `}
      {roster === null ? '' : sayProxyRules(roster)}
    </p>
  );
}

interface FieldsProps {
  readonly draft: ProxyDraft;
  readonly faults: ReturnType<typeof faultsOfProxy>;
  readonly onChange: (part: Partial<ProxyDraft>) => void;
}

interface PersonFieldsProps extends FieldsProps, Pick<AppointDialogProps, 'state' | 'seats'> {}

function PersonFields({ state, seats, draft, faults, onChange }: PersonFieldsProps): ReactNode {
  const seat = seats.find(({ seatId }) => seatId === draft.seatId) ?? null;
  const people = useMemo(() => holdersFor(state, seat), [state, seat]);
  return (
    <>
      {seats.length > 1 && (
        <LongSelect
          label="Seat"
          empty="Choose the seat"
          options={seats.map(({ seatId, label, member }) => ({
            value: seatId,
            label: `${label}, ${member?.name ?? ''}`,
          }))}
          value={draft.seatId}
          error={faults.seatId}
          onChange={(seatId) => onChange({ seatId, holderId: '' })}
        />
      )}
      <LongSelect
        label={seats.length === 1 && seat !== null ? `Who votes for ${seat.label}` : 'Who votes for it'}
        empty="Choose the person"
        options={people}
        value={draft.holderId}
        error={faults.holderId}
        onChange={(holderId) => onChange({ holderId })}
      />
    </>
  );
}

function EndFields({ draft, faults, onChange }: FieldsProps): ReactNode {
  return (
    <>
      <Select
        label="It ends"
        options={ends}
        value={draft.ends}
        onChange={(event) =>
          onChange({ ends: event.target.value === 'at-a-time' ? 'at-a-time' : 'with-the-meeting' })
        }
      />
      {draft.ends === 'at-a-time' && (
        <>
          <TextInput
            label="Day it ends"
            type="date"
            value={draft.date}
            error={faults.date}
            onChange={(event) => onChange({ date: event.target.value })}
          />
          <TextInput
            label="Time it ends"
            hint="UK time"
            type="time"
            value={draft.time}
            error={faults.time}
            onChange={(event) => onChange({ time: event.target.value })}
          />
        </>
      )}
    </>
  );
}
