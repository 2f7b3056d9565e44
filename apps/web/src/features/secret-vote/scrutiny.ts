/** What a scrutineer's device does: its key, its share, giving the share, and opening the box by itself. */
import type { ReplyOf, secretVoteRoutes } from '@quorate/contracts';
import { type OpenedGroup, readAnswerText, type SecretRound, type Vote } from '@quorate/domain';
import type { DeviceKey } from '@quorate/secret-ballot/browser';
import { getJson, sendJson } from '../../api/index.js';
import { readBox } from './box-requests.js';
import { loadSecretBallot } from './load-secret-ballot.js';
import { alone, keep, kept } from './safe-keeping.js';

export interface ScrutinyOf {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly secret: SecretRound;
  readonly personId: string;
}

/** Something that a person has to know and act on. */
export class ScrutinyFault extends Error {}

const deviceName = ({ vote, personId }: ScrutinyOf): string => `device ${vote.voteId} ${personId}`;
const shareName = ({ vote, personId }: ScrutinyOf): string => `share ${vote.voteId} ${personId}`;
const pathOf = ({ meetingId, vote }: ScrutinyOf, tail: string): string =>
  `/api/meetings/${meetingId}/votes/${vote.voteId}/${tail}`;

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

/** Makes the key of the vote, shares it out to the devices, and forgets it. */
export async function makeKey(of: ScrutinyOf): Promise<void> {
  const lib = await loadSecretBallot();
  const { scrutineers, threshold } = of.secret;
  const { notice, shares } = await lib.makeElectionKey(threshold, scrutineers.length);
  const sealed = await Promise.all(
    shares.map(async (share, index) => {
      const { personId = '', deviceKey = null } = scrutineers[index] ?? {};
      const one =
        deviceKey === null ? null : await lib.sealShare(of.vote.voteId, { personId, deviceKey }, share);
      if (one === null)
        throw new ScrutinyFault('A scrutineer is not ready, or their device gave no usable key.');
      return { hash: notice.shares[index] ?? '', sealed: one };
    }),
  );
  await sendJson('POST', pathOf(of, 'election-key'), { publicKey: notice.publicKey, shares: sealed });
}

async function device(of: ScrutinyOf): Promise<DeviceKey> {
  const known = await kept<DeviceKey>(deviceName(of));
  if (known !== undefined) return known;
  throw new ScrutinyFault(
    'Your share was sealed to another device or browser. Use that one, or your share as you saved it.',
  );
}

/** The share, opened on this device and found to be mine in the notice; kept here from then on. */
export async function takeShare(of: ScrutinyOf): Promise<string> {
  const known = await kept<string>(shareName(of));
  if (known !== undefined) return known;
  const lib = await loadSecretBallot();
  const { sealed } = await getJson<ReplyOf<typeof secretVoteRoutes.share>>(pathOf(of, 'share'));
  const share = await lib.openShare(of.vote.voteId, of.personId, await device(of), sealed);
  return keepShare(of, share);
}

/** Keeps a share, from the server or from a file, once it is found to be this scrutineer's. */
export async function keepShare(of: ScrutinyOf, share: string | null): Promise<string> {
  const { notice, scrutineers } = of.secret;
  const place = scrutineers.findIndex((one) => one.personId === of.personId);
  const lib = await loadSecretBallot();
  if (share === null || notice === null || (await lib.placeOfShare(notice.electionKey, share)) !== place) {
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
  const lib = await loadSecretBallot();
  const others = of.secret.scrutineers.filter(({ personId }) => personId !== of.personId);
  const sealed = await Promise.all(
    others.map(async ({ personId, deviceKey }) => ({
      personId,
      sealed: await lib.sealShare(of.vote.voteId, { personId, deviceKey: deviceKey ?? '' }, share),
    })),
  );
  await sendJson('POST', pathOf(of, 'given-shares'), { sealed });
}

/** Opens the box on this device, with the shares given to it and its own, under the root in the journal. */
export async function openTheBox(of: ScrutinyOf): Promise<readonly OpenedGroup[]> {
  const { notice, box } = of.secret;
  const { ruleSet, options, voteId } = of.vote;
  if (notice === null || box === null || ruleSet === null)
    throw new ScrutinyFault('The box is not closed yet.');
  const lib = await loadSecretBallot();
  const mine = await device(of);
  type Given = ReplyOf<typeof secretVoteRoutes.givenShares>;
  const { shares } = await getJson<Given>(pathOf(of, 'given-shares'));
  const given = shares.map(({ sealed }) => lib.openShare(voteId, of.personId, mine, sealed));
  const all = [await takeShare(of), ...(await Promise.all(given)).filter((share) => share !== null)];
  const key = await lib.recombine(notice.electionKey, all);
  if (!key.ok) throw new ScrutinyFault(key.refusal.sentence);
  const { ballots } = await readBox(notice.box);
  const isAnswer = (_group: string, text: string): boolean => readAnswerText(ruleSet, options, text) !== null;
  const opened = await lib.openBox(notice, { ballots, root: box.root }, key.value, isAnswer);
  if (!opened.ok) throw new ScrutinyFault(opened.refusal.sentence);
  return opened.value;
}

/** Tells the record what this device found. */
export async function confirmCount(of: ScrutinyOf, opened: readonly OpenedGroup[]): Promise<void> {
  await sendJson('POST', pathOf(of, 'count'), { opened });
}
