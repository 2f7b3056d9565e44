/** The words of the answers to a proposal, as its rules put them on the ballot: the one place from which every page takes them. */
import { MOTION_ANSWERS, type MotionAnswer, type Standing } from '../counting/ballot.js';
import type { MotionForm, MotionWords, VoteForm } from '../rule-set/vote-form.js';

interface Words {
  /** On the ballot and in tables: "Approve". */
  readonly choice: Readonly<Record<MotionAnswer, string>>;
  /** Of one voter, afterwards: "voted Approve". */
  readonly voted: Readonly<Record<MotionAnswer, string>>;
}

const BACK = { choice: 'Send back', voted: 'voted to send it back' } as const;

const WORDS: Readonly<Record<MotionWords, Words>> = {
  'approve-reject': {
    choice: { approve: 'Approve', reject: 'Reject', abstain: 'Abstain', 'send-back': BACK.choice },
    voted: {
      approve: 'voted Approve',
      reject: 'voted Reject',
      abstain: 'abstained',
      'send-back': BACK.voted,
    },
  },
  'yes-no': {
    choice: { approve: 'Yes', reject: 'No', abstain: 'Abstain', 'send-back': BACK.choice },
    voted: { approve: 'voted Yes', reject: 'voted No', abstain: 'abstained', 'send-back': BACK.voted },
  },
  'for-against-withheld': {
    choice: { approve: 'For', reject: 'Against', abstain: 'Withheld', 'send-back': BACK.choice },
    voted: {
      approve: 'voted For',
      reject: 'voted Against',
      abstain: 'withheld the vote',
      'send-back': BACK.voted,
    },
  },
};

/** The words of the form; a vote on options has none of its own, and a blank ballot in it is an abstention. */
function wordsOf(form: VoteForm): MotionWords {
  return form.kind === 'motion' ? form.words : 'approve-reject';
}

/** "Approve", or what the ballot of the rules calls it. */
export function sayChoice(choice: MotionAnswer, form: VoteForm): string {
  return WORDS[wordsOf(form)].choice[choice];
}

/** The answers on the ballot, in its order. */
export function choicesOf({ abstain, sendBack }: MotionForm): MotionAnswer[] {
  return MOTION_ANSWERS.filter(
    (answer) => (answer !== 'abstain' || abstain) && (answer !== 'send-back' || sendBack),
  );
}

/** How a seat stands once the vote is counted, for tables and legends. */
export function standingWordsOf(form: VoteForm): Readonly<Record<Standing | 'voted', string>> {
  const { choice } = WORDS[wordsOf(form)];
  return { ...choice, voted: 'Voted', 'not-voted': 'Not voted', recused: 'Recused', absent: 'Absent' };
}

/** The same, said of the seat in a sentence: "Seat 4 voted Yes". */
export function sayStood(standing: Standing | 'voted', form: VoteForm): string {
  const { voted } = WORDS[wordsOf(form)];
  const others = {
    voted: 'voted',
    'not-voted': 'was present and did not vote',
    recused: 'was recused',
    absent: 'was absent',
  };
  return { ...voted, ...others }[standing];
}
