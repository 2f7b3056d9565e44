/** Lets the officers of the body in; others are told what this page is and where theirs are. Props: loading, desk, page, children. */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Question } from '../../ui/question.js';
import { SitePage } from '../site/index.js';
import type { Desk } from './desk.js';

export interface OfficerGateProps {
  readonly loading: boolean;
  readonly desk: Desk;
  readonly page: 'console' | 'chair';
  readonly children: ReactNode;
}

const words = {
  console: { title: 'The secretary’s console', who: 'the secretary and the Chair of the body' },
  chair: { title: 'The Chair’s view', who: 'the Chair and the secretary of the body' },
} as const;

/** Shows its content to secretary and chair only; what they may do on it the access table says. */
export function OfficerGate({ loading, desk, page, children }: OfficerGateProps): ReactNode {
  const { live, state, roles } = desk;
  const { title, who } = words[page];
  if (live.status === 'missing') {
    return (
      <SitePage title={title}>
        <Question>{title}</Question>
        <EmptyState
          title="There is no meeting at this address"
          action={
            <ButtonLink href="/meetings" tone="quiet">
              See the calendar
            </ButtonLink>
          }
        >
          Check the address, or find the meeting in the calendar.
        </EmptyState>
      </SitePage>
    );
  }
  if (loading) {
    return (
      <SitePage title={title}>
        <Question>{title}</Question>
        <Loading label={`Loading ${title.toLowerCase()}`} lines={8} />
      </SitePage>
    );
  }
  if (roles.includes('secretary') || roles.includes('chair')) return children;
  return (
    <SitePage title={title}>
      <Question>{title}</Question>
      <EmptyState
        title="This page is not for your account"
        action={
          <ButtonLink href={`/meetings/${state.meetingId}`} tone="quiet">
            See the meeting
          </ButtonLink>
        }
      >
        It is for {who}. Sign in as one of them to use it; everyone can follow the meeting on its own page.
      </EmptyState>
    </SitePage>
  );
}
