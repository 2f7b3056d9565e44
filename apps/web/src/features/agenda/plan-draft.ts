/** A meeting while it is being planned: as typed, and what is missing before it can be sent. */

export interface PlanDraft {
  readonly bodyId: string;
  /** '' until chosen. */
  readonly kind: '' | 'numbered' | 'ex-committee';
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
}

export type PlanErrors = Partial<Readonly<Record<keyof PlanDraft, string>>>;

/** What the server takes. */
export interface MeetingPlan {
  readonly bodyId: string;
  readonly numbered: boolean;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
}

/** Nothing is chosen beforehand, save the body when there is only one. */
export function emptyPlan(bodyId: string): PlanDraft {
  return { bodyId, kind: '', title: '', date: '', start: '', end: '', place: '' };
}

/** The plan as it can be sent, or what is missing, field by field. */
export function readPlan(draft: PlanDraft): { plan: MeetingPlan } | { errors: PlanErrors } {
  const errors: PlanErrors = {
    ...(draft.bodyId === '' && { bodyId: 'Choose the body that meets.' }),
    ...(draft.kind === '' && { kind: 'Choose whether the meeting takes the next number.' }),
    ...(draft.title.trim() === '' && { title: 'Give the meeting a title.' }),
    ...(draft.date === '' && { date: 'Give the date.' }),
    ...(draft.start === '' && { start: 'Give the time it starts.' }),
    ...(draft.end === '' && { end: 'Give the time it ends.' }),
    ...(draft.end !== '' &&
      draft.start !== '' &&
      draft.end <= draft.start && { end: 'It must end after it starts.' }),
    ...(draft.place.trim() === '' && { place: 'Say where, for example “Online”.' }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const { bodyId, date, start, end } = draft;
  return {
    plan: {
      bodyId,
      numbered: draft.kind === 'numbered',
      title: draft.title.trim(),
      date,
      start,
      end,
      place: draft.place.trim(),
    },
  };
}
