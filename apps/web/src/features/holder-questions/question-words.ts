/** What the pages about questions from holders say: what each is about, whose it is, and whether there is anything to show. */
import { itemOf, questionRuleOf, type AskedQuestion, type MeetingState } from '@quorate/domain';

/** True where the rules take questions, or took some. */
export function hasQuestions({ roster, questions }: MeetingState): boolean {
  return questions.length > 0 || (roster !== null && questionRuleOf(roster) !== null);
}

/** "On item 2, Change of auditor" or "On the meeting as a whole". */
export function sayAbout(state: MeetingState, { itemId }: Pick<AskedQuestion, 'itemId'>): string {
  if (itemId === null) return 'On the meeting as a whole';
  const item = itemOf(state, itemId);
  return item === null ? 'On an item that was taken off' : `On item ${item.number}, ${item.title}`;
}

/** "for Alpha Ltd, by Ann Lee", or "for Alpha Ltd (By letter)"; empty to readers who are not told. */
export function sayFrom({ asker }: AskedQuestion): string {
  if (asker === null) return '';
  const { person, holderName, recordedBecause } = asker;
  if (recordedBecause !== undefined) return `for ${holderName} (${recordedBecause})`;
  return `for ${holderName}${person === null ? '' : `, by ${person.name}`}`;
}

/** The items that a question may be about, with the meeting as a whole first. */
export function aboutOptions({ agenda }: MeetingState): { value: string; label: string }[] {
  const items = agenda.map(({ itemId, number, title }) => ({
    value: itemId,
    label: `Item ${number}, ${title}`,
  }));
  return [{ value: '', label: 'The meeting as a whole' }, ...items];
}
