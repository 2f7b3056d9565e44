/** What became of a ballot, said from the declared roll call: what the voter would otherwise have to look up. */
import type { MyBallot } from '@quorate/contracts';
import type { Vote } from '@quorate/domain';

export interface FateOfBallot {
  readonly title: string;
  /** A sentence; empty where there is nothing to add. */
  readonly counted: string;
  readonly tone: 'met' | 'caution' | 'muted';
}

const countedAs: Readonly<Record<string, string>> = {
  approve: 'for',
  reject: 'against',
  abstain: 'as an abstention',
  'send-back': 'for sending it back',
  voted: 'as it was marked',
};

/** Says it for the ballot of one seat. */
export function sayFateOfBallot(vote: Vote, { seatId }: Pick<MyBallot, 'seatId'>): FateOfBallot {
  if (vote.declaredAt === null) {
    return { title: 'Recorded', counted: 'It is counted when the outcome is declared.', tone: 'met' };
  }
  const line = vote.rollCall.find((one) => one.seatId === seatId);
  if (line === undefined) {
    return {
      title: 'Recorded',
      counted: 'How each seat voted is not shown in this vote; the check of the result finds your ballot.',
      tone: 'met',
    };
  }
  const as = countedAs[line.standing];
  if (as === undefined) {
    const why =
      line.standing === 'recused' ? 'the seat had withdrawn from the item' : 'the seat was not there';
    return { title: 'Recorded and not counted', counted: `It is void: ${why}.`, tone: 'caution' };
  }
  const name = vote.ruleSet?.constituencies.find(({ id }) => id === line.constituencyId)?.name;
  return {
    title: 'Recorded and counted',
    counted: `Counted ${as}${name === undefined ? '' : `, among ${name}`}.`,
    tone: 'met',
  };
}
