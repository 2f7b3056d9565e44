/** A secret vote brought to its opening as its people bring it there: over the routes of the running server. */
import { randomUUID } from 'node:crypto';

import { makeDeviceKey, makeElectionKey, sealShare } from '@quorate/secret-ballot/browser';

const THRESHOLD = 2;

/** Prepares, makes the key and opens; `scrutineers` are pairs of personId and cookie. Answers the vote's path and its notice. */
export async function openSecretVote({ port, meetingId, itemId, secretaryCookie, scrutineers }) {
  const meeting = `/api/meetings/${meetingId}`;
  const ask = (cookie) => (method, path, body) => send(port, { method, path, cookie, body });
  const secretary = ask(secretaryCookie);
  const { made } = await secretary('POST', `${meeting}/commands`, {
    type: 'secret-vote.prepare',
    ...{ itemId, question: 'Should it be?', ruleSetId: null, method: null, options: [], seats: 1 },
    threshold: THRESHOLD,
  });
  const { voteId } = made;
  const path = `${meeting}/votes/${voteId}`;
  const devices = await Promise.all(
    scrutineers.map(async ({ personId, cookie }) => {
      const { publicKey } = await makeDeviceKey();
      await ask(cookie)('POST', `${meeting}/commands`, {
        type: 'scrutineer.ready',
        voteId,
        deviceKey: publicKey,
      });
      return { personId, deviceKey: publicKey };
    }),
  );
  const { notice, shares } = await makeElectionKey(THRESHOLD, devices.length);
  const sealed = await Promise.all(
    devices.map(async (to, index) => ({
      hash: notice.shares[index],
      sealed: await sealShare(voteId, to, shares[index]),
    })),
  );
  await ask(scrutineers[0].cookie)('POST', `${path}/election-key`, {
    publicKey: notice.publicKey,
    shares: sealed,
  });
  for (const { cookie } of scrutineers) {
    await ask(cookie)('POST', `${meeting}/commands`, { type: 'share.confirm', voteId });
  }
  await secretary('POST', `${path}/opening`, {});
  const { entries } = await secretary('GET', `${meeting}/frames?after=0`);
  const { notice: given } = entries.find(({ type }) => type === 'notice.given').data;
  return { path, notice: given };
}

async function send(port, { method, path, cookie, body }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
  return JSON.parse(text);
}
