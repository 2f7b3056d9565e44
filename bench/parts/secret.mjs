/** (g) Secret ballots without server and database: each step of a paper against the bare operation that it cannot do without. */
import { constants, sign, verify, webcrypto } from 'node:crypto';
import {
  blindPaper,
  finalizePaper,
  makeBallotKey,
  makeElectionKey,
  openBox,
  recombine,
  sealBallot,
} from '@quorate/secret-ballot/browser';
import {
  closeBox,
  issuePaper,
  issuingKeyText,
  makeIssuingKey,
  receiveBallot,
} from '@quorate/secret-ballot/server';

import { figure, inTurn } from '../compare.mjs';

const GROUP = 'members';
const PAPERS = 50;
const TIMES = 200;
const ON_THE_ROLL = { isEligible: true, issued: null };
const MESSAGE = new Uint8Array(300).fill(7);
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };

/** Measures the registrar's, the box's, the voter's and the scrutineers' part. */
export async function secret() {
  const round = await makeRound();
  const { notice, key, issuingKey, ballotKey, blinded, ballots } = round;
  const [ballot] = ballots;
  const box = { ...notice, issuingKeys: new Map([[GROUP, issuingKey.publicKey]]) };
  const closed = closeBox(ballots);
  const signature = sign('sha384', MESSAGE, { key: issuingKey.privateKey, ...PSS });
  const agreement = { name: 'ECDH', public: key.publicKey };
  return figuresOf(
    await inTurn(3, {
      signing: () => rate(() => sign('sha384', MESSAGE, { key: issuingKey.privateKey, ...PSS })),
      issuing: () => rate(() => valueOf(issuePaper(issuingKey, ON_THE_ROLL, blinded))),
      verifying: () =>
        rate(() => verify('sha384', MESSAGE, { key: issuingKey.publicKey, ...PSS }, signature)),
      receiving: () => rate(() => valueOf(receiveBallot(box, ballot, { latest: null, isCopied: false }))),
      agreeing: () => rate(() => webcrypto.subtle.deriveBits(agreement, key.privateKey, 256)),
      sealing: () =>
        rate(async () => valueOf(await sealBallot(notice, ballot.paper, ballotKey, 1, 'approve'))),
      opening: async () =>
        PAPERS * (await rate(async () => valueOf(await openBox(notice, closed, key, () => true)), 4)),
    }),
  );
}

/** A round of one group, as many papers, and a ballot on each. */
async function makeRound() {
  const issuingKey = await makeIssuingKey();
  const { notice: electionKey, shares } = await makeElectionKey(2, 3);
  const groups = [{ group: GROUP, issuingKey: issuingKeyText(issuingKey.publicKey) }];
  const notice = { round: 'round', box: 'box', boxKey: '', groups, electionKey };
  const ballotKey = await makeBallotKey();
  const ballots = [];
  let blinded = '';
  for (let at = 0; at < PAPERS; at += 1) {
    const holder = at === 0 ? ballotKey : await makeBallotKey();
    const pending = valueOf(await blindPaper(notice, GROUP, holder));
    blinded = pending.blinded;
    const { blindSignature } = valueOf(issuePaper(issuingKey, ON_THE_ROLL, blinded)).paper;
    const paper = valueOf(await finalizePaper(notice, pending, blindSignature));
    ballots.push(valueOf(await sealBallot(notice, paper, holder, 1, 'approve')));
  }
  const key = valueOf(await recombine(electionKey, shares.slice(1)));
  return { notice, key, issuingKey, ballotKey, blinded, ballots };
}

function valueOf(result) {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** How often a second. */
async function rate(act, times = TIMES) {
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) await act();
  return (times * 1000) / (performance.now() - begun);
}

function figuresOf({ signing, issuing, verifying, receiving, agreeing, sealing, opening }) {
  const against = (bare, what) => ({ unit: '/s', baseline: bare, against: what });
  return [
    // Five hundred voters have their papers within ten seconds.
    figure({
      name: 'ballot papers issued',
      ours: issuing,
      ...against(signing, 'RSA-PSS signatures'),
      aim: { of: 'ours', atLeast: 50 },
    }),
    figure({ name: 'sealed ballots taken in', ours: receiving, ...against(verifying, 'RSA-PSS checks') }),
    figure({ name: 'ballots sealed and signed', ours: sealing, ...against(agreeing, 'P-256 agreements') }),
    figure({ name: 'ballots checked and opened', ours: opening, ...against(agreeing, 'P-256 agreements') }),
  ];
}
