/** Tells those who may nominate and vote, candidates and officers of each step of an election, from its journal: each person once for each entry. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ElectionEntry,
  type ElectionState,
  foldElection,
  initialElection,
  type NewsKind,
  type Nomination,
  outlookChanges,
  sayOfficer,
} from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { ElectionStreams } from '../elections/index.js';
import { People } from '../identity/index.js';
import { Telling } from '../inbox/index.js';
import {
  callMail,
  type ElectionReader,
  nominatedMail,
  settledMail,
  type Told,
} from './election-mail-words.js';
import { cancelledMail, declaredMail, outlookMail, sayOutlook } from './election-outcome-words.js';
import { concernedBy, ElectionReaders, standingNominations } from './election-readers.js';
import type { MailText } from './mail-words.js';

const PURPOSE = 'mail-election';
const TOLD: ReadonlySet<string> = new Set([
  ...['election.called', 'nomination.made', 'nomination.accepted', 'nomination.refused'],
  ...['nomination.withdrawn', 'nomination.set-aside', 'nomination.lapsed', 'nominations.closed'],
  ...['election.declared', 'election.cancelled'],
]);

/** A person, and what they are told once their name is known. */
type Letter = readonly [personId: string, say: (name: string) => MailText];

/** An entry, with the election as it was before it and after. */
interface Step {
  readonly entry: ElectionEntry;
  readonly before: ElectionState;
  readonly state: ElectionState;
}

@Injectable()
export class ElectionMail implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly telling: Telling,
    private readonly people: People,
    private readonly elections: ElectionStreams,
    private readonly readers: ElectionReaders,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.tell(cause));
    this.consumers.register({ name: 'election-mail', kind: 'election', types: TOLD, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    const step = stepOf(
      (await this.elections.stored(streamId)).map(({ entry }) => entry as ElectionEntry),
      no,
    );
    if (step === null) return;
    for (const [personId, say] of await this.lettersOf(step)) await this.post(step, personId, say);
  }

  private async lettersOf(step: Step): Promise<Letter[]> {
    const { entry, state } = step;
    const { origin } = this;
    switch (entry.type) {
      case 'election.called':
        return toAll(await this.readers.called(state), (name) => callMail(state, name, origin));
      case 'nominations.closed':
        return this.outlookLetters(step);
      case 'election.cancelled':
        return toAll(await this.everybodyIn(state), (name) => cancelledMail(state, name, origin));
      case 'election.declared':
        return (await this.everybodyIn(state)).map((personId) => [
          personId,
          (name) => declaredMail(state, { personId, name, origin }),
        ]);
      default:
        return [...(await this.nominationLetters(step)), ...(await this.outlookLetters(step))];
    }
  }

  /** Who stands or nominated, everybody who was called to nominate and vote, and who runs it. */
  private async everybodyIn(state: ElectionState): Promise<string[]> {
    return [
      ...concernedBy(standingNominations(state)),
      ...(await this.readers.electors(state)),
      ...(await this.readers.officers(state)),
    ];
  }

  /** To candidate and nominator, and of a new nomination to the officers who check it. */
  private async nominationLetters(step: Step): Promise<Letter[]> {
    const { entry, state } = step;
    const nomination = nominationOf(step);
    if (nomination === null) return [];
    const say = (reader: ElectionReader) => (name: string) =>
      nominationMail(step, { state, nomination, reader, name, origin: this.origin });
    const officers = entry.type === 'nomination.made' ? await this.readers.officers(state) : [];
    return [
      [nomination.candidate.personId, say('candidate')],
      [nomination.nominator.personId, say('nominator')],
      ...toAll(officers, say('officer')),
    ];
  }

  /** To whoever stands, nominated or runs the election where it is another answer now whether a ballot goes ahead. */
  private async outlookLetters({ before, state }: Step): Promise<Letter[]> {
    const changes = outlookChanges(before, state);
    if (changes.length === 0) return [];
    const standing = standingNominations(state);
    const own = new Set(concernedBy(standing));
    const tell = (personId: string, told: typeof changes): Letter[] =>
      told.length === 0 ? [] : [[personId, (name) => outlookMail(state, told, name, this.origin)]];
    const officers = await this.readers.officers(state);
    const concerned = [...own].flatMap((personId) => {
      const here = standing.filter((one) => concernedBy([one]).includes(personId));
      const ids = new Set(here.map(({ constituencyId }) => constituencyId));
      return tell(
        personId,
        changes.filter(({ constituency }) => ids.has(constituency.constituencyId)),
      );
    });
    return [...officers.flatMap((personId) => tell(personId, changes)), ...concerned];
  }

  private get origin(): string {
    return this.config.address;
  }

  /** Of several letters to one person the first is sent. A candidate who cannot sign in is told too: it is about them. */
  private async post({ entry, state }: Step, personId: string, say: Letter[1]): Promise<void> {
    const person = await this.people.find(personId);
    if (person === null) return;
    const { electionId, bodyId, bodyName } = state;
    await this.telling.tell({
      ...{ id: ['election', electionId, entry.no, personId].join('_'), personId, bodyId, bodyName },
      ...{ kind: kindOf(entry), title: say(person.name).subject },
      link: `/bodies/${bodyId}/elections/${electionId}`,
      mail: say,
    });
  }
}

function kindOf({ type }: ElectionEntry): NewsKind {
  if (type === 'election.called') return 'election-called';
  return type.startsWith('nomination.') ? 'nomination' : 'election-outcome';
}

function toAll(persons: readonly string[], say: Letter[1]): Letter[] {
  return persons.map((personId) => [personId, say]);
}

/** Null where nothing is told: what was written down afterwards, in one act with the call, was told at its time. */
function stepOf(entries: readonly ElectionEntry[], no: number): Step | null {
  const entry = entries.find((one) => one.no === no);
  const [called] = entries;
  if (entry === undefined || called?.type !== 'election.called') return null;
  if (called.data.heldAt !== undefined && called.at === entry.at) return null;
  const before = foldElection(
    initialElection,
    entries.filter((one) => one.no < no),
  );
  return { entry, before, state: foldElection(before, [entry]) };
}

function nominationOf({ entry: { data }, state: { nominations } }: Step): Nomination | null {
  const nominationId =
    'nomination' in data ? data.nomination.nominationId : 'nominationId' in data ? data.nominationId : null;
  return nominations.find((one) => one.nominationId === nominationId) ?? null;
}

function nominationMail({ entry, before, state }: Step, told: Told): MailText {
  const ballots = outlookChanges(before, state)
    .filter(({ constituency }) => constituency.constituencyId === told.nomination.constituencyId)
    .map((change) => sayOutlook(state, change));
  switch (entry.type) {
    case 'nomination.accepted':
      return settledMail(told, 'accepted', '', ballots);
    case 'nomination.refused':
      return settledMail(told, 'refused', entry.data.reason, ballots);
    case 'nomination.withdrawn':
      return settledMail(told, 'withdrawn', entry.data.reason, ballots);
    case 'nomination.set-aside':
      return settledMail(told, `set aside by ${sayOfficer(entry.data.officer)}`, entry.data.reason, ballots);
    case 'nomination.lapsed':
      return settledMail(told, 'no longer standing', entry.data.reason, ballots);
    default:
      return nominatedMail(told);
  }
}
