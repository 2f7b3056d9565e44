/** One proxy: the person, the lots, and how to vote on each resolution. Props: state, lots, items, entry, number, faults, isTried, hasRest, onChange, onLot, onRest, onTakeOut. */
import type { AgendaItemNow, MeetingState, RosterSeat } from '@quorate/domain';
import { useId, useMemo, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { sayVotes } from '../../ui/format.js';
import { LongSelect } from '../../ui/long-select.js';
import { DirectionFields, type EntryFaults, holdersFor, type ProxyEntry } from '../proxies/index.js';
import styles from './proxy-form.module.css';

export interface EntryFieldsProps {
  readonly state: MeetingState;
  readonly lots: readonly RosterSeat[];
  readonly items: readonly AgendaItemNow[];
  readonly entry: ProxyEntry;
  readonly number: number;
  readonly faults: EntryFaults;
  readonly isTried: boolean;
  /** Some lots stand under no proxy yet. */
  readonly hasRest: boolean;
  readonly onChange: (part: Partial<ProxyEntry>) => void;
  readonly onLot: (seatId: string, isChosen: boolean) => void;
  readonly onRest: () => void;
  /** Left out for the only one. */
  readonly onTakeOut?: () => void;
}

/** A lot that is ticked here leaves the proxy it stood under. */
export function EntryFields(props: EntryFieldsProps): ReactNode {
  const { state, lots, items, entry, number, faults, isTried, onChange, onTakeOut } = props;
  const [lot = null] = lots;
  const people = useMemo(() => holdersFor(state, lot), [state, lot]);
  return (
    <fieldset className={styles.entry}>
      <legend className={styles.legend}>Proxy {number}</legend>
      <LongSelect
        label="Who votes"
        empty="Choose the person"
        options={people}
        value={entry.personId}
        error={faults.personId}
        onChange={(personId) => onChange({ personId })}
      />
      {lots.length > 1 && <Lots {...props} />}
      <DirectionFields
        {...{ state, items, isTried }}
        kind="proxy"
        draft={entry.directions}
        onChange={(directions) => onChange({ directions })}
      />
      {onTakeOut !== undefined && (
        <div>
          <Button tone="plain" onClick={onTakeOut}>
            Take out proxy {number}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Lots({ lots, entry, number, faults, hasRest, onLot, onRest }: EntryFieldsProps): ReactNode {
  const faultId = useId();
  const hasFault = faults.seatIds !== undefined;
  return (
    <fieldset className={styles.lots} aria-describedby={hasFault ? faultId : undefined}>
      <legend className={styles.legend}>For these lots</legend>
      {hasFault && (
        <p id={faultId} className={styles.fault} role="alert">
          {faults.seatIds}
        </p>
      )}
      <div className={styles.ticks}>
        {lots.map(({ seatId, label, weight = 1 }) => (
          <Checkbox
            key={seatId}
            label={`${label}, ${sayVotes(weight)}`}
            checked={entry.seatIds.includes(seatId)}
            onChange={(event) => onLot(seatId, event.target.checked)}
          />
        ))}
      </div>
      {hasRest && (
        <div>
          <Button tone="plain" onClick={onRest}>
            Choose all lots that are left for proxy {number}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
