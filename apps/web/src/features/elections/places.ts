/** Where the reader may nominate today: a constituency, or of an appointment a seat in it. */
import type { ElectionView } from '@quorate/contracts';

export interface NominationPlace {
  readonly id: string;
  readonly constituencyId: string;
  readonly seatId: string | null;
  readonly label: string;
}

type Facts = Pick<ElectionView, 'stage' | 'constituencies'> & {
  readonly mine: Pick<ElectionView['mine'], 'mayNominate' | 'runs'>;
};

/** What their party may nominate for; officers also write down whom a body outside the register of parties names. */
export function placesOf({ stage, constituencies, mine }: Facts): NominationPlace[] {
  if (stage !== 'nominating') return [];
  return constituencies.flatMap(({ constituencyId, name, way, seats }): NominationPlace[] => {
    const open = mine.mayNominate.find((one) => one.constituencyId === constituencyId);
    if (way === 'ballot') {
      const place = { id: constituencyId, constituencyId, seatId: null, label: name };
      return open === undefined ? [] : [place];
    }
    return seats
      .filter(({ seatId, partyId }) =>
        partyId === null ? mine.runs : open?.seatIds.includes(seatId) === true,
      )
      .map(({ seatId, label }) => ({ id: seatId, constituencyId, seatId, label: `${name}: ${label}` }));
  });
}
