/** Every migration in the order it runs. */
import { Journal1700000000000 } from './1700000000000-journal.js';
import { Identity1700000001000 } from './1700000001000-identity.js';
import { Parties1700000002000 } from './1700000002000-parties.js';
import { Bodies1700000003000 } from './1700000003000-bodies.js';
import { Changes1700000004000 } from './1700000004000-changes.js';
import { Meetings1700000005000 } from './1700000005000-meetings.js';
import { Publications1700000006000 } from './1700000006000-publications.js';
import { DisplayLinks1700000007000 } from './1700000007000-display-links.js';
import { KnownBrowsers1700000008000 } from './1700000008000-known-browsers.js';
import { WithdrawalChanges1700000009000 } from './1700000009000-withdrawal-changes.js';
import { PasswordLinks1700000010000 } from './1700000010000-password-links.js';
import { Checkpoints1700000020000 } from './1700000020000-checkpoints.js';
import { RuleSets1700000021000 } from './1700000021000-rule-sets.js';
import { VoteClock1700000031000 } from './1700000031000-vote-clock.js';
import { Roles1700000040000 } from './1700000040000-roles.js';
import { SecretVotes1700000045000 } from './1700000045000-secret-votes.js';
import { SeatWeights1700000046000 } from './1700000046000-seat-weights.js';
import { WrittenDecisions1700000047000 } from './1700000047000-written-decisions.js';
import { Mail1700000048000 } from './1700000048000-mail.js';
import { SeatHolders1700000049000 } from './1700000049000-seat-holders.js';
import { Elections1700000050000 } from './1700000050000-elections.js';
import { ComingTerms1700000051000 } from './1700000051000-coming-terms.js';
import { GeneralMeetings1700000052000 } from './1700000052000-general-meetings.js';
import { MailProof1700000053000 } from './1700000053000-mail-proof.js';
import { RecordDates1700000054000 } from './1700000054000-record-dates.js';
import { Files1700000060000 } from './1700000060000-files.js';
import { Departures1700000061000 } from './1700000061000-departures.js';
import { Packs1700000062000 } from './1700000062000-packs.js';
import { Search1700000063000 } from './1700000063000-search.js';
import { Registers1700000064000 } from './1700000064000-registers.js';
import { Modifications1700000065000 } from './1700000065000-modifications.js';
import { Consultations1700000068000 } from './1700000068000-consultations.js';
import { Minutes1700000071000 } from './1700000071000-minutes.js';
import { MailPages1700000073000 } from './1700000073000-mail-pages.js';
import { Newsletters1700000074000 } from './1700000074000-newsletters.js';
import { News1700000076000 } from './1700000076000-news.js';
import { Sessions1700000079000 } from './1700000079000-sessions.js';
import { Factors1700000080000 } from './1700000080000-factors.js';
import { AccountRequests1700000081000 } from './1700000081000-account-requests.js';
import { PaperNotes1700000084000 } from './1700000084000-paper-notes.js';
import { AccountRequestLinks1700000086000 } from './1700000086000-account-request-links.js';
import { Interests1700000088000 } from './1700000088000-interests.js';
import { Expenses1700000089000 } from './1700000089000-expenses.js';
import { ActionOwners1700000092000 } from './1700000092000-action-owners.js';
import { CalendarAddresses1700000093000 } from './1700000093000-calendar-addresses.js';
import { ErasureRequests1700000094000 } from './1700000094000-erasure-requests.js';
import { DataCopies1700000095000 } from './1700000095000-data-copies.js';
import { KeptLots1700000096000 } from './1700000096000-kept-lots.js';
import { NewsletterRulesVersion1700000097000 } from './1700000097000-newsletter-rules-version.js';
import { ModificationProposals1700000098000 } from './1700000098000-modification-proposals.js';
import { WordsOfPages1700000099000 } from './1700000099000-words-of-pages.js';
import { PublicInterests1700000099500 } from './1700000099500-public-interests.js';

export const MIGRATIONS = [
  Journal1700000000000,
  Identity1700000001000,
  Parties1700000002000,
  Bodies1700000003000,
  Changes1700000004000,
  Meetings1700000005000,
  Publications1700000006000,
  DisplayLinks1700000007000,
  KnownBrowsers1700000008000,
  WithdrawalChanges1700000009000,
  PasswordLinks1700000010000,
  Checkpoints1700000020000,
  RuleSets1700000021000,
  VoteClock1700000031000,
  Roles1700000040000,
  SecretVotes1700000045000,
  SeatWeights1700000046000,
  WrittenDecisions1700000047000,
  Mail1700000048000,
  SeatHolders1700000049000,
  Elections1700000050000,
  ComingTerms1700000051000,
  GeneralMeetings1700000052000,
  MailProof1700000053000,
  RecordDates1700000054000,
  Files1700000060000,
  Departures1700000061000,
  Packs1700000062000,
  Search1700000063000,
  Registers1700000064000,
  Modifications1700000065000,
  Consultations1700000068000,
  Minutes1700000071000,
  MailPages1700000073000,
  Newsletters1700000074000,
  News1700000076000,
  Sessions1700000079000,
  Factors1700000080000,
  AccountRequests1700000081000,
  PaperNotes1700000084000,
  AccountRequestLinks1700000086000,
  Interests1700000088000,
  Expenses1700000089000,
  ActionOwners1700000092000,
  CalendarAddresses1700000093000,
  ErasureRequests1700000094000,
  DataCopies1700000095000,
  KeptLots1700000096000,
  NewsletterRulesVersion1700000097000,
  ModificationProposals1700000098000,
  WordsOfPages1700000099000,
  PublicInterests1700000099500,
];
