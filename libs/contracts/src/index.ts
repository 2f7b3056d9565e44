/** The door of the contracts: every message that crosses a wire. */
import { bodyRoutes } from './bodies/bodies.http.js';
import { proofRuleRoutes } from './bodies/proof-rule.http.js';
import { ruleSetRoutes } from './bodies/rule-sets.http.js';
import { calculatorRoutes } from './calculator/calculator.http.js';
import { changeRoutes } from './changes/changes.http.js';
import { proposalRoutes } from './changes/proposals.http.js';
import { consultationRoutes } from './consultations/consultations.http.js';
import { electionRoutes } from './elections/elections.http.js';
import { expenseRoutes } from './expenses/expenses.http.js';
import { calendarAddressRoutes } from './feeds/calendar-address.http.js';
import { feedRoutes } from './feeds/feeds.http.js';
import { shareRegisterRoutes } from './general-meetings/share-register.http.js';
import { interestRoutes } from './interests/interests.http.js';
import { queueRoutes } from './jobs/queues.http.js';
import { mailRoutes } from './mail/mail.http.js';
import { dutyRoutes } from './meetings/duties.http.js';
import { meetingRoutes } from './meetings/meetings.http.js';
import { writtenRoutes } from './meetings/written.http.js';
import { packRoutes, paperRoutes } from './meetings/papers.http.js';
import { minutesRoutes } from './minutes/minutes.http.js';
import { minutesDocumentRoutes } from './minutes/minutes-document.http.js';
import { notificationRoutes } from './notifications/notifications.http.js';
import { newsletterRoutes } from './newsletters/newsletters.http.js';
import { subscriberRoutes } from './newsletters/subscribers.http.js';
import { partyDetailRoutes } from './parties/party-details.http.js';
import { partyRoutes } from './parties/parties.http.js';
import { publicationRoutes } from './publications/publications.http.js';
import { attendanceRoutes } from './registers/attendance.http.js';
import { registerRoutes } from './registers/registers.http.js';
import { searchRoutes } from './search/search.http.js';
import { boxRoutes } from './secret-votes/box.http.js';
import { secretVoteRoutes } from './secret-votes/secret-votes.http.js';
import { serviceRoutes } from './service.http.js';
import { privacyRoutes } from './privacy/privacy.http.js';
import { accountRequestRoutes } from './session/account-requests.http.js';
import { factorRoutes } from './session/factors.http.js';
import { passwordRoutes } from './session/password.http.js';
import { sessionRoutes } from './session/session.http.js';
import { noticeRoutes } from './meetings/notice.http.js';
import { singleSignOnRoutes } from './session/single-sign-on.http.js';
import { verificationRoutes } from './verification/verification.http.js';

export * from './bodies/bodies.http.js';
export * from './bodies/body-rules.js';
export * from './bodies/proof-rule.http.js';
export * from './bodies/rule-set.js';
export * from './bodies/rule-sets.http.js';
export * from './bodies/seat-view.js';
export * from './calculator/calculator.http.js';
export * from './changes/changes.http.js';
export * from './changes/code-view.js';
export * from './changes/modification-command.js';
export * from './changes/modification-view.js';
export * from './changes/proposals.http.js';
export * from './consultations/consultation-command.js';
export * from './consultations/consultation-view.js';
export * from './consultations/consultations.http.js';
export * from './elections/election-call.js';
export * from './elections/election-command.js';
export * from './elections/election-view.js';
export * from './elections/elections.http.js';
export * from './expenses/expenses.http.js';
export * from './feeds/calendar-address.http.js';
export * from './feeds/feeds.http.js';
export * from './general-meetings/share-register.http.js';
export * from './interests/interests.http.js';
export * from './jobs/queues.http.js';
export * from './mail/mail.http.js';
export * from './meetings/agenda-item.js';
export * from './meetings/ballot-answer.js';
export * from './meetings/command.js';
export * from './meetings/duties.http.js';
export * from './meetings/live.events.js';
export * from './meetings/meetings.http.js';
export * from './meetings/papers.http.js';
export * from './meetings/written.http.js';
export * from './minutes/minutes.http.js';
export * from './minutes/minutes-document.http.js';
export * from './notifications/notifications.http.js';
export * from './newsletters/newsletter-view.js';
export * from './newsletters/newsletters.http.js';
export * from './newsletters/subscribers.http.js';
export * from './parties/party-details.http.js';
export * from './parties/parties.http.js';
export * from './publications/publications.http.js';
export * from './registers/attendance.http.js';
export * from './registers/registers.http.js';
export * from './search/search.http.js';
export * from './secret-votes/box.http.js';
export * from './secret-votes/secret-votes.http.js';
export * from './service.http.js';
export * from './privacy/privacy.http.js';
export * from './session/account-requests.http.js';
export * from './session/factors.http.js';
export * from './session/password.http.js';
export * from './session/session.http.js';
export * from './session/single-sign-on.http.js';
export * from './meetings/notice.http.js';
export * from './verification/verification.http.js';
export * from './wire/problem.js';
export * from './wire/route.js';
export * from './wire/scalars.js';

/** Every route of the service, by area; OpenAPI and the access tests are made from it. */
export const ROUTES = {
  accountRequests: accountRequestRoutes,
  bodies: bodyRoutes,
  boxes: boxRoutes,
  calculator: calculatorRoutes,
  changes: changeRoutes,
  consultations: consultationRoutes,
  duties: dutyRoutes,
  elections: electionRoutes,
  expenses: expenseRoutes,
  factors: factorRoutes,
  interests: interestRoutes,
  mail: mailRoutes,
  queues: queueRoutes,
  meetings: meetingRoutes,
  notifications: notificationRoutes,
  minutes: minutesRoutes,
  minutesDocument: minutesDocumentRoutes,
  newsletters: newsletterRoutes,
  subscribers: subscriberRoutes,
  papers: paperRoutes,
  packs: packRoutes,
  search: searchRoutes,
  attendance: attendanceRoutes,
  registers: registerRoutes,
  feeds: feedRoutes,
  calendarAddress: calendarAddressRoutes,
  parties: partyRoutes,
  partyDetails: partyDetailRoutes,
  passwords: passwordRoutes,
  privacy: privacyRoutes,
  proposals: proposalRoutes,
  proofRules: proofRuleRoutes,
  publications: publicationRoutes,
  ruleSets: ruleSetRoutes,
  secretVotes: secretVoteRoutes,
  service: serviceRoutes,
  session: sessionRoutes,
  shareRegister: shareRegisterRoutes,
  singleSignOn: singleSignOnRoutes,
  notices: noticeRoutes,
  verification: verificationRoutes,
  written: writtenRoutes,
} as const;
