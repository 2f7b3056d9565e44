/**
 * The one table that says who may do what. Deny by default: an action that is not here is refused, and every route and
 * socket event names an action of this table.
 */
export const BODY_ROLES = ['secretary', 'chair', 'scrutineer', 'member', 'alternate', 'observer'] as const;
/** What a person is on one body; a person may be several. */
export type BodyRole = (typeof BODY_ROLES)[number];

/** anyone: no sign-in. signed-in: any account (a party's reader). display: a room screen's link. administrator: of the organisation. */
export type Role = BodyRole | 'anyone' | 'signed-in' | 'display' | 'administrator';

const RUN = ['secretary', 'chair'] as const;
const OFFICE = ['secretary'] as const;
const SEATED = ['member', 'alternate', 'secretary'] as const;
const PRESENT = ['secretary', 'chair', 'member', 'alternate', 'observer'] as const;

export const ACCESS = {
  'service.health': ['anyone'],
  'service.describe': ['anyone'],
  'session.start': ['anyone'],
  'session.see': ['anyone'],
  'session.end': ['signed-in'],
  'setup.finish': ['anyone'],
  'password.change': ['signed-in'],
  'password.link': ['administrator'],
  'password.set': ['anyone'],
  'password.forget': ['anyone'],
  'session.list': ['signed-in'],
  'session.revoke': ['signed-in'],
  'session.prove': ['signed-in'],
  'factor.keep': ['signed-in'],
  'factor.reset': ['administrator'],
  'account.request': ['anyone'],
  'account.decide': ['administrator'],
  // What is held about oneself, and nobody else.
  'personal-data.ask': ['signed-in'],
  'erasure.decide': ['administrator'],
  // For which party one asks is told by the register.
  'party-details.ask': ['signed-in'],
  'party-details.decide': ['administrator'],
  'vote.calculate': ['anyone'],
  'public.read': ['anyone'],
  'calendar.read': ['anyone'],
  'modification.read': ['anyone'],
  // On the body that the code names as keeper of the register.
  'modification.raise': OFFICE,
  'modification.describe': OFFICE,
  'modification.convert': OFFICE,
  'modification.set-path': OFFICE,
  'modification.take-step': OFFICE,
  'modification.begin-refinement': OFFICE,
  'modification.begin-report': OFFICE,
  'modification.submit': OFFICE,
  'modification.record-vote': OFFICE,
  'modification.publish-vote': OFFICE,
  'modification.refer': OFFICE,
  'modification.refuse-referral': OFFICE,
  'modification.decide': OFFICE,
  'modification.set-date': OFFICE,
  'modification.implement': OFFICE,
  'modification.hold': OFFICE,
  'modification.resume': OFFICE,
  'modification.direct': OFFICE,
  'modification.withdraw': OFFICE,
  'modification.add-date': OFFICE,
  'modification.strike': OFFICE,
  // For one's own party, as the register of parties tells it; withdrawn by it as well.
  'proposal.raise': ['signed-in'],
  'proposal.decide': OFFICE,
  'code.edit': ['administrator'],
  'newsletter.read': ['anyone'],
  'newsletter.subscribe': ['anyone'],
  // On the body whose secretary writes it.
  'newsletter.write': ['secretary', 'administrator'],
  'newsletter.set-rules': ['administrator'],
  'subscriber.read': ['administrator'],
  'party.read': ['signed-in'],
  'party.edit': ['administrator'],
  'person.edit': ['administrator'],
  'mail.read': ['administrator'],
  'register.import': ['administrator'],
  'register.export': ['administrator'],
  'body.read': ['anyone'],
  'body.edit': ['administrator'],
  'seat.edit': ['administrator', 'secretary'],
  // Of a company alone, where nobody but the body reads who observes.
  'observer.name': OFFICE,
  'rule-set.edit': ['administrator', 'secretary'],
  // Every change is an entry with its author. Who acts for a holder reads that holding alone.
  'share-register.read': ['administrator', 'secretary', 'chair', 'scrutineer'],
  'share-register.edit': ['administrator', 'secretary'],
  'shareholding.read': ['signed-in'],
  'journal.follow': ['anyone'],
  'display.link': ['secretary'],
  'minutes.read': ['anyone'],
  // The document before it goes round, with the notes of the officers in it.
  'minutes.write': RUN,
  'duties.read': ['signed-in'],
  // Whose calendar it is, the token in the address tells.
  'calendar-address.keep': ['signed-in'],
  // One's own, and nobody else's.
  'inbox.read': ['signed-in'],
  'inbox.mark': ['signed-in'],
  'notification.choose': ['signed-in'],
  'push.subscribe': ['signed-in'],
  // Whose mail it is, the token in the address tells.
  'notification.unsubscribe': ['anyone'],
  'queue.read': ['administrator'],
  'queue.retry': ['administrator'],
  'meeting.plan': ['secretary', 'administrator'],
  'written.call': OFFICE,
  'election.read': ['anyone'],
  'election.call': ['secretary', 'administrator'],
  'election.cancel': OFFICE,
  // Which party nominates for what is told by the register; whose nomination it is, by the nomination.
  'nomination.make': ['signed-in'],
  'nomination.check': RUN,
  'nomination.withdraw': ['signed-in'],
  'ballots.open': RUN,
  'run-off.open': RUN,
  'election.declare': RUN,
  'breakdown.ask': ['signed-in'],
  'consultation.read': ['anyone'],
  'consultation.plan': OFFICE,
  'consultation.amend': OFFICE,
  'consultation.issue': OFFICE,
  'consultation.extend': OFFICE,
  'consultation.withdraw': OFFICE,
  // For which party one answers is told by the register.
  'response.read': ['signed-in'],
  'response.submit': ['signed-in'],
  'response.withdraw': ['signed-in'],
  // The Chair reads them once the consultation has closed.
  'responses.read': RUN,
  'responses.export': OFFICE,
  'meeting.reschedule': OFFICE,
  'item.add': OFFICE,
  'item.amend': OFFICE,
  'item.move': OFFICE,
  'item.remove': OFFICE,
  // What of it the caller reads is told by the journal.
  'paper.read': ['anyone'],
  // Of papers that the caller is shown, for the caller alone.
  'paper.note': ['signed-in'],
  'paper.add': OFFICE,
  'paper.revise': OFFICE,
  'paper.reclassify': OFFICE,
  'paper.withdraw': OFFICE,
  'meeting.call': OFFICE,
  'meeting.start': RUN,
  'meeting.pause': RUN,
  'meeting.resume': RUN,
  'meeting.adjourn': RUN,
  'meeting.close': RUN,
  'meeting.reopen': OFFICE,
  'meeting.cancel': OFFICE,
  'item.open': RUN,
  'item.close': RUN,
  'item.defer': RUN,
  // Who of the body attended how often; the minutes say to everybody who was at one meeting.
  'attendance.read': ['member', 'alternate', 'secretary', 'chair'],
  'seat.take': SEATED,
  'lots.take': ['member'],
  'seat.leave': SEATED,
  'apologies.give': SEATED,
  'apologies.withdraw': SEATED,
  'person.join': PRESENT,
  'person.leave': PRESENT,
  'guest.admit': OFFICE,
  'guest.leave': OFFICE,
  'interest.declare': SEATED,
  'interest.withdraw': SEATED,
  // What of it the caller reads is told by the rule of the body.
  'interests.read': ['anyone'],
  // One's own, and nobody else's.
  'interests.declare': ['signed-in'],
  'interests.set-rule': ['administrator', 'secretary'],
  // One's own; for which meetings one claims is told by their rosters.
  'expenses.claim': ['signed-in'],
  // Nobody decides their own.
  'expenses.decide': OFFICE,
  'expenses.export': OFFICE,
  'expenses.set-rule': ['administrator', 'secretary'],
  'proxy.appoint': SEATED,
  'proxies.appoint': ['member', 'alternate'],
  // Also by its holder, who may be anybody of the meeting.
  'proxy.revoke': PRESENT,
  'proxies.revoke': PRESENT,
  'advance-votes.give': ['member', 'alternate'],
  'direction.read': ['signed-in'],
  // What of it the caller reads is told by the journal.
  'meeting-notice.read': ['signed-in'],
  'notice-proof.read': [...RUN, 'administrator'],
  'short-notice.agree': SEATED,
  'short-notice.withdraw': SEATED,
  'speaker.ask': PRESENT,
  'speaker.call': RUN,
  'speaker.finish': PRESENT,
  'speaker.withdraw': PRESENT,
  'room.show': RUN,
  'vote.open': RUN,
  'secret-vote.prepare': RUN,
  'secret-vote.open': RUN,
  'secret-vote.close': RUN,
  'scrutineer.ready': ['scrutineer'],
  'election-key.make': ['scrutineer'],
  'share.read': ['scrutineer'],
  'share.confirm': ['scrutineer'],
  'share.give': ['scrutineer'],
  'count.confirm': ['scrutineer'],
  'ballot-paper.take': ['member', 'alternate'],
  // The box knows no people: who may cast is told by the paper alone.
  'box.cast': ['anyone'],
  'box.read': ['anyone'],
  // Who has a place on the roll is the vote's business: an officer or an observer may have one.
  'ballot.cast': PRESENT,
  'ballots.cast': PRESENT,
  'ballots.cast-directed': PRESENT,
  'ballot.record': OFFICE,
  'hands.enter': OFFICE,
  'poll.demand': PRESENT,
  'poll.withdraw': ['chair'],
  // For whom one may ask is told by the roster.
  'question.ask': SEATED,
  'question.withdraw': ['member', 'alternate'],
  'question.show': RUN,
  'question.group': RUN,
  'question.hold-back': RUN,
  'question.take-up': RUN,
  'question.put-back': RUN,
  'question.answer': RUN,
  'question.correct-answer': RUN,
  'vote.extend': RUN,
  'vote.remind': RUN,
  'vote.close': RUN,
  'vote.give-casting-vote': ['chair'],
  'vote.draw-lot': RUN,
  'vote.call-run-off': RUN,
  'vote.declare': RUN,
  'vote.annul': OFFICE,
  'vote.propose-annulment': RUN,
  'vote.confirm-annulment': ['secretary', 'chair', 'administrator'],
  'vote.withdraw-annulment': RUN,
  'note.write': OFFICE,
  'decision.write': OFFICE,
  'objection.write': OFFICE,
  'action.give': OFFICE,
  'headline.publish': OFFICE,
  'record.correct': OFFICE,
  'action.report': OFFICE,
  'record.strike': OFFICE,
  'minutes.circulate': OFFICE,
  'minutes.ask-correction': ['member', 'alternate', 'chair'],
  'minutes.answer-correction': RUN,
  'minutes.approve': ['chair'],
  // That a meeting approved them is looked up, not said.
  'minutes.approve-at': OFFICE,
  'minutes.end-approval': OFFICE,
  'minutes.publish': OFFICE,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ACCESS;

/** True when one of the roles the caller holds is listed for the action. */
export function mayDo(action: Action, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = ACCESS[action];
  return roles.some((role) => allowed.includes(role));
}
