/** The addresses of the web app; each page is loaded when it is first visited. */
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createQueryClient, sessionKey, whenSignInNeeded } from './api/index.js';
import { HistoryBanner } from './features/history/index.js';
import { StepUp } from './features/step-up/index.js';
import { FailurePage, LoadingPage, NotFoundPage, PageFocus } from './features/site/index.js';

const queryClient = createQueryClient();

function App(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <PageFocus />
      <Outlet />
      <HistoryBanner />
      <StepUp />
    </QueryClientProvider>
  );
}

const rootRoute = createRootRoute({ component: App });

function page<const Path extends string, Feature extends object, Name extends keyof Feature & string>(
  path: Path,
  load: () => Promise<Feature>,
  name: Name,
) {
  return createRoute({ getParentRoute: () => rootRoute, path, component: lazyRouteComponent(load, name) });
}

const visitors = () => import('./features/public/index.js');
const modifications = () => import('./features/modifications/index.js');
const consultations = () => import('./features/consultations/index.js');
const consultationDesk = () => import('./features/consultation-desk/index.js');
const bodies = () => import('./features/bodies/index.js');
const ruleSets = () => import('./features/rule-sets/index.js');
const register = () => import('./features/register/index.js');
const accountRequests = () => import('./features/account-requests/index.js');
const partyDetails = () => import('./features/party-details/index.js');
const session = () => import('./features/session/index.js');
const elections = () => import('./features/elections/index.js');
const notifications = () => import('./features/notifications/index.js');
const newsletters = () => import('./features/newsletters/index.js');
const newsletterDesk = () => import('./features/newsletter-desk/index.js');
const interests = () => import('./features/interests/index.js');
const expenses = () => import('./features/expenses/index.js');
const myData = () => import('./features/my-data/index.js');
const officers = () => import('./features/console/index.js');

