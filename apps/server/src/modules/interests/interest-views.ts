/** What is read of declarations: one's own whole, and the register of a body as far as its rule lets the reader. */
import { Injectable } from '@nestjs/common';
import type { BodyInterests, BodyView, MyInterests } from '@quorate/contracts';
import {
  accept,
  type DatedInterestAct,
  type Declaration,
  declarationOf,
  interestsRead,
  type InterestsRead,
  type InterestRule,
  isMadeSince,
  isReviewDue,
  refuse,
  type Result,
  reviewDueOn,
  type Role,
  sayInterestActs,
  standsOn,
  ukCalendarDate,
} from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import {
  Bodies,
  BODY_UNKNOWN,
  type BodyMember,
  bodyMembers,
  ProofRules,
  readableSql,
  Readers,
} from '../bodies/index.js';
import { InterestRules } from './interest-rules.js';
import { Interests, kindsOf } from './interests.js';

const MOST = 500;

/** $1 the body, $2 to $5 what the reader may read. */
const IN_MEETINGS = `
SELECT i.meeting_id AS "meetingId", i.meeting_title AS "meetingTitle", i.item_title AS "itemTitle", i.seat, i.name, i.text,
  i.at, i.withdrawn
FROM meeting_interest i WHERE i.body_id = $1 AND ${readableSql('i', 2)} ORDER BY i.at DESC, i.no DESC LIMIT ${String(MOST)}`;

type InMeeting = Omit<BodyInterests['inMeetings'][number], 'at'> & { readonly at: Date };

interface Reading {
  readonly caller: Caller;
  readonly roles: readonly Role[];
}

@Injectable()
export class InterestViews {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly readers: Readers,
    private readonly proofRules: ProofRules,
    private readonly rules: InterestRules,
    private readonly interests: Interests,
  ) {}

  async mine(personId: string): Promise<MyInterests> {
    const [bodies, acts, today] = await Promise.all([
      this.interests.bodiesOf(personId),
      this.interests.actsOf([personId]),
      this.today(),
    ]);
    const own = acts.get(personId) ?? [];
    const declaration = declarationOf(own);
    return {
      ...declaredView(own, { read: 'history', today, kindIds: null }),
      kinds: kindsOf(bodies),
      bodies: bodies.map(({ bodyId, bodyName, rule }) => ({
        ...{ bodyId, bodyName, isPublic: rule.isPublic },
        ...reviewOf(declaration, rule, today),
      })),
    };
  }

  async ofBody(bodyId: string, reading: Reading): Promise<Result<BodyInterests>> {
    // A company may have thousands of lots, which are not read for a refusal.
    if ((await this.proofRules.of(bodyId)).electorate === 'shareholder') return NO_REGISTER;
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    const members = bodyMembers(body);
    const rule = await this.rules.of(bodyId);
    const read = interestsRead(rule, reading.roles);
    if (read === 'nothing') return readByMembers(body);
    const [acts, today, inMeetings] = await Promise.all([
      this.interests.actsOf(members.map(({ personId }) => personId)),
      this.today(),
      this.inMeetings(bodyId, reading.caller),
    ]);
    const since = read === 'standing' ? await this.rules.publicSince(bodyId) : null;
    const people = members.map((member) =>
      personView(member, acts.get(member.personId) ?? [], { read, rule, since, today, reading }),
    );
    const shown = { ...rule, kinds: [...rule.kinds] };
    return accept({ bodyId, bodyName: body.name, rule: shown, people, inMeetings });
  }

  private async inMeetings(bodyId: string, caller: Caller): Promise<BodyInterests['inMeetings']> {
    const rights = await this.readers.rightsOf(caller);
    const { rows } = await this.database.pool.query<InMeeting>(IN_MEETINGS, [bodyId, ...rights]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  private async today(): Promise<string> {
    return ukCalendarDate(await this.database.now());
  }
}

interface ReadingOf {
  readonly read: InterestsRead;
  readonly rule: InterestRule;
  /** Of what was done before, the reader is told nothing. */
  readonly since: string | null;
  readonly today: string;
  readonly reading: Reading;
}

function personView(
  { personId, name, sitsAs }: BodyMember,
  acts: readonly DatedInterestAct[],
  { read, rule, since, today, reading: { caller, roles } }: ReadingOf,
): BodyInterests['people'][number] {
  const isTold = caller.personId === personId || roles.includes('secretary') || roles.includes('chair');
  const isHeldBack = acts.length > 0 && !isMadeSince(acts, since);
  const kindIds = new Set(rule.kinds.map(({ kindId }) => kindId));
  return {
    ...{ personId, name, sitsAs, isHeldBack },
    ...declaredView(isHeldBack ? [] : acts, { read, today, kindIds }),
    review: isTold ? reviewOf(declarationOf(acts), rule, today) : null,
  };
}

interface Declared {
  readonly read: InterestsRead;
  readonly today: string;
  /** The kinds that are told; null for all. */
  readonly kindIds: ReadonlySet<string> | null;
}

function declaredView(acts: readonly DatedInterestAct[], { read, today, kindIds }: Declared) {
  const { interests, hasNothing, reviewedAt } = declarationOf(acts);
  const told = interests.filter(({ kindId }) => kindIds === null || kindIds.has(kindId));
  const views = told.map(({ interestId, kindId, kind, text, from, until }) => ({
    ...{ interestId, kindId, kind, text, from, until, stands: standsOn({ until }, today) },
  }));
  const isWhole = read === 'history';
  return {
    interests: isWhole ? views : views.filter(({ stands }) => stands),
    ...{ hasNothing, reviewedAt, history: isWhole ? sayInterestActs(acts, kindIds) : [] },
  };
}

function reviewOf(declaration: Declaration, { reviewMonths }: InterestRule, today: string) {
  return {
    dueOn: reviewDueOn(declaration, reviewMonths),
    isDue: isReviewDue(declaration, reviewMonths, today),
  };
}

const NO_REGISTER = refuse(
  'missing',
  'no-interest-register',
  'This body keeps no register of interests: its voters are shareholders.',
);

function readByMembers({ name }: BodyView): Result<never> {
  const sentence = `The register of interests of ${name} is read by its members and officers.`;
  return refuse('forbidden', 'register-of-members', sentence);
}
