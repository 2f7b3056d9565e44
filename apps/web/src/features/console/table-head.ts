/** What stands at the head of the middle column at each moment: the place, the heading and the words below it. */
import { assertNever, currentItem, type MeetingState, type Vote } from '@quorate/domain';
import { itemPurposeWords, itemTitle } from '../agenda/index.js';

export interface TableHead {
  readonly place: string;
  readonly heading: string;
  readonly words: string;
}

/** What meets without a number is a company, or a committee between its numbered meetings. */
function meetingWords({ number, roster }: MeetingState): string {
  if (number !== null) return `Meeting ${String(number)}`;
  return roster?.notice === undefined ? 'Ex-committee meeting' : 'General meeting';
}

/** `vote` is the one on the table; `question` the one that would be put next, or null; `waits`: the time of its notice is to come. */
export function tableHead(
  state: MeetingState,
  vote: Vote | null,
  question: string | null,
  waits: boolean,
): TableHead {
  const meeting = meetingWords(state);
  switch (state.stage) {
    case 'planned':
      return {
        place: `${meeting} · planned`,
        heading: 'Write the agenda, then call the meeting',
        words: 'Calling freezes the agenda. Members then see it and can take their seats.',
      };
    case 'called':
      return {
        place: `${meeting} · called`,
        heading: waits ? 'Notice is given' : 'Ready to start',
        words: 'Mark who is here, or let members take their seats from their own page.',
      };
    case 'in-session':
      return sessionHead(state, vote, question);
    case 'paused':
      return { place: `${meeting} · paused`, heading: 'The meeting is paused', words: state.pauseNote };
    case 'adjourned':
      return { place: `${meeting} · adjourned`, heading: 'The meeting is adjourned', words: state.pauseNote };
    case 'closed':
      return {
        place: `${meeting} · closed`,
        heading: 'The meeting is closed',
        words: 'You can still correct the record, give actions and publish headlines.',
      };
    case 'cancelled':
      return { place: `${meeting} · cancelled`, heading: 'The meeting is cancelled', words: state.pauseNote };
    default:
      return assertNever(state.stage);
  }
}

function sessionHead(state: MeetingState, vote: Vote | null, question: string | null): TableHead {
  const item = currentItem(state);
  if (item === null) {
    const isHidden = state.currentItemId !== null;
    return {
      place: 'In session',
      heading: isHidden ? 'This item is not open to you' : 'No item is on the table',
      words: isHidden
        ? 'It is read only by the persons it names.'
        : 'Go to the next item when the Chair is ready.',
    };
  }
  const asked = question ?? vote?.question;
  const title = itemTitle(item);
  return {
    place: `Item ${item.number} · ${itemPurposeWords[item.purpose]} · led by ${item.owner}`,
    heading: asked ?? title,
    words: [asked === undefined ? '' : title, item.summary].filter((words) => words !== '').join('. '),
  };
}
