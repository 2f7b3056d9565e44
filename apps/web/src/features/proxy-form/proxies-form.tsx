/** Who votes for which lots, and how: one group of fields for each proxy. Props: state, lots, items, draft, back, onChange, onCheck. */
import {
  MOST_PROXIES_AT_ONCE,
  sayList,
  sayMeeting,
  type AgendaItemNow,
  type MeetingState,
  type RosterSeat,
} from '@quorate/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { useFaultFocus } from '../../ui/use-fault-focus.js';
import { EntryFields } from './entry-fields.js';
import { emptyEntry, faultsOfSeveral, lotsLeft, withLot, type SeveralDraft } from '../proxies/index.js';
import styles from './proxy-form.module.css';
import { Taken } from './taken.js';

export interface ProxiesFormProps {
  readonly state: MeetingState;
  readonly lots: readonly RosterSeat[];
  readonly items: readonly AgendaItemNow[];
  readonly draft: SeveralDraft;
  readonly back: string;
  readonly onChange: (draft: SeveralDraft) => void;
  readonly onCheck: () => void;
}

/** Goes on to the check when nothing is missing, and else says what is. */
export function ProxiesForm(props: ProxiesFormProps): ReactNode {
  const { state, lots, items, draft, back, onChange, onCheck } = props;
  const [isTried, setTried] = useState(false);
  const faults = isTried ? faultsOfSeveral(draft) : {};
  const form = useFaultFocus<HTMLFormElement>(faults);
  const left = lotsLeft(draft, lots);
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOfSeveral(draft)).length === 0) onCheck();
  };
  return (
    <form ref={form} className={styles.page} onSubmit={goOn} noValidate>
      <Head state={state} lots={lots} />
      {draft.map((entry, at) => (
        <EntryFields
          key={entry.key}
          {...{ state, lots, items, entry, isTried }}
          number={at + 1}
          faults={faults[entry.key] ?? {}}
          onChange={(part) =>
            onChange(draft.map((one) => (one.key === entry.key ? { ...one, ...part } : one)))
          }
          onLot={(seatId, isChosen) => onChange(withLot(draft, entry.key, seatId, isChosen))}
          onRest={() =>
            onChange(
              draft.map((one) =>
                one.key === entry.key
                  ? { ...one, seatIds: [...one.seatIds, ...left.map(({ seatId }) => seatId)] }
                  : one,
              ),
            )
          }
          hasRest={left.length > 1}
          {...(draft.length > 1 && {
            onTakeOut: () => onChange(draft.filter(({ key }) => key !== entry.key)),
          })}
        />
      ))}
      {draft.length < Math.min(lots.length, MOST_PROXIES_AT_ONCE) && (
        <div>
          <Button tone="quiet" onClick={() => onChange([...draft, emptyEntry(crypto.randomUUID())])}>
            Add a proxy for other lots
          </Button>
        </div>
      )}
      <div className={styles.next}>
        <Button type="submit">Check before it is sent</Button>
        <TextLink href={back}>Leave without appointing</TextLink>
      </div>
    </form>
  );
}

/** Which meeting it is, and how many lots are free. */
function Head({ state, lots }: Pick<ProxiesFormProps, 'state' | 'lots'>): ReactNode {
  return (
    <header className={styles.page}>
      <Question>Appoint proxies</Question>
      <p className={styles.lead}>
        {sayMeeting(state)}, {formatDateTime(state.startsAt)}. {lots[0]?.holderName} has{' '}
        {plural(lots.length, 'lot', 'lots')} without a proxy
        {lots.length > 1 ? '; each can go to another person.' : '.'}
      </p>
      <p className={styles.lead}>
        Anybody may be your proxy. Whoever is not in the list, the secretary{sayWho(state)} adds by name and
        e-mail address; the secretary also splits a lot for which nothing is given yet, so that its parts go
        to several.
      </p>
      <Taken state={state} />
    </header>
  );
}

function sayWho({ roster }: MeetingState): string {
  const names = (roster?.secretaries ?? []).map(({ name }) => name);
  return names.length === 0 ? '' : ` (${sayList(names)})`;
}
