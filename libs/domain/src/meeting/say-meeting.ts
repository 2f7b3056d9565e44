/** How a meeting and its stage are named on every page. */
import { assertNever } from '../value/assert-never.js';
import type { MeetingStage, MeetingState } from './meeting-state.js';
import type { Conduct } from './writing/writing.js';

/** "Change Board, meeting 61"; a meeting outside the numbers goes by its title. */
export function sayMeeting({
  bodyName,
  number,
  title,
}: Pick<MeetingState, 'bodyName' | 'number' | 'title'>): string {
  return number === null ? title : `${bodyName}, meeting ${number}`;
}

/** The same on a page that names the body nowhere else: before a title that leaves it out. */
export function sayMeetingOfBody(meeting: Pick<MeetingState, 'bodyName' | 'number' | 'title'>): string {
  const { bodyName, number, title } = meeting;
  const isNamed = number !== null || title.toLowerCase().includes(bodyName.toLowerCase());
  return isNamed ? sayMeeting(meeting) : `${bodyName}, ${title}`;
}

/** A title that says more than the body and the number, or null: "Change Board Meeting 61" need not be said twice. */
export function ownTitle({
  bodyName,
  number,
  title,
}: Pick<MeetingState, 'bodyName' | 'number' | 'title'>): string | null {
  if (number === null) return null;
  const plain = `${bodyName} meeting ${number}`.toLowerCase();
  return title === '' || title.toLowerCase() === plain ? null : title;
}

/** The stage of a written decision by the questions that the reader sees: open, or all closed and not all declared. */
export function sayDecisionStage({ stage, votes }: Pick<MeetingState, 'stage' | 'votes'>): string {
  if (stage !== 'in-session' || votes.length === 0) return sayStage(stage, 'written');
  return votes.some((vote) => vote.stage === 'open') ? 'Open for votes' : 'Closed, outcome to come';
}

/** The stage as a person says it: "In session", or "Being decided" of a written decision. */
export function sayStage(stage: MeetingStage, conduct: Conduct = 'meeting'): string {
  if (conduct === 'written' && stage === 'in-session') return 'Being decided';
  switch (stage) {
    case 'planned':
      return 'Planned';
    case 'called':
      return 'Called';
    case 'in-session':
      return 'In session';
    case 'paused':
      return 'Paused';
    case 'adjourned':
      return 'Adjourned';
    case 'closed':
      return 'Closed';
    case 'cancelled':
      return 'Cancelled';
    default:
      return assertNever(stage);
  }
}
