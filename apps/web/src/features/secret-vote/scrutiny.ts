/** What a scrutineer's device does: its key, its share, giving the share, and opening the box by itself. */
import type { ReplyOf, secretVoteRoutes } from '@quorate/contracts';
import {
  isKeyOfMaker,
  type OpenedGroup,
  readAnswerText,
  type SecretNotice,
  type SecretRound,
  type Vote,
} from '@quorate/domain';
import type { DeviceKey } from '@quorate/secret-ballot/browser';
import { getJson, sendJson } from '../../api/index.js';
import { readBox } from './box-requests.js';
import { loadSecretBallot } from './load-secret-ballot.js';
import type { RoundRecord } from './round-record.js';
import { alone, keep, kept } from './safe-keeping.js';

export interface ScrutinyOf {
  readonly record: RoundRecord;
  readonly vote: Vote;
  readonly secret: SecretRound;
  readonly personId: string;
}

/** Something that a person has to know and act on. */
export class ScrutinyFault extends Error {}

const deviceName = ({ vote, personId }: ScrutinyOf): string => `device ${vote.voteId} ${personId}`;
const shareName = ({ vote, personId }: ScrutinyOf): string => `share ${vote.voteId} ${personId}`;
const madeName = ({ vote, personId }: ScrutinyOf): string => `made ${vote.voteId} ${personId}`;
const pathOf = ({ record, vote }: ScrutinyOf, tail: string): string =>
  `/api/meetings/${record.meetingId}/votes/${vote.voteId}/${tail}`;

/** The public key of this device; made at the first call. */
export function readyDevice(of: ScrutinyOf): Promise<string> {
  return alone(deviceName(of), async () => {
    const known = await kept<DeviceKey>(deviceName(of));
    if (known !== undefined) return known.publicKey;
    const made = await (await loadSecretBallot()).makeDeviceKey();
    await keep(deviceName(of), made);
    return made.publicKey;
  });
}

/** Makes the key of the vote, shares it out to the devices, and forgets it; its public half is kept, to know it again. */
export async function makeKey(of: ScrutinyOf): Promise<void> {
  await device(of);
  const lib = await loadSecretBallot();
  const { scrutineers, threshold } = of.secret;
  const { notice, shares } = await lib.makeElectionKey(threshold, scrutineers.length);
  await keep(madeName(of), [...(await madeHere(of)), notice.publicKey]);
  const sealed = await Promise.all(
    shares.map(async (share, index) => ({
      hash: notice.shares[index] ?? '',
      sealed: await sealedTo(of, notice.publicKey, scrutineers[index]?.personId ?? '', share),
    })),
  );
  await sendJson('POST', pathOf(of, 'election-key'), { publicKey: notice.publicKey, shares: sealed });
}

async function madeHere(of: ScrutinyOf): Promise<readonly string[]> {
  return (await kept<readonly string[]>(madeName(of))) ?? [];
}

/** A share of this key, sealed to the device that the record names for the scrutineer. */
async function sealedTo(of: ScrutinyOf, key: string, personId: string, share: string): Promise<string> {
  const deviceKey = await of.record.deviceKey(personId);
  const lib = await loadSecretBallot();
  const sealed = await lib.sealShare({ round: of.vote.voteId, key }, { personId, deviceKey }, share);
  if (sealed !== null) return sealed;
  throw new ScrutinyFault('The device of a scrutineer gave no usable key.');
}

/** The notice of the record. Whoever is said to have made its key has made it here, or their share is not confirmed. */
export async function checkNotice(of: ScrutinyOf): Promise<SecretNotice> {
  const { personId, record, secret } = of;
  const { notice } = await record.notice();
  const made = await madeHere(of);
  const hasConfirmed = secret.scrutineers.some((one) => one.personId === personId && one.hasShare);
  // A share that was confirmed may be read from its file in another browser, which made nothing.
  if (hasConfirmed && made.length === 0) return notice;
  const { publicKey } = notice.electionKey;
  if (isKeyOfMaker({ publicKey, givenBy: record.givenBy }, { personId, made })) return notice;
  throw new ScrutinyFault(
    'The record says that you made the key of this vote, and this device did not make that one. Whoever made it could read every ballot. Do not confirm your share, and tell the secretary before anybody votes.',
  );
}

