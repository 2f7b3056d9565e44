/** What is about to go out, to be read once more. Props: body, call, ruleSets, problem, busy, onSend, onBack. */
import type { BodyView, RuleSetView } from '@quorate/contracts';
import {
  BANK_HOLIDAYS_ENGLAND_WALES,
  lapseAt,
  lapseRuleOf,
  type Resolution,
  sayList,
  sayLapse,
  sayRule,
  windowEnd,
} from '@quorate/domain';
import { useEffect, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Facts, type Fact } from '../../ui/facts.js';
import { formatDateTime, plural, sayVotes } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RefusalNotice } from '../acts/index.js';
import type { Call } from './call-draft.js';
import { ResolutionText } from '../resolution/index.js';
import styles from './written.module.css';

export interface CallCheckProps {
  readonly body: BodyView;
  readonly call: Call;
  readonly ruleSets: readonly RuleSetView[];
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Who is asked and until when: seats in post for a window, or all votes of the company until the resolution lapses. */
function askedOf({ name, inPost, seatList, notice }: BodyView, { questions, workingDays }: Call): Fact[] {
  const now = new Date().toISOString();
  const closes = windowEnd(now, workingDays, BANK_HOLIDAYS_ENGLAND_WALES);
  const resolves = questions.some(({ resolution }) => resolution !== undefined);
  const votes = seatList.reduce((sum, { weight }) => sum + weight, 0);
  const isOnlyResolved = questions.every(({ resolution }) => resolution !== undefined);
  return [
    ...(isOnlyResolved
      ? []
      : [
          { term: 'Asked', detail: `${name}: ${plural(inPost, 'seat', 'seats')} in post` },
          { term: 'Closes', detail: `${formatDateTime(closes)}, if it goes out today` },
        ]),
    ...(resolves && notice !== null
      ? [
          { term: 'Members', detail: `${name}: all ${sayVotes(votes)} of today, given or not` },
          {
            term: 'Lapses',
            detail: `At ${sayLapse(lapseAt(now, lapseRuleOf(notice)))}, if it goes out today and is not passed before`,
          },
        ]
      : []),
  ];
}

/** The resolution as its members will read it. */
function proposedIn({ resolution }: Call['questions'][number]): Resolution | null {
  return resolution === undefined
    ? null
    : { kind: resolution.kind, text: resolution.text, matter: null, specialNoticeOn: null };
}

/** Says who is asked what, until when and under which rules; only the button here sends it. */
export function CallCheck(props: CallCheckProps): ReactNode {
  const { body, call, ruleSets, problem, busy, onSend, onBack } = props;
  useEffect(() => document.getElementById('check')?.focus(), []);
  return (
    <div className={styles.form}>
      <Question level={2} size="title" id="check">
        Check before it goes out
      </Question>
      <Facts isStrong={false} facts={[{ term: 'Title', detail: call.title }, ...askedOf(body, call)]} />
      {call.questions.map((question, index) => {
        const ruleSet =
          ruleSets.find((one) => one.ruleSet.id === question.ruleSetId)?.ruleSet ?? body.ruleSet;
        return (
          <section key={index} className={styles.question} aria-label={question.question}>
            <Question level={3} size="title">
              {question.question}
            </Question>
            <p>
              {question.title}, {question.classification}
              {question.modification !== null && `, ${question.modification}`}
            </p>
            <ResolutionText resolution={proposedIn(question)} />
            {question.summary !== '' && <p>{question.summary}</p>}
            {(question.options ?? []).length > 0 && (
              <p>On the ballot: {sayList((question.options ?? []).map(({ name }) => name))}.</p>
            )}
            <details>
              <summary>The rule: {ruleSet.name}</summary>
              <ol>
                {sayRule(ruleSet, 'written').map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ol>
            </details>
          </section>
        );
      })}
      <RefusalNotice problem={problem} kept="Nothing went out. What you typed is still here." />
      <div className={styles.next}>
        <Button busy={busy} busyLabel="Sending" onClick={onSend}>
          Ask the members now
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Change something
        </Button>
      </div>
    </div>
  );
}
