/** Who does what in the rehearsal: the names of the seats with a part of their own, and how every seat votes. */

export const BODY_CODE = 'SECCB';

const group = (number) => `Large Supplier group ${String(number).padStart(2, '0')}`;
const groups = (from, to, choice) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [group(from + index), choice]));

/** Seats whose people do something that the others do not. */
export const PARTS = {
  /** Sends apologies, and votes once by telephone. */
  onTheTelephone: group(13),
  /** Arrives while the first vote is open, and stays silent in it. */
  latecomer: group(12),
  /** Arrives after the start. */
  late: 'Network seat 2',
  /** Changes a vote. */
  changesMind: group(5),
  /** Loses the connection during the first vote. */
  cutOff: group(8),
  /** The alternate stands in for the member. */
  alternate: 'Small Supplier seat 2',
  /** Declares an interest in the first item. */
  recused: 'Other SEC Party seat 3',
  silent: 'Network seat 3',
  leavesEarly: 'Small Supplier seat 3',
  speakers: ['Network seat 1', group(4)],
};

/** The last answer of every seat that gives one. */
export const BALLOTS = {
  MP188: {
    ...groups(1, 9, 'approve'),
    [group(10)]: 'reject',
    [group(11)]: 'abstain',
    'Small Supplier seat 1': 'approve',
    'Small Supplier seat 2': 'approve',
    'Small Supplier seat 3': 'abstain',
    'Network seat 1': 'approve',
    'Network seat 2': 'approve',
    'Other SEC Party seat 1': 'approve',
    'Other SEC Party seat 2': 'reject',
    'Consumer seat': 'approve',
  },
  // More members approve than reject, and yet four of five categories reject.
  MP191: {
    ...groups(1, 9, 'approve'),
    [group(10)]: 'reject',
    [group(11)]: 'abstain',
    'Small Supplier seat 1': 'reject',
    'Small Supplier seat 2': 'reject',
    'Small Supplier seat 3': 'reject',
    'Network seat 1': 'approve',
    'Network seat 2': 'reject',
    'Network seat 3': 'reject',
    'Other SEC Party seat 1': 'approve',
    'Other SEC Party seat 2': 'reject',
    'Other SEC Party seat 3': 'reject',
    'Consumer seat': 'reject',
  },
  // Two categories approve, two reject, one is tied: the status quo stands.
  MP116: {
    ...groups(1, 8, 'approve'),
    ...groups(9, 11, 'reject'),
    [group(12)]: 'abstain',
    'Small Supplier seat 1': 'reject',
    'Small Supplier seat 2': 'reject',
    'Network seat 1': 'approve',
    'Network seat 2': 'reject',
    'Network seat 3': 'abstain',
    'Other SEC Party seat 1': 'approve',
    'Other SEC Party seat 2': 'reject',
    'Other SEC Party seat 3': 'reject',
    'Consumer seat': 'approve',
  },
};
