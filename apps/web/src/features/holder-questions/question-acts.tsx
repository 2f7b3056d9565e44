/** What an officer can do about one question at this moment. Props: state, question, onAct, onAsk. */
import type { AskedCommand } from '@quorate/contracts';
import { questionOnTable, type AskedQuestion, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './holder-questions.module.css';

export type QuestionDialogKind = 'hold-back' | 'group' | 'answer' | 'correct';

export interface QuestionActsProps {
  readonly state: MeetingState;
  readonly question: AskedQuestion;
  readonly onAct: (command: AskedCommand) => void;
  readonly onAsk: (kind: QuestionDialogKind) => void;
}

type Act = readonly [label: string, press: () => void];

/** Shows a button for each, with the number for who only hears it. */
export function QuestionActs(props: QuestionActsProps): ReactNode {
  return (
    <p className={styles.acts}>
      {actsOf(props).map(([label, press]) => (
        <Button key={label} tone="plain" onClick={press}>
          {label}
          <VisuallyHidden> (question {props.question.number})</VisuallyHidden>
        </Button>
      ))}
    </p>
  );
}

function actsOf({ state, question, onAct, onAsk }: QuestionActsProps): Act[] {
  const { number, standing, wasShown, answer } = question;
  if (answer !== null) return [['Correct the answer', () => onAsk('correct')]];
  if (standing === 'withdrawn') return [];
  const group: Act = ['Answer with another', () => onAsk('group')];
  if (standing !== 'shown') {
    const hold: Act[] =
      standing === 'not-shown' || wasShown ? [] : [['Do not show', () => onAsk('hold-back')]];
    return [['Show to all', () => onAct({ type: 'question.show', number })], group, ...hold];
  }
  const isNow = questionOnTable(state)?.number === number;
  const table: Act = isNow
    ? ['Put back', () => onAct({ type: 'question.put-back', number })]
    : ['Take up', () => onAct({ type: 'question.take-up', number })];
  const aloud: Act = [
    'Answered aloud',
    () => onAct({ type: 'question.answer', number, way: 'aloud', text: '', by: 'The Chair' }),
  ];
  return [
    ...(isNow ? [aloud] : []),
    ...(state.stage === 'in-session' ? [table] : []),
    ['Write the answer', () => onAsk('answer')],
    ...(isNow ? [] : [group]),
  ];
}
