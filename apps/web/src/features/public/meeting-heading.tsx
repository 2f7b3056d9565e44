/** What meeting this is, when and where, how it stands, and the ways in for those with a part in it. Props: state. */
import {
  isSitting,
  ownTitle,
  publishedVersion,
  sayDecisionStage,
  sayMeeting,
  sayStage,
  type BodyRole,
  type MeetingState,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './meeting-page.module.css';

/** Shows the heading with one button for what the reader most likely came to do. */
export function MeetingHeading({ state }: { readonly state: MeetingState }): ReactNode {
  const title = ownTitle(state);
  const isRunning = state.stage === 'in-session';
  return (
    <header>
      <LiveMark tone={isRunning ? 'live' : 'muted'}>
        {state.conduct === 'written'
          ? `Written decision · ${sayDecisionStage(state)}`
          : sayStage(state.stage)}
      </LiveMark>
      <Question size="display">{sayMeeting(state)}</Question>
      <p className={styles.lead}>
        {state.conduct === 'written'
          ? `${state.bodyName} · asked ${formatDateTime(state.startsAt)}, open until ${formatDateTime(lastClose(state))}`
          : `${formatDateTime(state.startsAt)} · ${state.place}`}
      </p>
      {title !== null && <p className={styles.lead}>{title}</p>}
      <WaysIn state={state} />
    </header>
  );
}

/** When the last of its windows closes, put off or not. */
function lastClose({ votes, endsAt }: MeetingState): string {
  return (
    votes
      .map(({ closesAt }) => closesAt ?? endsAt)
      .toSorted()
      .at(-1) ?? endsAt
  );
}

function WaysIn({ state }: { readonly state: MeetingState }): ReactNode {
  const { session } = useSession();
  const roles = rolesOn(session, state.bodyId);
  const [first, ...others] = partsOf(roles, state);
  const isOfficer = roles.includes('secretary') || roles.includes('chair');
  const base = `/meetings/${state.meetingId}`;
  const hasStarted = state.startedAt !== null;
  const published = publishedVersion(state.minutes);
  return (
    <div className={styles.ways} data-print="no">
      {first !== undefined && <ButtonLink href={first.href}>{first.label}</ButtonLink>}
      {others.map(({ href, label }) => (
        <TextLink key={href} href={href}>
          {label}
        </TextLink>
      ))}
      {state.notice !== null && <TextLink href={`${base}/notice`}>Notice</TextLink>}
      {published !== null && <TextLink href={`${base}/minutes/${published.version}`}>Minutes</TextLink>}
      {hasStarted && <TextLink href={`${base}/minutes`}>Draft minutes</TextLink>}
      {isOfficer && hasStarted && state.conduct === 'meeting' && (
        <TextLink href={`${base}/minutes/workshop`}>Work on the minutes</TextLink>
      )}
      {hasStarted && <TextLink href={`${base}/replay`}>Replay</TextLink>}
    </div>
  );
}

interface Part {
  readonly href: string;
  readonly label: string;
}

/** The views of the meeting that belong to the roles, the one with most to do first. */
function partsOf(roles: readonly BodyRole[], { meetingId, stage, conduct }: MeetingState): Part[] {
  const base = `/meetings/${meetingId}`;
  const mayVote = isSitting(stage);
  const votes = conduct === 'written' ? 'Vote' : 'Take your seat and vote';
  const isSeated = roles.includes('member') || roles.includes('alternate');
  return [
    ...(roles.includes('secretary')
      ? [
          {
            href: `${base}/console`,
            label: conduct === 'written' ? 'Open the desk' : "Open the secretary's console",
          },
        ]
      : []),
    ...(roles.includes('chair') && conduct === 'meeting'
      ? [{ href: `${base}/chair`, label: "Open the chair's view" }]
      : []),
    ...(isSeated || roles.includes('observer') || roles.includes('scrutineer')
      ? [
          {
            href: `${base}/member`,
            label: isSeated && mayVote ? votes : 'Open the view for participants',
          },
        ]
      : []),
  ];
}
