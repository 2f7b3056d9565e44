/** Who is here, seat by seat: mark arrivals, departures and apologies. Props: desk. */
import type { AskedCommand } from '@quorate/contracts';
import {
  isVotingThere,
  mayDo,
  type MeetingState,
  type RosterSeat,
  seatIn,
  type SeatPresence,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { ActionMenu } from '../../ui/action-menu.js';
import { formatNumber } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { FIRST_ROWS, useFind } from '../../ui/use-find.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';
import { GuestList } from './guest-list.js';
import { OthersHere } from './others-here.js';

const stateWords: Readonly<Record<SeatPresence['state'], string>> = {
  expected: 'expected',
  present: 'present',
  left: 'left',
  apologies: 'apologies',
};

/** Counts the seats in words and lists them by constituency. */
export function AttendancePanel({ desk }: { readonly desk: Desk }): ReactNode {
  const { state } = desk;
  const [wished, setWished] = useState<boolean | null>(null);
  // Until somebody opens or closes it, it is open while people arrive.
  const isOpen = wished ?? state.stage === 'called';
  const constituencies = state.roster?.ruleSet.constituencies ?? [];
  if (state.roster === null) return null;
  const { seats } = state.roster;
  return (
    <section aria-labelledby="attendance">
      <RegionLabel id="attendance">Attendance</RegionLabel>
      <details
        className={styles.attendance}
        open={isOpen}
        onToggle={(event) => {
          const { open } = event.currentTarget;
          if (open !== isOpen) setWished(open);
        }}
      >
        <summary>{sayAttendance(state)}</summary>
        {isOpen &&
          constituencies.map(({ id, name }) => (
            <SeatGroup
              key={id}
              desk={desk}
              name={name}
              seats={seats.filter((seat) => seat.constituencyId === id)}
            />
          ))}
        <OthersHere desk={desk} />
        <GuestList desk={desk} />
      </details>
    </section>
  );
}

interface SeatGroupProps {
  readonly desk: Desk;
  readonly name: string;
  readonly seats: readonly RosterSeat[];
}

/** A company has thousands of lots: they are searched by the lot or who represents it. */
function SeatGroup({ desk, name, seats }: SeatGroupProps): ReactNode {
  const { field, words, shown, more } = useFind({
    rows: seats,
    textOf: ({ label, member }) => `${label} ${member?.name ?? ''}`,
    hint: 'A seat, or its member',
  });
  return (
    <div>
      <h3 className={styles.group}>{name}</h3>
      {seats.length > FIRST_ROWS && field}
      <ul>
        {shown.map((seat) => (
          <SeatLine key={seat.seatId} desk={desk} seat={seat} />
        ))}
      </ul>
      {shown.length === 0 && words !== '' && <p className={styles.small}>No seat matches “{words}”.</p>}
      {more}
    </div>
  );
}

function sayAttendance({ seats }: MeetingState): string {
  const order = ['present', 'expected', 'apologies', 'left'] as const;
  return order
    .map((wanted) => ({ wanted, count: seats.filter(({ state }) => state === wanted).length }))
    .filter(({ count, wanted }) => count > 0 || wanted === 'present')
    .map(({ wanted, count }) => `${formatNumber(count)} ${stateWords[wanted]}`)
    .join(', ');
}

function SeatLine({ desk, seat }: { readonly desk: Desk; readonly seat: RosterSeat }): ReactNode {
  const presence = seatIn(desk.state.seats, seat.seatId);
  const sitter = presence?.person?.name ?? seat.member?.name ?? '';
  const acts = mayDo('apologies.give', desk.roles) ? seatActs(desk.state, seat, presence) : [];
  return (
    <li className={styles.seat} data-state={presence?.state}>
      <div>
        <p>{seat.label}</p>
        <p className={styles.small}>
          {seat.member === null ? (
            'vacant'
          ) : (
            <>
              {sitter}
              {presence?.asAlternate === true && ', standing in as alternate'} ·{' '}
              {stateWords[presence?.state ?? 'expected']}
            </>
          )}
        </p>
      </div>
      {acts.length > 0 && (
        <ActionMenu
          label={
            <>
              Mark<VisuallyHidden> {seat.label}</VisuallyHidden>
            </>
          }
          heading={seat.label}
          items={acts.map(({ label, command }) => ({ label, onSelect: () => desk.act(command) }))}
        />
      )}
    </li>
  );
}

interface SeatAct {
  readonly label: string;
  readonly command: AskedCommand;
}

/** None where somebody sits who may vote now: they leave by themselves. */
function seatActs(state: MeetingState, seat: RosterSeat, presence: SeatPresence | null): SeatAct[] {
  const { seatId, member } = seat;
  const isHere = presence?.state === 'present';
  if (member === null || (isHere && isVotingThere(state, presence))) return [];
  const arrivals = [
    { person: member, label: `${member.name} arrived` },
    ...(isHere
      ? []
      : seat.alternates.map((person) => ({ person, label: `${person.name} arrived as alternate` }))),
  ];
  return [
    ...arrivals
      .filter(({ person }) => presence?.person?.personId !== person.personId)
      .map(({ person, label }) => ({
        label,
        command: { type: 'seat.take', seatId, personId: person.personId } as const,
      })),
    ...(isHere ? [{ label: 'Left the meeting', command: { type: 'seat.leave', seatId } as const }] : []),
    ...(presence?.state === 'apologies'
      ? [{ label: 'Withdraw apologies', command: { type: 'apologies.withdraw', seatId } as const }]
      : []),
    ...(presence?.state === 'expected' || presence?.state === 'left'
      ? [{ label: 'Gave apologies', command: { type: 'apologies.give', seatId, note: '' } as const }]
      : []),
  ];
}
