/** What a body asks of the minutes of its meetings: by when they are due, and whether the Chair alone may approve them. */
export interface MinutesRule {
  /** Working days after the close of a meeting. */
  readonly headlineWorkingDays: number;
  readonly minutesWorkingDays: number;
  /** True where the Chair may approve them in writing, without a meeting. */
  readonly chairApproves: boolean;
}

/** Where the body says nothing else. */
export const MINUTES_RULE: MinutesRule = {
  headlineWorkingDays: 2,
  minutesWorkingDays: 5,
  chairApproves: false,
};

const days = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

/** "Headlines within 2 working days, draft minutes within 5 working days; a later meeting approves them." */
export function sayMinutesRule({
  headlineWorkingDays,
  minutesWorkingDays,
  chairApproves,
}: MinutesRule): string {
  const who = chairApproves
    ? 'a later meeting approves them, or the Chair in writing'
    : 'a later meeting approves them';
  return `Headlines within ${days(headlineWorkingDays)}, draft minutes within ${days(minutesWorkingDays)}; ${who}.`;
}
