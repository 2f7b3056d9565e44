/** What one journal entry did, as a short sentence for a reader who watches the meeting again. */
import {
  itemOf,
  NOT_SHOWN_WORDS,
  sayApproval,
  sayProxy,
  sayTieAct,
  ukDateShort,
  type ActionTerms,
  type MeetingEntry,
  type MeetingEntryData,
  type MeetingEntryType,
  type MeetingState,
} from '@quorate/domain';
import { plural } from '../../ui/format.js';
import { itemTitle } from '../agenda/index.js';

type Sayings = {
  readonly [Type in MeetingEntryType]: (data: MeetingEntryData[Type], after: MeetingState) => string;
};

function item(after: MeetingState, itemId: string | null): string {
  const found = itemOf(after, itemId);
  if (found === null) return itemId === null ? 'the meeting' : 'an item that is not open to you';
  return `item ${found.number}, ${itemTitle(found)}`;
}

function seat(after: MeetingState, seatId: string): string {
  return after.roster?.seats.find((known) => known.seatId === seatId)?.label ?? 'A seat';
}

const roomWords = {
  live: 'The room screen follows the meeting',
  still: 'The room screen was held still',
  blank: 'The room screen was blanked',
} as const;

function speaker(after: MeetingState, requestId: string): string {
  return after.speakers.find((request) => request.requestId === requestId)?.label ?? 'Someone';
}

function vote(after: MeetingState, voteId: string): string {
  const found = after.votes.find((known) => known.voteId === voteId);
  return found === undefined ? 'a vote' : `the vote “${found.question}”`;
}

function paper({ papers }: MeetingState, paperId: string): string {
  const found = papers.find((known) => known.paperId === paperId);
  return found === undefined ? 'A paper' : `${found.number} “${found.title}”`;
}

function tieAct(after: MeetingState, voteId: string): string {
  const found = after.votes.find((known) => known.voteId === voteId);
  return (found === undefined ? null : sayTieAct(found)) ?? 'The tie of a vote was broken';
}

function because(words: string, reason: string): string {
  return reason === '' ? words : `${words}: ${reason}`;
}

const kinds = {
  note: 'Note',
  decision: 'Decision',
  action: 'Action',
  headline: 'Headline',
  objection: 'Objection to the vote',
} as const;

