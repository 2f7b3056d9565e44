/** What the scrutineers of a general meeting work with. Props: live. */
import { proxyCutOff, quorumNow, sayCutOff, sayMeeting, sayQuorum, sayStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useInstant, type LiveMeeting } from '../../live/index.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { useDirections } from '../proxies/index.js';
import { pollSheets } from './poll-sheet.js';
import { PollSheets } from './poll-sheets.js';
import { receivedProxies, recordedBallots, type ReceivedProxy } from './proxy-list.js';
import { ProxyTables } from './proxy-tables.js';
import styles from './scrutineer.module.css';
import { whatWaits } from './what-waits.js';

export interface ScrutineerDeskProps {
  readonly live: LiveMeeting;
}

/** Reads everything from the journal as a scrutineer is told it. */
export function ScrutineerDesk({ live }: ScrutineerDeskProps): ReactNode {
  const { state, entries } = live;
  const now = useInstant(state);
  const directions = useDirections(state);
  const proxies = receivedProxies(state, entries, directions, now);
  const recorded = recordedBallots(state, entries);
  return (
    <div className={styles.page}>
      <header className={styles.part}>
        <p className={styles.back}>
          <TextLink href={`/meetings/${state.meetingId}/member`}>{sayMeeting(state)}</TextLink>
        </p>
        <Question size="display">Scrutineers</Question>
        <p className={styles.lead}>
          {sayStage(state.stage)}. {formatDateTime(state.startsAt)}. Only scrutineers see this page: tell
          nobody a figure before the Chair declares it.
        </p>
      </header>
      <Waits live={live} now={now} />
      <Received live={live} proxies={proxies} now={now} />
      <PollSheets state={state} sheets={pollSheets(state, directions)} />
      <ProxyTables state={state} proxies={proxies} />
      {recorded.length > 0 && (
        <section className={styles.part} aria-labelledby="recorded">
          <RegionLabel id="recorded">Votes that the secretary wrote down</RegionLabel>
          <ul className={styles.lines}>
            {recorded.map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Waits({ live: { state }, now }: ScrutineerDeskProps & { readonly now: string }): ReactNode {
  const waiting = whatWaits(state, now);
  return (
    <section className={styles.part} aria-labelledby="waits">
      <RegionLabel id="waits">What waits for you</RegionLabel>
      {waiting.length === 0 && <p>Nothing, until a poll is opened.</p>}
      <ul className={styles.lines}>
        {waiting.map(({ key, sentence, link }) => (
          <li key={key}>
            {sentence} {link !== undefined && <TextLink href={link.href}>{link.label}</TextLink>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReceivedProps extends ScrutineerDeskProps {
  readonly proxies: readonly ReceivedProxy[];
  readonly now: string;
}

/** Lots and shares: all of them, in the room, and by proxy. */
function Received({ live: { state }, proxies, now }: ReceivedProps): ReactNode {
  const seats = state.roster?.seats ?? [];
  const sharesOf = new Map(seats.map(({ seatId, weight = 1 }) => [seatId, weight]));
  const present = state.seats.filter((seat) => seat.state === 'present');
  const standing = proxies.filter(({ ended }) => ended === null);
  const chairId = state.roster?.chair?.personId;
  const toChair = state.proxies.filter(({ holder }) => holder.personId === chairId).length;
  const cutOff = proxyCutOff(state);
  const quorum = quorumNow(state, state.currentItemId);
  return (
    <section className={`${styles.part} ${styles.narrow}`} aria-labelledby="lots">
      <RegionLabel id="lots">Lots</RegionLabel>
      <Facts
        facts={[
          { term: 'On the register', detail: sayLots(seats.length, sum([...sharesOf.values()])) },
          {
            term: 'In the room',
            detail: sayLots(present.length, sum(present.map(({ seatId }) => sharesOf.get(seatId) ?? 1))),
          },
          {
            term: 'By proxy',
            detail: sayLots(standing.length, sum(standing.map(({ shares }) => shares))),
          },
          { term: 'Of these to the Chair, in advance', detail: plural(toChair, 'lot', 'lots') },
          ...(cutOff === null
            ? []
            : [{ term: `Proxies ${now <= cutOff ? 'are' : 'were'} taken until`, detail: sayCutOff(cutOff) }]),
          ...(quorum === null || state.stage === 'closed'
            ? []
            : [{ term: 'Quorum now', detail: sayQuorum(quorum) }]),
        ]}
      />
    </section>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function sayLots(lots: number, shares: number): string {
  return `${plural(lots, 'lot', 'lots')}, ${plural(shares, 'share', 'shares')}`;
}
