/** The stages of a meeting in the groups that rules and screens ask for. */
import type { MeetingStage } from '../meeting-state.js';

export const STAGES_BEFORE: readonly MeetingStage[] = ['planned', 'called'];
export const STAGES_SITTING: readonly MeetingStage[] = ['in-session', 'paused'];
export const STAGES_RUNNING: readonly MeetingStage[] = [...STAGES_SITTING, 'adjourned'];
export const STAGES_CALLED: readonly MeetingStage[] = ['called', ...STAGES_RUNNING];

/** True while people are together, in a break too. */
export function isSitting(stage: MeetingStage): boolean {
  return STAGES_SITTING.includes(stage);
}

/** True from the start to the close, adjourned to another day too. */
export function isRunning(stage: MeetingStage): boolean {
  return STAGES_RUNNING.includes(stage);
}

/** True from the call to the close: while seats can be taken and left. */
export function isCalled(stage: MeetingStage): boolean {
  return STAGES_CALLED.includes(stage);
}

/** True until the meeting is closed or cancelled. */
export function isToCome(stage: MeetingStage): boolean {
  return !isSitting(stage) && stage !== 'closed' && stage !== 'cancelled';
}