const routeTree = rootRoute.addChildren([
  page('/', visitors, 'FrontPage'),
  page('/sign-in', session, 'SignInPage'),
  page('/setup/$token', session, 'SetupPage'),
  page('/password', session, 'PasswordPage'),
  page('/forgot-password', session, 'ForgotPasswordPage'),
  page('/settings/account', () => import('./features/account/index.js'), 'AccountPage'),
  page('/settings/my-data', myData, 'MyDataPage'),
  page('/password/$token', session, 'PasswordLinkPage'),
  page('/duties', () => import('./features/duties/index.js'), 'DutiesPage'),
  page('/interests', interests, 'MyInterestsPage'),
  page('/expenses', expenses, 'MyExpensesPage'),
  page('/inbox', () => import('./features/inbox/index.js'), 'InboxPage'),
  page('/settings/notifications', notifications, 'NotificationsPage'),
  page('/unsubscribe/$token', notifications, 'UnsubscribePage'),
  page('/meetings', () => import('./features/calendar/index.js'), 'CalendarPage'),
  page('/meetings/new', () => import('./features/agenda/index.js'), 'PlanPage'),
  page('/written/new', () => import('./features/written/index.js'), 'CallPage'),
  page('/mailbox', () => import('./features/mailbox/index.js'), 'MailboxPage'),
  page('/administration/queues', () => import('./features/queues/index.js'), 'QueuesPage'),
  page('/meetings/$meetingId', visitors, 'MeetingPage'),
  page('/meetings/$meetingId/console', officers, 'ConsolePage'),
  page('/meetings/$meetingId/chair', officers, 'ChairPage'),
  page('/meetings/$meetingId/member', () => import('./features/member/index.js'), 'MemberPage'),
  page('/meetings/$meetingId/votes/$voteId', () => import('./features/result/index.js'), 'ResultPage'),
  page(
    '/meetings/$meetingId/secret-votes/$voteId',
    () => import('./features/secret-vote/index.js'),
    'SecretVotePage',
  ),
  page(
    '/meetings/$meetingId/holders/$holderId/proxies',
    () => import('./features/proxy-form/index.js'),
    'ProxyFormPage',
  ),
  page('/meetings/$meetingId/scrutineer', () => import('./features/scrutineer/index.js'), 'ScrutineerPage'),
  page('/meetings/$meetingId/notice', () => import('./features/notice/index.js'), 'NoticePage'),
  page('/meetings/$meetingId/minutes', () => import('./features/minutes/index.js'), 'MinutesPage'),
  page(
    '/meetings/$meetingId/minutes/workshop',
    () => import('./features/minutes-workshop/index.js'),
    'WorkshopPage',
  ),
  page('/meetings/$meetingId/minutes/$version', () => import('./features/minutes/index.js'), 'VersionPage'),
  page('/meetings/$meetingId/replay', () => import('./features/replay/index.js'), 'ReplayPage'),
  page('/room/$token', () => import('./features/room/index.js'), 'RoomPage'),
  page('/registers', () => import('./features/registers/index.js'), 'RegistersPage'),
  page('/search', () => import('./features/search/index.js'), 'SearchPage'),
  page('/newsletters', newsletters, 'NewslettersPage'),
  page('/newsletters/desk', newsletterDesk, 'NewsletterDeskPage'),
  page('/newsletters/sections', newsletterDesk, 'SectionsPage'),
  page('/newsletters/subscribers', newsletterDesk, 'SubscribersPage'),
  page('/newsletters/confirm/$token', newsletters, 'ConfirmPage'),
  page('/newsletters/leave/$token', newsletters, 'LeavePage'),
  page('/newsletters/$number', newsletters, 'IssuePage'),
  page('/consultations', consultations, 'ConsultationsPage'),
  page('/bodies/$bodyId/consultations/$consultationId', consultations, 'ConsultationPage'),
  page(
    '/bodies/$bodyId/consultations/$consultationId/respond',
    () => import('./features/consultation-response/index.js'),
    'RespondPage',
  ),
  page('/bodies/$bodyId/consultations', consultationDesk, 'BodyConsultationsPage'),
  page('/bodies/$bodyId/consultations/$consultationId/edit', consultationDesk, 'EditConsultationPage'),
  page('/bodies/$bodyId/new-consultation', consultationDesk, 'NewConsultationPage'),
  page('/bodies/$bodyId/consultations/$consultationId/desk', consultationDesk, 'ConsultationDeskPage'),
  page('/modifications', modifications, 'ModificationsPage'),
  page('/modifications/$number', modifications, 'ModificationPage'),
  page('/modification-status-report', modifications, 'StatusReportPage'),
  page('/raise-modification', () => import('./features/modification-desk/index.js'), 'RaisePage'),
  page('/modification-proposals', () => import('./features/proposals/index.js'), 'ProposalsPage'),
  page('/code', () => import('./features/code-rules/index.js'), 'CodePage'),
  page('/bodies', bodies, 'BodiesPage'),
  page('/bodies/$bodyId', bodies, 'BodyPage'),
  page('/bodies/$bodyId/attendance', () => import('./features/attendance/index.js'), 'AttendancePage'),
  page('/bodies/$bodyId/interests', interests, 'BodyInterestsPage'),
  page('/bodies/$bodyId/expense-claims', expenses, 'BodyClaimsPage'),
  page('/bodies/$bodyId/expense-claims/$claimId', expenses, 'ClaimPage'),
  page('/bodies/$bodyId/rule-sets', ruleSets, 'RuleSetsPage'),
  page('/bodies/$bodyId/rule-sets/$ruleSetId', ruleSets, 'RuleSetPage'),
  page('/bodies/$bodyId/new-rule-set', ruleSets, 'NewRuleSetPage'),
  page(
    '/bodies/$bodyId/share-register',
    () => import('./features/share-register/index.js'),
    'ShareRegisterPage',
  ),
  page(
    '/bodies/$bodyId/holders/$holderId',
    () => import('./features/shareholder/index.js'),
    'ShareholderPage',
  ),
  page('/ask-for-account', accountRequests, 'AskAccountPage'),
  page('/account-request/$token', accountRequests, 'ConfirmRequestPage'),
  page('/account-requests', accountRequests, 'AccountRequestsPage'),
  page('/erasure-requests', myData, 'ErasureRequestsPage'),
  page('/party-details', partyDetails, 'PartyDetailsPage'),
  page('/party-detail-requests', partyDetails, 'PartyDetailRequestsPage'),
  page('/parties', register, 'PartiesPage'),
  page('/people', register, 'PeoplePage'),
  page('/register', register, 'RegisterPage'),
  page('/elections', elections, 'ElectionsPage'),
  page('/voting-group', elections, 'VotingGroupPage'),
  page('/bodies/$bodyId/elections/$electionId', elections, 'ElectionPage'),
  page(
    '/bodies/$bodyId/call-election',
    () => import('./features/election-call/index.js'),
    'CallElectionPage',
  ),
  page(
    '/bodies/$bodyId/elections/$electionId/desk',
    () => import('./features/election-desk/index.js'),
    'ElectionDeskPage',
  ),
  page(
    '/bodies/$bodyId/elections/$electionId/nominate',
    () => import('./features/nomination/index.js'),
    'NominatePage',
  ),
  page('/calculator', () => import('./features/calculator/index.js'), 'CalculatorPage'),
  page('/developers', () => import('./features/developers/index.js'), 'DevelopersPage'),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: FailurePage,
  defaultPendingComponent: LoadingPage,
  defaultPendingMs: 300,
});

/** In the middle of a vote nobody is led away without a word: the page finds out and says what became of the ballot. */
const saysItself = /^\/meetings\/[^/]+\/member\/?$/;

whenSignInNeeded(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname.startsWith('/setup/')) return;
  if (saysItself.test(pathname)) {
    void queryClient.invalidateQueries({ queryKey: sessionKey });
    return;
  }
  void router.navigate({ href: `/sign-in?return=${encodeURIComponent(href)}` });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
