/** The kinds of news a person may be told of, with what each is called, which ways are taken unless they choose others, and which are owed to them. */
export const NEWS_KINDS = [
  ...['general-meeting', 'vote-waits', 'outcome-waits'],
  ...['meeting-called', 'meeting-moved', 'meeting-cancelled', 'papers-published'],
  ...['result-declared', 'headlines-published', 'minutes-to-read', 'minutes-correction'],
  ...['consultation-opened', 'consultation-closing', 'modification-moved'],
  ...['election-called', 'nomination', 'election-outcome', 'action-waits'],
  ...['interests-due', 'expense-claim', 'modification-proposal'],
] as const satisfies readonly string[];
export type NewsKind =
  | 'general-meeting'
  | 'vote-waits'
  | 'outcome-waits'
  | 'meeting-called'
  | 'meeting-moved'
  | 'meeting-cancelled'
  | 'papers-published'
  | 'result-declared'
  | 'headlines-published'
  | 'minutes-to-read'
  | 'minutes-correction'
  | 'consultation-opened'
  | 'consultation-closing'
  | 'modification-moved'
  | 'election-called'
  | 'nomination'
  | 'election-outcome'
  | 'action-waits'
  | 'interests-due'
  | 'expense-claim'
  | 'modification-proposal';

/** By which ways somebody is told. */
export interface Channels {
  readonly mail: boolean;
  readonly inbox: boolean;
  readonly push: boolean;
}

export interface NewsKindFacts {
  /** "A meeting is called". */
  readonly title: string;
  /** Where the person chose nothing. */
  readonly usual: Channels;
  /** It would come too late in a digest. */
  readonly isUrgent: boolean;
  /** Why its mail cannot be switched off; null where it can. */
  readonly owed: string | null;
}

const EVERY_WAY: Channels = { mail: true, inbox: true, push: true };
const BY_MAIL: Channels = { mail: true, inbox: true, push: false };
const IN_THE_INBOX: Channels = { mail: false, inbox: true, push: false };

function may(title: string, usual: Channels): NewsKindFacts {
  return { title, usual, isUrgent: false, owed: null };
}

function urgent(title: string, usual: Channels): NewsKindFacts {
  return { title, usual, isUrgent: true, owed: null };
}

function owed(title: string, why: string): NewsKindFacts {
  return { title, usual: EVERY_WAY, isUrgent: true, owed: why };
}

const FACTS: Readonly<Record<NewsKind, NewsKindFacts>> = {
  'general-meeting': owed(
    'Notice of a general meeting or of a resolution in writing, and what follows it',
    'Sections 291, 307 and 308 of the Companies Act 2006 have this notice given to everybody who may take part.',
  ),
  'vote-waits': owed(
    'A vote in writing waits for you',
    'A ballot is given to everybody who may vote, and the vote is counted without whoever does not know of it. Once you have voted you are no longer reminded.',
  ),
  'outcome-waits': urgent('A vote in writing is closed, and you declare its outcome', EVERY_WAY),
  'meeting-called': may('A meeting is called', BY_MAIL),
  'meeting-moved': urgent('A meeting is moved', EVERY_WAY),
  'meeting-cancelled': urgent('A meeting is cancelled', EVERY_WAY),
  'papers-published': may('A paper comes after the call, or is revised', BY_MAIL),
  'result-declared': may('A result is declared', IN_THE_INBOX),
  'headlines-published': may('Headlines of a meeting are published', IN_THE_INBOX),
  'minutes-to-read': may('Minutes go round to be read', BY_MAIL),
  'minutes-correction': may('A correction of minutes is asked for or answered', BY_MAIL),
  'consultation-opened': may('A consultation opens', BY_MAIL),
  'consultation-closing': urgent('A consultation closes soon, and your party has not answered', EVERY_WAY),
  'modification-moved': may('A modification comes to another stage', IN_THE_INBOX),
  'election-called': may('Nominations are open', BY_MAIL),
  nomination: may('A nomination that is yours, or yours to check', BY_MAIL),
  'election-outcome': may('An election goes to a ballot, is declared or is cancelled', BY_MAIL),
  'action-waits': urgent('An action of yours is due soon, or is overdue', BY_MAIL),
  'interests-due': may('Your declaration of interests is due for its review', BY_MAIL),
  'modification-proposal': may(
    'A proposal for a modification that is of your party, or yours to take into the register',
    BY_MAIL,
  ),
  'expense-claim': may('A claim for expenses that is yours, or yours to decide', BY_MAIL),
};

/** What is to be known of the kind. */
export function newsKind(kind: NewsKind): NewsKindFacts {
  return FACTS[kind];
}
