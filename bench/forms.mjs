/** The forms of vote that are measured: what their rules say, and how the ballot at a turn answers. */

const NAMES = [
  'Asha Rao',
  'Ben Cole',
  'Cara Holt',
  'Dee Fox',
  'Eli Marsh',
  'Fay Noor',
  'Gil Penn',
  'Hana Quill',
];

const chosen = (ids, turn, count) => ({
  kind: 'chosen',
  optionIds: Array.from({ length: count }, (_, at) => ids[(turn + at * 3) % ids.length]),
});
const ranked = (ids, turn) => ({
  kind: 'ranked',
  ranks: ids.map((_, at) => ({
    optionId: ids[(turn * 5 + at * (1 + 2 * (turn % 3))) % ids.length],
    rank: at + 1,
  })),
});
const motion = (_, turn) => ({ kind: 'motion', choice: ['approve', 'reject', 'abstain'][turn % 3] });

/** `answer(ids, turn)` gives the ballot, `seats` how many are elected. */
export const FORMS = [
  { name: 'approve or reject', form: null, names: [], seats: 1, answer: motion },
  { name: 'choose one', form: { kind: 'choose', most: 1 }, answer: (ids, turn) => chosen(ids, turn, 1) },
  {
    name: 'choose up to three',
    form: { kind: 'choose', most: 3 },
    answer: (ids, turn) => chosen(ids, turn, 3),
  },
  { name: 'approval', form: { kind: 'approval' }, answer: (ids, turn) => chosen(ids, turn, 1 + (turn % 4)) },
  { name: 'instant run-off', form: { kind: 'ranked', count: 'instant-run-off' }, answer: ranked },
  { name: 'Scottish STV', form: { kind: 'ranked', count: 'scottish-stv' }, seats: 3, answer: ranked },
].map((one) => ({ names: NAMES, seats: 1, ...one }));

/** The rules of a body for this form. */
export function rulesFor(rules, { form }) {
  return form === null ? rules : { ...rules, form };
}