/** The key of this device, which is the one that the record has for this scrutineer. */
async function device(of: ScrutinyOf): Promise<DeviceKey> {
  const known = await kept<DeviceKey>(deviceName(of));
  const ofRecord = await of.record.deviceKey(of.personId);
  if (known?.publicKey === ofRecord) return known;
  throw new ScrutinyFault(
    'Your share was sealed to another device or browser. Use that one, or your share as you saved it.',
  );
}

/** The share, opened on this device and found to be mine in the notice; kept here from then on. */
export async function takeShare(of: ScrutinyOf): Promise<string> {
  const known = await kept<string>(shareName(of));
  if (known !== undefined) return keepShare(of, known);
  const lib = await loadSecretBallot();
  const { sealed } = await getJson<ReplyOf<typeof secretVoteRoutes.share>>(pathOf(of, 'share'));
  const key = (await checkNotice(of)).electionKey.publicKey;
  return keepShare(
    of,
    await lib.openShare({ round: of.vote.voteId, key }, of.personId, await device(of), sealed),
  );
}

/** Keeps a share, from the server or from a file, once it is found to be this scrutineer's. */
export async function keepShare(of: ScrutinyOf, share: string | null): Promise<string> {
  const { electionKey } = await checkNotice(of);
  const place = of.secret.scrutineers.findIndex((one) => one.personId === of.personId);
  const lib = await loadSecretBallot();
  if (share === null || (await lib.placeOfShare(electionKey, share)) !== place) {
    throw new ScrutinyFault(
      'This is not the share that the notice names for you. Tell the secretary before anybody votes.',
    );
  }
  await keep(shareName(of), share);
  return share;
}

/** Seals the share for the devices of the others. */
export async function giveShare(of: ScrutinyOf): Promise<void> {
  const share = await takeShare(of);
  const { publicKey } = (await checkNotice(of)).electionKey;
  const others = of.secret.scrutineers.filter(({ personId }) => personId !== of.personId);
  const sealed = await Promise.all(
    others.map(async ({ personId }) => ({
      personId,
      sealed: await sealedTo(of, publicKey, personId, share),
    })),
  );
  await sendJson('POST', pathOf(of, 'given-shares'), { sealed });
}

/** Opens the box on this device, with the shares given to it and its own, under the root in the journal. */
export async function openTheBox(of: ScrutinyOf): Promise<readonly OpenedGroup[]> {
  const { ruleSet, options, voteId } = of.vote;
  if (ruleSet === null) throw new ScrutinyFault('The vote has no rules yet.');
  const notice = await checkNotice(of);
  const root = await of.record.boxRoot();
  const lib = await loadSecretBallot();
  const mine = await device(of);
  type Given = ReplyOf<typeof secretVoteRoutes.givenShares>;
  const { shares } = await getJson<Given>(pathOf(of, 'given-shares'));
  const shareOf = { round: voteId, key: notice.electionKey.publicKey };
  const given = shares.map(({ sealed }) => lib.openShare(shareOf, of.personId, mine, sealed));
  const all = [await takeShare(of), ...(await Promise.all(given)).filter((share) => share !== null)];
  const key = await lib.recombine(notice.electionKey, all);
  if (!key.ok) throw new ScrutinyFault(key.refusal.sentence);
  const { ballots } = await readBox(notice.box);
  const isAnswer = (_group: string, text: string): boolean => readAnswerText(ruleSet, options, text) !== null;
  const opened = await lib.openBox(notice, { ballots, root }, key.value, isAnswer);
  if (!opened.ok) throw new ScrutinyFault(opened.refusal.sentence);
  return opened.value;
}

/** Tells the record what this device found. */
export async function confirmCount(of: ScrutinyOf, opened: readonly OpenedGroup[]): Promise<void> {
  await sendJson('POST', pathOf(of, 'count'), { opened });
}
