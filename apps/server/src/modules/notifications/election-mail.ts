/** Tells those who may nominate, candidates and officers of each step of an election by mail, from its journal: each person once for each entry. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ElectionEntry, ElectionState, Nomination } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { Mail } from '../../platform/mail/index.js';
import { Bodies } from '../bodies/index.js';
import { ElectionRegister, ElectionStreams } from '../elections/index.js';
import { People } from '../identity/index.js';
import {
  callMail,
  declaredMail,
  type ElectionReader,
  nominatedMail,
  settledMail,
} from './election-mail-words.js';
import type { MailText } from './mail-words.js';

const PURPOSE = 'mail-election';
const TOLD: ReadonlySet<string> = new Set([
  ...[
    'election.called',
    'nomination.made',
    'nomination.accepted',
    'nomination.refused',
    'nomination.withdrawn',
  ],
  ...['nomination.lapsed', 'election.declared'],
]);

type Say = (reader: ElectionReader, name: string) => MailText;

@Injectable()
export class ElectionMail implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly bodies: Bodies,
    private readonly elections: ElectionStreams,
    private readonly register: ElectionRegister,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.tell(cause));
    this.consumers.register({ name: 'election-mail', kind: 'election', types: TOLD, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    const entry = await this.elections.entry(streamId, no);
    if (entry === null) return;
    const state = await this.elections.whole(streamId);
    // What was written down afterwards, in one act with the call, was told at its time.
    const called = await this.elections.entry(streamId, 1);
    if (called?.type !== 'election.called') return;
    if (called.data.heldAt !== undefined && called.at === entry.at) return;
    if (entry.type === 'election.called') return this.tellCall(state, entry);
    if (entry.type === 'election.declared') return this.tellDeclared(state, entry);
    const nomination = nominationOf(state, entry);
    if (nomination === null) return;
    const { origin } = this;
    const say: Say = (reader, name) => wordsOf(entry, { state, nomination, reader, name, origin });
    await this.tellConcerned(state, entry, nomination, say);
    if (entry.type === 'nomination.made') await this.tellOfficers(state, entry, say);
  }

  private async tellCall(state: ElectionState, { no }: ElectionEntry): Promise<void> {
    for (const personId of await this.register.nominators(state)) {
      const about = [state.electionId, no, 'call', personId];
      await this.post(about, personId, (name) => callMail(state, name, this.origin));
    }
  }

  private async tellDeclared(state: ElectionState, entry: ElectionEntry): Promise<void> {
    const { origin } = this;
    for (const nomination of state.nominations.filter(({ status }) => status === 'accepted')) {
      const say: Say = (reader, name) => declaredMail({ state, nomination, reader, name, origin });
      await this.tellConcerned(state, entry, nomination, say);
    }
  }

  private async tellConcerned(
    { electionId }: ElectionState,
    { no }: ElectionEntry,
    nomination: Nomination,
    say: Say,
  ): Promise<void> {
    const { candidate, nominator, nominationId } = nomination;
    await this.post([electionId, no, nominationId, 'candidate'], candidate.personId, (name) =>
      say('candidate', name),
    );
    if (nominator.personId === candidate.personId) return;
    await this.post([electionId, no, nominationId, 'nominator'], nominator.personId, (name) =>
      say('nominator', name),
    );
  }

  private async tellOfficers(
    { electionId, bodyId }: ElectionState,
    { no }: ElectionEntry,
    say: Say,
  ): Promise<void> {
    const { chair, secretaries } = await this.bodies.rosterOf(bodyId);
    const officers = [...(chair === null ? [] : [chair]), ...secretaries].map(({ personId }) => personId);
    for (const personId of new Set(officers)) {
      await this.post([electionId, no, 'officer', personId], personId, (name) => say('officer', name));
    }
  }

  private get origin(): string {
    return this.config.address;
  }

  /** A candidate who cannot sign in is told too: it is about them. */
  private async post(
    about: readonly (string | number)[],
    personId: string,
    say: (name: string) => MailText,
  ): Promise<void> {
    const person = await this.people.find(personId);
    if (person === null) return;
    const { name, email } = person;
    await this.mail.post({
      id: ['election', ...about].join('_'),
      to: { name, address: email },
      ...say(name),
    });
  }
}

function nominationOf({ nominations }: ElectionState, { data }: ElectionEntry): Nomination | null {
  const nominationId =
    'nomination' in data ? data.nomination.nominationId : 'nominationId' in data ? data.nominationId : null;
  return nominations.find((one) => one.nominationId === nominationId) ?? null;
}

function wordsOf(entry: ElectionEntry, told: Parameters<typeof nominatedMail>[0]): MailText {
  switch (entry.type) {
    case 'nomination.accepted':
      return settledMail(told, 'accepted', '');
    case 'nomination.refused':
      return settledMail(told, 'refused', entry.data.reason);
    case 'nomination.withdrawn':
      return settledMail(told, 'withdrawn', entry.data.reason);
    case 'nomination.lapsed':
      return settledMail(told, 'lapsed', entry.data.reason);
    default:
      return nominatedMail(told);
  }
}
