/** The stage of a meeting, in the words of its bar. */
import type { MeetingStage } from '@quorate/domain';

/** How each stage is printed. */
export const stageWords: Readonly<Record<MeetingStage, string>> = {
  planned: 'Planned, not yet called',
  called: 'Called, not yet started',
  'in-session': 'In session',
  paused: 'Paused',
  adjourned: 'Adjourned',
  closed: 'Closed',
  cancelled: 'Cancelled',
};
