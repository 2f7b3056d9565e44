/** Both elections of the newsletters, one after the other, in one Quorate of their own and in their own days. */
import { paceOf } from '../pace.mjs';
import { playChangeBoard2021 } from './change-board-2021.mjs';
import { inHouse } from '../own/house.mjs';
import { CALLED, playTabasc2016 } from './tabasc-2016.mjs';

/** Plays them; answers the differences it found, which should be none. */
export function rehearseElections({ isFast }, signal) {
  const pace = paceOf(isFast, signal);
  return inHouse(CALLED, pace, async (house) => {
    pace.heading('Two elections in a Quorate of their own. Open beside this window:');
    pace.say(`everybody     ${house.url}/elections`);
    pace.say(`a contact     ${house.url}/voting-group   (sign in as Fiona Zielinski)`);
    pace.say(`the secretary ${house.url}/sign-in        (sign in as Amara Lindqvist)`);
    await pace.beat(15);
    await playTabasc2016(house);
    await playChangeBoard2021(house);
  });
}
