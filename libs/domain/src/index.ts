/** The door of the domain: pure rules, named as the field names them. */
export * from './access/access-table.js';
export * from './access/clearance.js';
export * from './access/lot-readers.js';
export * from './account/proof.js';
export * from './account/say-device.js';
export * from './appointment/ballot-officers.js';
export * from './appointment/ballot-outlook.js';
export * from './appointment/ballot-rules.js';
export { ballotCloseDay, SUB_TYPE, timetableWarnings } from './appointment/check-call.js';
export { ballotsDue, type Contest } from './appointment/decide-ballots.js';
export * from './appointment/decide-election.js';
export { LONGEST_STATEMENT } from './appointment/decide-nominations.js';
export type { ElectionContext } from './appointment/decided.js';
export { isContested, resultOf, standingIn } from './appointment/elect.js';
export * from './appointment/election-command.js';
export * from './appointment/election-entry.js';
export * from './appointment/election-state.js';
export { namesakesOf } from './appointment/namesakes.js';
export { takesSide } from './appointment/takes-side.js';
export { openTo } from './appointment/eligibility.js';
export * from './appointment/fold-election.js';
export * from './appointment/say-election.js';
export * from './appointment/terms.js';
export { tellsNominee, viewElection } from './appointment/view-election.js';
export * from './audience/audience.js';
export * from './audience/journal-stamp.js';
export * from './body/departure.js';
export * from './body/one-seat-each.js';
export * from './body/seat-filling.js';
export { calculateVote } from './calculator/calculate-vote.js';
export * from './calculator/calculator-case.js';
export * from './calendar/bank-holidays-england-wales.js';
export * from './calendar/calendar-date.js';
export * from './calendar/clear-days.js';
export * from './calendar/due-day.js';
export * from './calendar/uk-time.js';
export * from './calendar/voting-window.js';
export * from './calendar/working-days.js';
export * from './calendar/working-hours.js';
export { sayCloses } from './consultation/check-terms.js';
export * from './consultation/consultation-command.js';
export type * from './consultation/consultation-entry.js';
export * from './consultation/consultation-state.js';
export { decideConsultation } from './consultation/decide-consultation.js';
export { responseOf } from './consultation/decide-responses.js';
export type { ConsultationContext } from './consultation/decided.js';
export * from './consultation/fold-consultation.js';
export * from './consultation/response.js';
export * from './consultation/say-consultation.js';
export * from './consultation/summarise-responses.js';
export * from './consultation/tell-responses.js';
export * from './consultation/usual-length.js';
export * from './counting/ballot.js';
export * from './counting/break-tie.js';
export * from './counting/check-motion-answer.js';
export * from './counting/check-vote.js';
export * from './counting/count.js';
export * from './counting/count-tallies.js';
export * from './counting/draw-lot.js';
export * from './counting/explain-count.js';
export * from './counting/outcome-sentence.js';
export * from './counting/outcome.js';
export * from './counting/roll.js';
export * from './counting/tally.js';
export * from './counting/verdict-sentence.js';
export * from './counting/weight.js';
export * from './meeting/agenda/agenda-order.js';
export * from './expense/decide-expense.js';
export * from './expense/expense-claim.js';
export * from './expense/expense-rule.js';
export * from './interest/decide-interest.js';
export * from './interest/declaration.js';
export * from './interest/interest-rule.js';
export type { BallotTotals } from './election/ballot-groups.js';
export * from './election/ballot-paper.js';
export * from './election/check-answer.js';
export * from './election/count-choices.js';
export * from './election/count-instant-run-off.js';
export * from './election/count-scottish-stv.js';
export { electionSentence, type ElectionOutcome, namesOf, saySeats } from './election/election-sentence.js';
export * from './election/explain-election.js';
export * from './election/settle-tie.js';
export * from './election/stv-outcome.js';
export type { FoundOption, LotNeeded, TieAim, TieBreak } from './election/tie-break.js';
export { PARTS_PER_VOTE, sayVoteParts } from './election/vote-parts.js';
export { areBallotsKeptIn, readsBallots } from './meeting/ballots/kept-ballots.js';
export * from './meeting/ballots/ballot-box.js';
export { isBallotOf } from './meeting/ballots/ballot-readers.js';
export { checkReplaces } from './meeting/ballots/ballot-right.js';
export { proxyThere } from './meeting/ballots/record-by-proxy.js';
export { castsAt } from './meeting/ballots/cast-counts.js';
export { proxyCasterAt } from './meeting/ballots/proxy-ballots.js';
export { checkPaperNames, checkSeats, electsOne, MOST_OPTIONS } from './meeting/votes/check-options.js';
export * from './meeting/decide-context.js';
export * from './meeting/decide-meeting.js';
export type { Decided, Decision } from './meeting/decided.js';
export * from './meeting/duties.js';
export { endOf } from './meeting/find.js';
export * from './meeting/fold-meeting.js';
export { asTaken, type Held, isHeld } from './meeting/held.js';
export { mostHands, takesHands } from './meeting/votes/hands.js';
export * from './meeting/meeting-command.js';
export * from './meeting/meeting-entry.js';
export * from './meeting/annulment/annulment.js';
export * from './meeting/meeting-state.js';
export * from './meeting/records/record.js';
export * from './meeting/sealed.js';
export * from './meeting/agenda/modification-number.js';
export { awaitedOf, isCountKept } from './meeting/votes/kept-count.js';
export { ROLL_CALL_READERS } from './meeting/votes/roll-call.js';
export * from './meeting/told-up-to.js';
export { checkThreshold } from './meeting/secret/decide-secret-votes.js';
export { checkPaperRight } from './meeting/secret/paper-right.js';
export * from './file/kept-file.js';
export type { PaperCommandData, PaperEntryData } from './meeting/papers/paper-entries.js';
export {
  checkPaperNumbers,
  PAPER_NUMBERS,
  paperNumber,
  SAY_PAPER_NUMBERS,
} from './meeting/papers/paper-number.js';
export * from './meeting/subject.js';
export * from './meeting/papers/pack.js';
export * from './meeting/papers/paper.js';
export * from './meeting/polls/polls.js';
export { checkDeclinable, isDeclinedBy } from './meeting/proxies/declining.js';
export * from './meeting/proxies/directions.js';
export * from './meeting/questions/count-questions.js';
export * from './meeting/questions/questions.js';
export * from './meeting/proxies/proxies.js';
export {
  checkInTime,
  MOST_PROXIES_AT_ONCE,
  proxyCutOff,
  sayCutOff,
  takesAdvanceVotes,
} from './meeting/proxies/proxy-rules.js';
export * from './meeting/writing/reminders.js';
export * from './meeting/stage/room-screen.js';
export { proxyHolders } from './meeting/attendance/decide-others.js';
export * from './meeting/attendance/early.js';
export * from './meeting/attendance/attendance-lines.js';
export * from './meeting/attendance/put-out.js';
export * from './meeting/attendance/roster.js';
export { seatIn, seatsOfPerson } from './meeting/attendance/seat-index.js';
export * from './meeting/ties/lot-drawer.js';
export * from './meeting/ties/run-off.js';
export * from './meeting/annulment/say-annulment.js';
export * from './meeting/say-meeting.js';
export * from './meeting/proxies/say-proxy.js';
export * from './meeting/ties/say-tie-act.js';
export * from './meeting/select.js';
export {
  isCalled,
  isRunning,
  isSitting,
  isToCome,
  STAGES_BEFORE,
  STAGES_CALLED,
  STAGES_RUNNING,
} from './meeting/stage/stages.js';
export * from './meeting/view-entries.js';
export * from './meeting/votes/vote-seats.js';
export * from './meeting/ballots/voters.js';
export * from './meeting/votes/vote-subject.js';
export { checkPassedByVotesAlone } from './meeting/writing/check-resolution-in-writing.js';
export { isResolvedInWriting } from './meeting/writing/resolving.js';
export * from './meeting/writing/writing.js';
export { capacityIn, rosterSeat } from './meeting/writing/written-voters.js';
export * from './body/minutes-rule.js';
export { approvedByVote, minutesBehind } from './meeting/minutes/approved-by-vote.js';
export * from './meeting/minutes/minutes-due.js';
export type { MinutesCommandData, MinutesEntryData } from './meeting/minutes/minutes-entries.js';
export * from './meeting/minutes/minutes-life.js';
export * from './minutes/document/key-minutes.js';
export * from './minutes/document/minutes-document.js';
export * from './minutes/document/minutes-text.js';
export * from './minutes/document/refresh-minutes.js';
export * from './minutes/document/section-readers.js';
export * from './minutes/draft-minutes.js';
export * from './minutes/minutes.js';
export * from './modification/code-rules.js';
export { decideModification } from './modification/decide-modification.js';
export { EVENT_DATE, firstDayOf, isEventDate, lastDayOf, sayEventDate } from './modification/event-date.js';
export {
  type DatedBy,
  dayOf,
  happenedOf,
  hasNumber,
  isEnded,
  type Life,
  type LifeEvent,
  MODIFICATION_STAGES,
  type ModificationStage,
  numberOf,
  type ReferralWindow,
  serialOf,
  settledStage,
} from './modification/life.js';
export { lifeOf } from './modification/life-of.js';
export * from './modification/modification-command.js';
export * from './modification/modification-entry.js';
export * from './modification/modification-state.js';
export * from './modification/proposal.js';
export * from './modification/say-modification.js';
export * from './modification/status-report.js';
export * from './modification/view-modification.js';
export { FOLLOWED_ENTRIES, followMeeting } from './modification/follow-meeting.js';
export { actsThatFollow, MODIFICATION_ACTS, whyNot } from './modification/what-follows.js';
export * from './notification/action-reminder.js';
export * from './notification/digest.js';
export * from './notification/news-kind.js';
export * from './notification/say-push.js';
export * from './notification/ways.js';
export * from './party/category-history.js';
export * from './party/detail-change.js';
export * from './party/numbered-groups.js';
export * from './party/party-category.js';
export * from './party/voting-group.js';
export * from './privacy/erasure.js';
export * from './privacy/personal-data.js';
export type * from './privacy/personal-table.js';
export * from './quorum/qualifying-persons.js';
export * from './quorum/quorum.js';
export * from './quorum/read-quorum.js';
export * from './quorum/say-quorum.js';
export { passes, sayMajority } from './resolution/check-majority.js';
export * from './resolution/lapse.js';
export * from './resolution/resolution.js';
export * from './resolution/resolution-rules.js';
export { sayAgreed, sayAgreedIn } from './resolution/say-agreed.js';
export * from './resolution/say-resolution.js';
export * from './rule-set/check-rule-set.js';
export * from './rule-set/counting-rule.js';
export * from './rule-set/first-rules.js';
export * from './rule-set/rule-set.js';
export { PLACE_WORDS } from './rule-set/say-ballot.js';
export * from './rule-set/say-counting.js';
export * from './rule-set/say-rule.js';
export * from './rule-set/threshold.js';
export * from './rule-set/vote-form.js';
export * from './rule-set/read-by.js';
export * from './secret-vote/answer-text.js';
export * from './secret-vote/box-account.js';
export * from './secret-vote/cells.js';
export * from './secret-vote/key-of-maker.js';
export * from './secret-vote/secret-round.js';
export * from './secret-vote/secret-rules.js';
export * from './secret-vote/margin.js';
export * from './newsletter/edit-issue.js';
export * from './newsletter/gather-issue.js';
export type { IssueEntry } from './newsletter/issue-entry.js';
export { checkSpan, spanEnd } from './newsletter/issue-span.js';
export type * from './newsletter/newsletter-facts.js';
export * from './newsletter/newsletter-rules.js';
export { startsNotBefore } from './meeting/notice/check-noticed.js';
export { shortNoticeOf } from './meeting/notice/decide-notice.js';
export * from './meeting/notice/say-keeping.js';
export * from './notice/keeping.js';
export * from './meeting/notice/notice-document.js';
export * from './meeting/notice/notice-recipients.js';
export * from './notice/notice-dates.js';
export { noticeWarnings, ruleSetWarnings } from './notice/outside-the-act.js';
export * from './notice/notice-rule.js';
export * from './notice/short-notice.js';
export {
  decideRegister,
  type RegisterContext,
  holderKey,
  SAY_SHARES,
} from './share-register/decide-register.js';
export { checkOfDay } from './share-register/check-of-day.js';
export * from './share-register/holdings.js';
export * from './share-register/lot-seats.js';
export { lotsOf } from './meeting/attendance/standing-lots.js';
export { checkLotsSplit } from './share-register/standing-lots.js';
export * from './share-register/register-command.js';
export type * from './share-register/register-entry.js';
export * from './share-register/register-state.js';
export { sayRegisterEntry } from './share-register/say-register-entry.js';
export * from './share-register/share-terms.js';
export * from './value/as-sentence.js';
export * from './value/assert-never.js';
export * from './value/fraction.js';
export * from './value/plain-english.js';
export * from './value/readable-text.js';
export * from './value/refusal.js';
export * from './value/same-data.js';
export * from './vote/answer-words.js';
export * from './vote/awaited-act.js';
export * from './vote/ballot-answer.js';
export * from './vote/count-hands.js';
export { sayIssued } from './vote/issued-capital.js';
export * from './vote/count-vote.js';
export * from './vote/say-answer.js';
export * from './vote/say-outcome.js';
export * from './vote/tie-act.js';
export * from './vote/vote-outcome.js';