const sayings: Sayings = {
  'meeting.planned': () => 'The meeting was put in the calendar',
  'meeting.rescheduled': ({ reason }) => because('The meeting was moved to another time', reason),
  'roster.set': ({ roster }) => `The roster was set: ${plural(roster.seats.length, 'seat', 'seats')}`,
  'item.added': (data, after) => `Added ${item(after, data.item.itemId)}${data.late ? ', late' : ''}`,
  'item.amended': (data, after) => `Changed ${item(after, data.item.itemId)}`,
  'item.moved': ({ itemId }, after) => `Moved ${item(after, itemId)}`,
  'item.removed': ({ reason }) => because('Removed an item', reason),
  'agenda.ordered': () => 'The numbers of the agenda were set',
  'meeting.called': () => 'The meeting was called and the agenda frozen',
  'meeting.started': () => 'The meeting started',
  'meeting.paused': ({ note }) => because('The meeting paused', note),
  'meeting.resumed': () => 'The meeting resumed',
  'meeting.adjourned': ({ note }) => because('The meeting was adjourned', note),
  'meeting.closed': () => 'The meeting closed',
  'meeting.reopened': ({ reason }) => because('The meeting was reopened', reason),
  'meeting.cancelled': ({ reason }) => because('The meeting was cancelled', reason),
  'item.opened': ({ itemId }, after) => `On the table: ${item(after, itemId)}`,
  'item.closed': ({ itemId }, after) => `Done: ${item(after, itemId)}`,
  'item.deferred': ({ itemId, reason }, after) => because(`Deferred ${item(after, itemId)}`, reason),
  'seat.taken': ({ seatId, name, asAlternate }, after) =>
    `${seat(after, seatId)}: ${name} arrived${asAlternate ? ' as alternate' : ''}`,
  'seat.left': ({ seatId }, after) => `${seat(after, seatId)} left`,
  'apologies.given': ({ seatId, note }, after) => because(`${seat(after, seatId)} gave apologies`, note),
  'apologies.withdrawn': ({ seatId }, after) => `${seat(after, seatId)} withdrew the apologies`,
  'person.joined': ({ name, role }) => `${name} joined as ${role}`,
  'person.left': () => 'Someone without a seat left',
  'guest.admitted': ({ name, capacity }) => `${name} came as a guest: ${capacity}`,
  'guest.left': () => 'A guest left',
  'interest.declared': ({ seatId, text }, after) =>
    because(`${seat(after, seatId)} declared an interest and is recused`, text),
  'interest.withdrawn': ({ seatId, reason }, after) =>
    because(`${seat(after, seatId)} withdrew the interest`, reason),
  'proxy.appointed': (proxy, after) =>
    because(`${seat(after, proxy.seatId)}: ${sayProxy(proxy, after)}`, proxy.recordedBecause ?? ''),
  'proxy.revoked': ({ recordedBecause }) => because('A proxy was revoked', recordedBecause ?? ''),
  'meeting.noticed': ({ fingerprint }) => `Notice was given, fingerprint ${fingerprint.slice(0, 16)}`,
  'short-notice.agreed': ({ holderName, recordedBecause }) =>
    because(`${holderName} agreed to shorter notice`, recordedBecause ?? ''),
  'short-notice.withdrawn': ({ holderName, recordedBecause }) =>
    because(`${holderName} no longer agrees to shorter notice`, recordedBecause ?? ''),
  'speaker.asked': ({ label }) => `${label} wishes to speak`,
  'speaker.called': ({ requestId }, after) => `${speaker(after, requestId)} was called to speak`,
  'speaker.finished': ({ requestId }, after) => `${speaker(after, requestId)} finished speaking`,
  'speaker.withdrew': ({ requestId }, after) => `${speaker(after, requestId)} left the queue`,
  'room.shown': ({ screen }) => roomWords[screen],
  'hands.entered': () => 'The secretary entered a show of hands.',
  'poll.demanded': ({ person, stands }) =>
    stands ? `${person.name} demanded a poll` : `${person.name} asked for a poll`,
  'poll.demand-withdrawn': () => 'A demand for a poll was withdrawn with the consent of the Chair',
  'poll.called': () => 'The poll opened as demanded',
  'paper.added': ({ paper }) => `${paper.number} “${paper.title}” was added (${paper.classification})`,
  'paper.revised': ({ paper }) => `${paper.number} “${paper.title}” came in version ${paper.version}`,
  'paper.reclassified': ({ paper, reason }) =>
    `${paper.number} “${paper.title}” is ${paper.classification} now: ${reason}`,
  'paper.withdrawn': ({ paperId, reason }, after) => `${paper(after, paperId)} was taken back: ${reason}`,
  'question.received': ({ number, itemId }, after) => `Question ${number} came, on ${item(after, itemId)}`,
  'question.asked': ({ number, holderName, recordedBecause }) =>
    because(`Question ${number} was asked for ${holderName}`, recordedBecause ?? ''),
  'question.worded': ({ number, text }) =>
    `Question ${number}, for the officers and the person who asked: ${text}`,
  'question.withdrawn': ({ number }) => `Question ${number} was withdrawn by the person who asked it`,
  'question.shown': ({ number, text }) => `Question ${number} was shown to all: ${text}`,
  'question.grouped': ({ number, withNumber }) =>
    `Question ${number} is answered with question ${withNumber}`,
  'question.held-back': ({ number, ground, sentence }) =>
    `Question ${number} is not shown: ${NOT_SHOWN_WORDS[ground]}. ${sentence}`,
  'question.taken-up': ({ number }) => `Question ${number} was taken up`,
  'question.put-back': ({ number }) => `Question ${number} was put back`,
  'question.answered': ({ number, way, text, by }) =>
    because(`Question ${number} was answered ${way === 'aloud' ? 'aloud' : 'in writing'} by ${by}`, text),
  'question.answer-corrected': ({ number, text, reason }) =>
    because(`The answer to question ${number} was corrected to “${text}”`, reason),
  'vote.extended': ({ reason }) => `The close of the vote was put off: ${reason}`,
  'secret-vote.prepared': ({ question, scrutineers, threshold }) =>
    `A secret vote was prepared: ${question} ${threshold} of ${scrutineers.length} scrutineers open its box.`,
  'scrutineer.ready': ({ voteId, personId }, after) => `${scrutineer(after, voteId, personId)} is ready`,
  'notice.given': ({ hash }) => `The keys of the secret vote were published; their notice is ${hash}`,
  'share.confirmed': ({ voteId, personId }, after) =>
    `${scrutineer(after, voteId, personId)} has a share of the key`,
  'ballot-paper.issued': ({ voteId, place }, after) => `${voter(after, voteId, place)} took a ballot paper`,
  'box.sealed': ({ root }) => `The box of the secret vote was sealed; its root is ${root}`,
  'share.given': ({ voteId, personId }, after) =>
    `${scrutineer(after, voteId, personId)} gave the share of the key`,
  'box.opened': () => 'The box was opened. Its answers are for the scrutineers only.',
  'count.confirmed': ({ voteId, personId }, after) =>
    `${scrutineer(after, voteId, personId)} opened the box and confirmed its answers`,
  'vote.reminded': ({ voteId }, after) => `Those who had not voted were reminded of ${vote(after, voteId)}`,
  'written.reported': ({ question, result }) => `Decided in writing before: ${question} ${result}`,
  'vote.opened': ({ question }) => `The vote opened: ${question}`,
  'roll.frozen': ({ roll, ruleSet }) =>
    `Roll and rule were frozen: ${plural(roll.length, 'seat', 'seats')}, ${ruleSet.name}`,
  'ballot.cast': (cast, after) => sayCasts(cast, after),
  'vote.closed': ({ voteId }, after) => `Closed ${vote(after, voteId)}`,
  'roll-call.taken': () => 'The roll call was taken, for the scrutineers only.',
  'vote.counted': ({ outcome }) => `Counted, and not declared yet. ${outcome.sentence}`,
  'vote.tied': ({ voteId }, after) => `Told to officers without the count: ${vote(after, voteId)} is tied`,
  'vote.lot-sealed': () => 'The secret of the lot was sealed, and its hash published',
  'vote.lot-drawn': ({ voteId }, after) => tieAct(after, voteId),
  'vote.casting-vote-given': ({ voteId }, after) => tieAct(after, voteId),
  'vote.run-off-called': ({ voteId }, after) => `A run-off opened to break the tie of ${vote(after, voteId)}`,
  'vote.declared': ({ outcome }) => `The outcome was declared. ${outcome.sentence}`,
  'vote.annulled': ({ voteId, reason }, after) => because(`Annulled ${vote(after, voteId)}`, reason),
  'vote.annulment-proposed': ({ voteId, reason }, after) =>
    because(`It was proposed to annul ${vote(after, voteId)}`, reason),
  'vote.annulment-confirmed': ({ voteId }, after) => `Annulled ${vote(after, voteId)}, by two people`,
  'vote.annulment-withdrawn': ({ voteId, reason }, after) =>
    because(`The proposal to annul ${vote(after, voteId)} was withdrawn`, reason),
  'record.written': ({ kind, text, action }) =>
    `${kinds[kind]}${action === null ? '' : ` ${action.number}, ${action.owner}`}: ${text}`,
  'record.corrected': ({ text, action, reason }) => because(sayCorrected(text, action), reason),
  'record.reported': ({ recordId, status, note }, after) => {
    const number = after.records.find((record) => record.recordId === recordId)?.action?.number ?? '';
    return because(`Action ${number} is ${status}`, note);
  },
  'record.struck': ({ reason }) => because('Struck a record', reason),
  'minutes.circulated': ({ version, to }) =>
    `Minutes, version ${version}, went to ${plural(to.length, 'person', 'people')}`,
  'minutes.corrected': ({ version, reason }) =>
    because(`Corrected minutes, version ${version}, went round`, reason),
  'minutes.correction-asked': ({ version }) =>
    `A correction of the minutes, version ${version}, was asked for`,
  'minutes.correction-answered': ({ taken, reason }) =>
    because(`A correction of the minutes was ${taken ? 'taken' : 'not taken'}`, reason),
  'minutes.approved': ({ version, approval }) => `Minutes, version ${version}. ${sayApproval(approval)}`,
  'minutes.approval-ended': ({ version }) =>
    `The minutes, version ${version}, are no longer approved: what approved them was taken back`,
  'minutes.published': ({ version }) => `The minutes, version ${version}, were published`,
};

