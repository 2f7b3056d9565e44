/** The people of a secret vote in front of a server, each with what a browser of theirs would hold: device keys, papers, shares. */
import type {
  CommandReply,
  InputOf,
  ReplyOf,
  secretVoteRoutes,
  SealedBallotSent,
  boxRoutes,
} from '@quorate/contracts';
import {
  type BallotAnswer,
  answerText,
  cellOf,
  countingBy,
  type OpenedGroup,
  readAnswerText,
  type RuleSet,
  type SecretNotice,
  type Vote,
} from '@quorate/domain';
import {
  type BallotKey,
  type BallotPaper,
  type PendingPaper,
  blindPaper,
  type DeviceKey,
  finalizePaper,
  makeBallotKey,
  makeDeviceKey,
  makeElectionKey,
  openBox,
  openShare,
  recombine,
  sealBallot,
  sealShare,
} from '@quorate/secret-ballot/browser';
import { addPeople, addPerson, rulesOf } from './board.js';
import type { Client } from './client.js';
import type { Answer } from './http.js';
import type { World } from './world.js';

type Taken = ReplyOf<typeof secretVoteRoutes.takePaper>;

function must<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

function done<Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: { sentence: string } },
): Value {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

const SCRUTINEERS = ['Scrutineer 1', 'Scrutineer 2', 'Scrutineer 3'];

/** Gives the board scrutineers; answers the people. */
export async function nameScrutineers(
  { database, board, quorate }: World,
  names: readonly string[] = SCRUTINEERS,
): Promise<string[]> {
  const people = await addPeople(
    database,
    names.map((name) => ({ name: `${board.code} ${name}` })),
  );
  const administratorId = await addPerson(database, { name: 'Names scrutineers', administrator: true });
  const administrator = await quorate.signIn(administratorId);
  const named = await administrator.put(`/api/bodies/${board.bodyId}/officers`, {
    ...{ chairId: board.chairId, secretaryIds: board.secretaryIds, observerIds: [board.observerId] },
    scrutineerIds: people,
  });
  if (named.status !== 200) throw new Error(`the scrutineers were not named: ${named.text}`);
  return people;
}

/** Gives the board scrutineers, three unless named, and a rule set for secret votes, counted per head unless altered; answers the people. */
export async function makeSecret(
  world: World,
  rules: Partial<RuleSet> = {},
  names: readonly string[] = SCRUTINEERS,
): Promise<string[]> {
  const { database, board } = world;
  const people = await nameScrutineers(world, names);
  const constituencies = [...new Set(board.seats.map(({ constituencyId }) => constituencyId))];
  const document = {
    ...rulesOf(constituencies),
    id: 'secret',
    name: 'Board: secret ballot',
    visibility: 'secret',
    counting: countingBy('per-head'),
    ...rules,
  };
  const row = { body_id: board.bodyId, rule_set_id: 'secret', version: 1, retired: false, document };
  await database.insert('rule_set', [{ ...row, created_at: new Date().toISOString() }]);
  return people;
}

/** A voter with the key and the paper that their browser keeps. */
export interface Voter {
  readonly key: BallotKey;
  readonly paper: BallotPaper;
}

/** A paper that is not signed yet. */
export interface BlindedFor {
  readonly index: number;
  readonly key: BallotKey;
  readonly notice: SecretNotice;
  readonly pending: PendingPaper;
}

/** A scrutineer with the device that holds their share. */
export interface ScrutineerAt {
  readonly client: Client;
  readonly device: DeviceKey;
}

/** One secret vote of a meeting, step by step. */
export class SecretVote {
  private constructor(
    readonly world: World,
    readonly meetingId: string,
    readonly voteId: string,
    readonly scrutineers: readonly ScrutineerAt[],
  ) {}

  /** Prepares it; the scrutineers are signed in. */
  static async prepare(
    world: World,
    meetingId: string,
    itemId: string,
    scrutineers: readonly string[],
    asked: Partial<Extract<Parameters<Client['do']>[1], { type: 'secret-vote.prepare' }>> = {},
  ): Promise<SecretVote> {
    const prepared: CommandReply = await world.secretary.do(meetingId, {
      type: 'secret-vote.prepare',
      itemId,
      question: 'Should it be?',
      ruleSetId: 'secret',
      threshold: 2,
      ...asked,
    });
    const people = await Promise.all(
      scrutineers.map(async (id) => ({
        client: await world.quorate.signIn(id),
        device: await makeDeviceKey(),
      })),
    );
    return new SecretVote(world, meetingId, must(prepared.made['voteId'], 'vote'), people);
  }

  path(tail: string): string {
    return `/api/meetings/${this.meetingId}/votes/${this.voteId}/${tail}`;
  }

  /** As one person sees it. */
  async seenBy(client: Client): Promise<Vote> {
    const { votes } = await client.meeting(this.meetingId);
    return must(
      votes.find(({ voteId }) => voteId === this.voteId),
      'such vote',
    );
  }

  async notice(): Promise<SecretNotice> {
    return must((await this.seenBy(this.world.secretary)).secret?.notice, 'notice');
  }

  async ready(): Promise<void> {
    for (const { client, device } of this.scrutineers) {
      await client.do(this.meetingId, {
        type: 'scrutineer.ready',
        voteId: this.voteId,
        deviceKey: device.publicKey,
      });
    }
  }

  /** What the first scrutineer would send to make the key. */
  async aKey(): Promise<InputOf<typeof secretVoteRoutes.makeKey>['body']> {
    const { notice, shares } = await makeElectionKey(2, this.scrutineers.length);
    const sealed = shares.map(async (share, index) => {
      const { client, device } = must(this.scrutineers[index], 'scrutineer');
      const to = { personId: client.personId, deviceKey: device.publicKey };
      return {
        hash: must(notice.shares[index], 'hash'),
        sealed: must(
          await sealShare({ round: this.voteId, key: notice.publicKey }, to, share),
          'sealed share',
        ),
      };
    });
    return { publicKey: notice.publicKey, shares: await Promise.all(sealed) };
  }

  /** Ready, key made, every share opened and confirmed. */
  async makeKey(): Promise<void> {
    await this.ready();
    const { client } = must(this.scrutineers[0], 'scrutineer');
    must((await client.post(this.path('election-key'), await this.aKey())).done, 'notice');
    for (const scrutineer of this.scrutineers) {
      await this.shareOf(scrutineer);
      await scrutineer.client.do(this.meetingId, { type: 'share.confirm', voteId: this.voteId });
    }
  }

  private async shareIs(): Promise<{ round: string; key: string }> {
    return { round: this.voteId, key: (await this.notice()).electionKey.publicKey };
  }

  async shareOf({ client, device }: ScrutineerAt): Promise<string> {
    const { sealed } = (await client.get<{ sealed: string }>(this.path('share'))).done;
    return must(await openShare(await this.shareIs(), client.personId, device, sealed), 'share');
  }

  /** The member of the seat at this place of the board takes a paper. */
  async takePaper(index: number): Promise<Voter> {
    return this.askPaper(await this.blindFor(index));
  }

  /** What the browser of that member makes before it asks. */
  async blindFor(index: number): Promise<BlindedFor> {
    const key = await makeBallotKey();
    const notice = await this.notice();
    const { ruleSet, roll } = await this.seenBy(this.world.secretary);
    const place = roll.find(({ seatId }) => seatId === this.world.seat(index));
    const group = cellOf(must(ruleSet, 'rules'), must(place, 'place on the roll'));
    return { index, key, notice, pending: done(await blindPaper(notice, group, key)) };
  }

  /** Asks for the paper, once or again with the same value. */
  async askPaper({ index, key, notice, pending }: BlindedFor): Promise<Voter> {
    const asked = { seatId: this.world.seat(index), blinded: pending.blinded };
    const { blindSignature } = (await this.world.member(index).post<Taken>(this.path('papers'), asked)).done;
    return { key, paper: done(await finalizePaper(notice, pending, blindSignature)) };
  }

  async seal({ key, paper }: Voter, answer: BallotAnswer, sequence = 1): Promise<SealedBallotSent> {
    const { options } = await this.seenBy(this.world.secretary);
    return done(await sealBallot(await this.notice(), paper, key, sequence, answerText(answer, options)));
  }

  /** Sends a ballot as nobody. */
  async cast(ballot: SealedBallotSent): Promise<Answer<ReplyOf<typeof boxRoutes.cast>>> {
    const { box } = await this.notice();
    return this.world.quorate.anyone().post(`/api/boxes/${box}/ballots`, ballot);
  }

  async box(): Promise<Answer<ReplyOf<typeof boxRoutes.read>>> {
    return this.world.quorate.anyone().get(`/api/boxes/${(await this.notice()).box}`);
  }

  open(): Promise<Answer> {
    return this.world.secretary.post(this.path('opening'));
  }

  close(): Promise<Answer<ReplyOf<typeof secretVoteRoutes.close>>> {
    return this.world.secretary.post(this.path('closing'));
  }

  /** Each of them gives their share to the others, opens the box alone, and confirms what it held. */
  async count(openers: readonly ScrutineerAt[]): Promise<readonly OpenedGroup[]> {
    for (const opener of openers) await this.giveShare(opener);
    let found: readonly OpenedGroup[] = [];
    for (const opener of openers) {
      found = await this.openedBy(opener);
      must((await opener.client.post(this.path('count'), { opened: found })).done, 'count');
    }
    return found;
  }

  async giveShare(giver: ScrutineerAt): Promise<Answer> {
    const share = await this.shareOf(giver);
    const shareIs = await this.shareIs();
    const sealed = this.scrutineers
      .filter((one) => one !== giver)
      .map(async ({ client: { personId }, device }) => {
        const to = { personId, deviceKey: device.publicKey };
        return { personId, sealed: must(await sealShare(shareIs, to, share), 'sealed share') };
      });
    return giver.client.post(this.path('given-shares'), { sealed: await Promise.all(sealed) });
  }

  /** What the device of this scrutineer finds in the box. */
  async openedBy(opener: ScrutineerAt): Promise<readonly OpenedGroup[]> {
    const { client, device } = opener;
    const notice = await this.notice();
    const vote = await this.seenBy(client);
    const ruleSet = must(vote.ruleSet, 'rules');
    type Given = ReplyOf<typeof secretVoteRoutes.givenShares>;
    const { shares } = (await client.get<Given>(this.path('given-shares'))).done;
    const shareIs = await this.shareIs();
    const given = shares.map(({ sealed }) => openShare(shareIs, client.personId, device, sealed));
    const all = [await this.shareOf(opener), ...(await Promise.all(given)).filter((share) => share !== null)];
    const key = done(await recombine(notice.electionKey, all));
    const isAnswer = (_group: string, text: string) => readAnswerText(ruleSet, vote.options, text) !== null;
    return done(await openBox(notice, (await this.box()).done, key, isAnswer));
  }
}
