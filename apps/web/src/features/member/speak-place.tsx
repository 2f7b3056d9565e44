/** The speakers' queue, and my place in it. */
import type { MeetingState, SpeakerRequest } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './member.module.css';
import { sayItemPlace, sayOrdinal } from './member-words.js';

export interface SpeakPlaceProps {
  readonly state: MeetingState;
  readonly personId: string;
}

/** Shows the queue and the one act that fits: ask, withdraw, or finish. */
export function SpeakPlace({ state, personId }: SpeakPlaceProps): ReactNode {
  const speaking = state.speakers.find((request) => request.state === 'speaking') ?? null;
  const waiting = state.speakers.filter((request) => request.state === 'waiting');
  return (
    <>
      <header className={styles.head}>
        <RegionLabel>{sayItemPlace(state, state.currentItemId)}</RegionLabel>
        <Question>{saySpeaking(speaking, personId)}</Question>
      </header>
      <MyTurn state={state} personId={personId} speaking={speaking} waiting={waiting} />
      <section className={styles.region}>
        <RegionLabel>Waiting to speak</RegionLabel>
        {waiting.length === 0 ? (
          <EmptyState title="Nobody is waiting">
            Members who ask to speak are listed here, first come first.
          </EmptyState>
        ) : (
          <ol className={styles.agenda}>
            {waiting.map((request, index) => (
              <li key={request.requestId} className={styles.item}>
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.title}>{request.label}</span>
                {request.personId === personId && <StateWord tone="ink">You</StateWord>}
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

function saySpeaking(speaking: SpeakerRequest | null, personId: string): string {
  if (speaking === null) return 'Nobody has the floor';
  return speaking.personId === personId ? 'You have the floor' : `${speaking.label} has the floor`;
}

interface MyTurnProps extends SpeakPlaceProps {
  readonly speaking: SpeakerRequest | null;
  readonly waiting: readonly SpeakerRequest[];
}

function MyTurn({ state, personId, speaking, waiting }: MyTurnProps): ReactNode {
  const { send, busy, problem } = useCommand(state.meetingId);
  const position = waiting.findIndex((request) => request.personId === personId);
  const mine = waiting[position];
  const isSpeaking = speaking?.personId === personId;
  return (
    <div className={styles.act}>
      {mine !== undefined && (
        <p role="status">
          You are {sayOrdinal(position + 1)} in the queue. The Chair calls you when it is your turn.
        </p>
      )}
      {isSpeaking ? (
        <Button
          isWide
          size="large"
          busy={busy}
          onClick={() => void send({ type: 'speaker.finish', requestId: speaking.requestId })}
        >
          I have finished
        </Button>
      ) : mine !== undefined ? (
        <Button
          isWide
          size="large"
          tone="quiet"
          busy={busy}
          onClick={() => void send({ type: 'speaker.withdraw', requestId: mine.requestId })}
        >
          Leave the queue
        </Button>
      ) : (
        <Button
          isWide
          size="large"
          busy={busy}
          busyLabel="Asking"
          onClick={() => void send({ type: 'speaker.ask' })}
        >
          Ask to speak
        </Button>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
}