function scrutineer(after: MeetingState, voteId: string, personId: string): string {
  const { secret = null } = after.votes.find((known) => known.voteId === voteId) ?? {};
  return secret?.scrutineers.find((one) => one.personId === personId)?.name ?? 'A scrutineer';
}

function voter(after: MeetingState, voteId: string, place: number): string {
  return after.votes.find((known) => known.voteId === voteId)?.roll[place]?.label ?? 'A voter';
}

function sayCorrected(text: string, action: ActionTerms | undefined): string {
  if (action === undefined) return `Corrected to “${text}”`;
  const due = action.due === null ? 'no due date' : `due ${ukDateShort(action.due)}`;
  return `Corrected to “${text}”, ${action.owner}, ${due}`;
}

function sayCasts(
  { voteId, places, recordedBecause, proxyId }: MeetingEntryData['ballot.cast'],
  after: MeetingState,
): string {
  const roll = after.votes.find((known) => known.voteId === voteId)?.roll ?? [];
  const [place] = places;
  const label = roll.find((known) => known.place === place)?.label;
  if (places.length > 1 || label === undefined)
    return plural(places.length, 'ballot was cast', 'ballots were cast');
  const byProxy = proxyId === undefined ? '' : ' by proxy';
  if (recordedBecause !== undefined)
    return because(`A ballot was recorded for ${label}${byProxy}`, recordedBecause);
  return `${label} voted${byProxy}`;
}

/** The entry with its data typed by its name, in a form the compiler can follow through the table above. */
type EntryNamed<Type extends MeetingEntryType> = {
  [Name in Type]: { readonly type: Name; readonly data: MeetingEntryData[Name] };
}[Type];

function say<Type extends MeetingEntryType>(entry: EntryNamed<Type>, after: MeetingState): string {
  return sayings[entry.type](entry.data, after);
}

/** The sentence for the entry; `after` is the meeting with it folded in. */
export function sayEntry(entry: MeetingEntry, after: MeetingState): string {
  return say(entry, after);
}
