/** What a body asks after its meetings: by when minutes are due, whether the Chair alone may approve them, and when owners of actions are reminded. */
export interface MinutesRule {
  /** Working days after the close of a meeting. */
  readonly headlineWorkingDays: number;
  readonly minutesWorkingDays: number;
  /** True where the Chair may approve them in writing, without a meeting. */
  readonly chairApproves: boolean;
  /** So many working days before an action is due its owner is reminded; left out: 3. */
  readonly actionWorkingDays?: number | undefined;
}

/** Where the body says nothing else. */
const ACTION_WORKING_DAYS = 3;

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

/** How many working days before an action is due its owner is reminded. */
export function actionWorkingDays(rule: MinutesRule): number {
  return rule.actionWorkingDays ?? ACTION_WORKING_DAYS;
}

/** "The owner is reminded 3 working days before the day, and once when it is past." */
export function sayActionRule(rule: MinutesRule): string {
  const before = actionWorkingDays(rule);
  const when = before === 0 ? 'on the day' : `${days(before)} before the day`;
  return `The owner is reminded ${when}, and once when it is past.`;
}
