/** What a scrutineer's device found in the box: how often each answer, in each group. Props: vote, groups. */
import { cellName, type OpenedGroup, readAnswerText, sayAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';

export interface FoundAnswersProps {
  readonly vote: Vote;
  readonly groups: readonly OpenedGroup[];
}

function nameOf({ ruleSet }: Vote, group: string): string {
  return ruleSet === null ? group : cellName(ruleSet, group);
}

function said(vote: Vote, text: string): string {
  const { ruleSet, options } = vote;
  const answer = ruleSet === null ? null : readAnswerText(ruleSet, options, text);
  return answer === null ? text : sayAnswer(answer, vote);
}

/** Shows each group as a list. */
export function FoundAnswers({ vote, groups }: FoundAnswersProps): ReactNode {
  return groups.map(({ group, answers, spoilt }) => (
    <section key={group} aria-label={nameOf(vote, group)}>
      <h3>{nameOf(vote, group)}</h3>
      <ul>
        {[...new Set(answers)].map((text) => (
          <li key={text}>
            {said(vote, text)}: {answers.filter((one) => one === text).length}
          </li>
        ))}
        <li>Spoilt: {spoilt}</li>
      </ul>
    </section>
  ));
}
