/** Breaks a tie: the Chair gives the casting vote, or the lot is drawn with words said in the room. Props: state, vote, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import { sayTied, standingWordsOf, type MeetingState, type Vote } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { ChoiceList } from '../../ui/choice-list.js';
import { OptionList } from '../../ui/option-list.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import styles from './console.module.css';
import tieStyles from './tie.module.css';

export interface TieDialogProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly onDone: () => void;
}

type CastingVote = Extract<AskedCommand, { type: 'vote.give-casting-vote' }>['answer'];

const SIDES = ['approve', 'reject'] as const;

/** Asks the Chair, with the figures of the tie; nothing is chosen beforehand. */
export function CastingVoteDialog({ state, vote, onDone }: TieDialogProps): ReactNode {
  const [answer, setAnswer] = useState<CastingVote | null>(null);
  const [isTried, setTried] = useState(false);
  const { voteId, outcome, options, form } = vote;
  const count = outcome?.kind === 'election' ? outcome.count : null;
  const tie = count?.kind === 'choices' ? count.tie : null;
  const chosen = answer?.kind === 'chosen' ? answer.optionIds : [];
  const isWhole = tie === null ? answer !== null : chosen.length === tie.seats;
  const read = (): AskedCommand | null => {
    setTried(true);
    return answer === null || !isWhole ? null : { type: 'vote.give-casting-vote', voteId, answer };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Give the casting vote"
      confirmLabel="Give the casting vote"
      read={read}
      onDone={onDone}
    >
      <p className={tieStyles.asked}>{vote.question}</p>
      <p>
        {outcome === null ? 'The vote is tied. Its count is shown once it is declared.' : sayTied(outcome)}
      </p>
      {tie === null && form.kind === 'motion' ? (
        <ChoiceList
          legend="Your casting vote"
          isLegendShown
          choices={SIDES}
          labels={standingWordsOf(form)}
          value={answer?.kind === 'motion' ? answer.choice : null}
          onChange={(choice) =>
            setAnswer({ kind: 'motion', choice: choice === 'approve' ? 'approve' : 'reject' })
          }
        />
      ) : (
        <OptionList
          legend="Your casting vote"
          options={options.filter(({ id }) => tie?.tied.includes(id))}
          most={tie?.seats ?? 1}
          chosen={chosen}
          onChange={(optionIds) => setAnswer({ kind: 'chosen', optionIds })}
        />
      )}
      {isTried && !isWhole && (
        <p className={styles.missing}>
          {tie === null || tie.seats === 1
            ? 'Choose one first.'
            : `Choose ${tie.seats} first: as many as there are seats left.`}
        </p>
      )}
      <p className={styles.aside}>It is written into the record as the Chair’s casting vote and stands.</p>
    </CommandDialog>
  );
}

const lotWords = {
  meeting: {
    label: 'Words or figures said in the room',
    ask: 'Ask several people for a number or a word each, say them aloud, and write them here in that order.',
    missing: 'Write what was said in the room.',
  },
  written: {
    label: 'Words or figures that others gave you',
    ask: 'Ask several people for a number or a word each, and write them here with the names of who gave them.',
    missing: 'Write what was given.',
  },
} as const;

/** Asks for the words; they are part of the seed, so nobody can know beforehand how the lot falls. */
export function LotDialog({ state, vote, onDone }: TieDialogProps): ReactNode {
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const { voteId, outcome } = vote;
  const asked = lotWords[state.conduct];
  const read = (): AskedCommand | null => {
    setTried(true);
    return words.trim() === '' ? null : { type: 'vote.draw-lot', voteId, words: words.trim() };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Draw the lot"
      confirmLabel="Draw the lot"
      read={read}
      onDone={onDone}
    >
      <p className={tieStyles.asked}>{vote.question}</p>
      <p>
        {outcome === null ? 'The vote is tied. Its count is shown once it is declared.' : sayTied(outcome)}
      </p>
      <TextInput
        label={asked.label}
        hint={`${asked.ask} With the secret that was sealed when the vote opened they decide the lot; neither does alone.`}
        maxLength={200}
        value={words}
        error={isTried && words.trim() === '' ? asked.missing : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className={styles.aside}>
        It is drawn once. Everyone can draw it again from what is published with it.
      </p>
    </CommandDialog>
  );
}
