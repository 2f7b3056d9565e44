/**
 * Elections that others published with their ballots and counted by the Scottish rules, typed in again by hand: what
 * they say must come out of our count, too. Options are letters, a ballot "3 cab" is three ballots that rank c, a, b.
 */

/**
 * Steering Committee of the Green Party of the United States, 24 July 2005: 94 ballots, 13 options, 4 seats. Ballots
 * and stages as in the test data of the open-source counters OpenSTV and Droop (SC.blt, rule "scotland").
 */
export const STEERING_COMMITTEE_2005 = {
  seats: 4,
  letters: 'abcdefghijklm',
  ballots:
    '19 ghikl | 1 mgedba | 1 embgda | 1 mdab | 1 dbmac | 1 dmbg | 1 ghlamibdke | 1 amcdgeb | 2 damgceb |' +
    '1 admbgecihlk | 2 gahimcbdlek | 1 eamcbdg | 1 ghiclbmead | 2 cmab | 1 dgme | 1 demcba | 1 gihlkbm |' +
    '3 dcma | 1 mcdagbe | 1 cmdagbe | 1 mcdabeg | 1 madbecg | 1 mdcabe | 1 cmadbge | 1 dcmh | 2 admg |' +
    '1 gcdmae | 1 ikhg | 1 mceb | 1 debcm | 1 mebdacg | 1 mebagch | 1 ghilk | 1 ghdil | 1 mdgbh |' +
    '1 dmbgah | 1 ghkil | 1 hdgkmi | 1 gdbm | 1 magd | 1 dabmie | 1 admecb | 1 gedhkbmacil | 1 dhgembaci |' +
    '1 cdgblmhae | 2 ghki | 1 mbdgea | 1 ghik | 1 bghlmkaei | 1 dghb | 1 dmebac | 1 mdgcaehbi | 1 dcmag |' +
    '1 mdac | 1 damcbgh | 1 bdme | 1 bcdamg | 1 cadm | 1 dcabk | 1 cadmbg | 1 dabhc | 2 daembc |' +
    '1 mgcbeda | 1 megbda | 1 amcgbde | 2 mabgdec | 1 cadbmgieh',
  quota: 19,
  /** Votes after each stage; "-" has none. The four without a first preference leave in stages 4 to 7, by lot. */
  stages: [
    'a 6 | b 3 | c 8 | d 22 | e 2 | g 33 | h 1 | i 1 | m 18',
    'a 6.84848 | b 3.42424 | c 8.42424 | d 22 | e 2.42424 | g 19 | h 12.45448 | i 1.42424 | m 18',
    'a 7.80300 | b 3.56060 | c 9.24240 | d 19 | e 2.69696 | g 19 | h 12.72720 | i 1.42424 | m 18.54544',
    'a 7.80300 | b 3.56060 | c 9.24240 | d 19 | e 2.69696 | g 19 | h 12.72720 | i 1.42424 | m 18.54544',
    'a 7.80300 | b 3.56060 | c 9.24240 | d 19 | e 2.69696 | g 19 | h 12.72720 | i 1.42424 | m 18.54544',
    'a 7.80300 | b 3.56060 | c 9.24240 | d 19 | e 2.69696 | g 19 | h 12.72720 | i 1.42424 | m 18.54544',
    'a 7.80300 | b 3.56060 | c 9.24240 | d 19 | e 2.69696 | g 19 | h 12.72720 | i 1.42424 | m 18.54544',
    'a 7.80300 | b 3.56060 | c 9.24240 | d 19 | e 2.69696 | g 19 | h 14.15144 | m 18.54544',
    'a 8.80300 | b 3.69696 | c 9.24240 | d 19 | g 19 | h 14.57568 | m 19.68180',
    'a 9.01084 | b 3.95360 | c 9.45496 | d 19 | g 19 | h 14.57568 | m 19',
    'a 9.36448 | c 10.59132 | d 19 | g 19 | h 15.61032 | m 19',
    'c 16.62204 | d 19 | g 19 | h 16.59988 | m 19',
  ],
  /** Value of the ballots without a further preference after each stage. */
  nonTransferable: ['0', '0', '0', '0', '0', '0', '0', '0', '0', '0.00472', '1.43368', '3.77788'],
  elected: ['g', 'd', 'm', 'c'],
} as const;

/** The food for a party, from "Single transferable vote" in Wikipedia: orange, pear, chocolate, strawberry, hamburger. */
export const PARTY_FOOD = {
  seats: 3,
  letters: 'opcsh',
  ballots: '4 o | 2 po | 8 cs | 4 ch | 1 s | 1 h',
  quota: 6,
  stages: ['o 4 | p 2 | c 12 | s 1 | h 1', 'o 4 | p 2 | c 6 | s 5 | h 3', 'o 6 | c 6 | s 5 | h 3'],
  elected: ['c', 'o', 's'],
} as const;

/** Alice, Bob, Chris, Don and Eric: the example by which OpaVote explains its counts, 60 ballots for 3 seats. */
export const OPAVOTE_EXAMPLE = {
  seats: 3,
  letters: 'abcde',
  ballots: '28 abc | 26 bac | 3 c | 2 d | 1 e',
  quota: 16,
  elected: ['a', 'b', 'c'],
} as const;

/** The ties that Droop's tests weak-defeat.blt and weak-surplus.blt are about, 2 and 4 seats. */
export const WEAK_DEFEAT = { seats: 2, letters: 'abcde', ballots: '1 ab | 2 b | 3 c | 4 d | 5 e' } as const;
export const WEAK_SURPLUS = {
  seats: 4,
  letters: 'abcdef',
  ballots: '10 ac | 8 b | 6 c | 5 d | 3 ed | 3 fd',
} as const;
