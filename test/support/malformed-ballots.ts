/** Ballots that no voter can have marked, as the JSON that would carry them: for each form of vote, with the code of its refusal. */

/** What is wrong with it, its JSON, the code of the refusal. In the JSON, $A and $B are options of the vote, $X is one of another vote. */
export type Malformed = readonly [what: string, json: string, code: string];

const INPUT = 'invalid-input';
/** No JSON that is read at all: it is answered before any schema looks at it. */
const UNREAD = 'not-understood';

const TOO_LARGE = 'too-large';

const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join(',');
const wrong = (what: string, json: string, code = INPUT): Malformed => [what, json, code];
const ids = (count: number): string => Array<string>(count).fill('"$A"').join(',');
const chosen = (list: string): string => `{"kind":"chosen","optionIds":[${list}]}`;
const ranked = (list: string): string => `{"kind":"ranked","ranks":[${list}]}`;
const rank = (option: string, number: string): string => `{"optionId":"${option}","rank":${number}}`;
const choice = (value: string): string => `{"kind":"motion","choice":${value}}`;
const split = (parts: string): string => `{"kind":"split","parts":${parts}}`;
const hands = (changed: string): string => `{"approve":1,"reject":0,"abstain":0,${changed}}`;

/** Values that are no whole number in reach, wherever a number is asked for. */
const NO_NUMBERS: readonly (readonly [string, string, string?])[] = [
  ['a negative one', '-1'],
  ['a fraction', '0.5'],
  ['a number beyond reason', '1e21'],
  ['the first whole number that is not exact', '9007199254740992'],
  ['the first that sixty-four bits do not hold', '9223372036854775808'],
  ['a number beyond all numbers', '1e999'],
  ['a number in quotes', '"1"'],
  ['a word', '"one"'],
  ['a number in other digits', '"\u0661"'],
  ['NaN in quotes', '"NaN"'],
  ['NaN', 'NaN', UNREAD],
  ['a number with a nought before it', '01', UNREAD],
  ['null', 'null'],
  ['true', 'true'],
  ['a list', '[1]'],
  ['an object', '{"valueOf":1}'],
];
const numbers = (of: string, json: (value: string) => string): Malformed[] =>
  NO_NUMBERS.map(([what, value, code]) => wrong(`${of}: ${what}`, json(value), code));

/** Ids and words that name no option. */
const NO_OPTIONS: readonly (readonly [string, string, string?])[] = [
  ['an option nobody knows', '00000000-0000-4000-8000-000000000000', 'unknown-option'],
  ["another vote's option", '$X', 'unknown-option'],
  ['the name of an option', 'Asha Rao'],
  ['an option with a space behind', '$A '],
  ['an option with a sign that nobody sees', '$A\u200b'],
  ['an option with a letter that looks like one of its own', '0000000\u043e-0000-4000-8000-000000000000'],
  ['nothing', ''],
  ['the way into the prototype', '__proto__'],
  ['the constructor', 'constructor'],
];
const options = (json: (option: string) => string): Malformed[] =>
  NO_OPTIONS.map(([what, option, code]) => wrong(`an option: ${what}`, json(option), code));

/** Wrong in every form of vote. */
const ANY: readonly Malformed[] = [
  wrong('null', 'null'),
  wrong('a word', '"approve"'),
  wrong('a number', '1'),
  wrong('a list', '[]'),
  wrong('a list of answers', '[{"kind":"blank"}]'),
  wrong('an empty object', '{}'),
  wrong('a kind that nobody knows', '{"kind":"spoilt"}'),
  wrong('a kind with a capital', '{"kind":"Blank"}'),
  wrong('a kind in a list', '{"kind":["blank"]}'),
  wrong('an answer in an answer', '{"kind":{"kind":"blank"}}'),
  wrong('a weight of its own', '{"kind":"blank","weight":5}'),
  wrong('a voter of its own', '{"kind":"blank","castBy":"$A"}'),
  wrong('the constructor', '{"kind":"blank","constructor":1}'),
  wrong('the constructor and its prototype', '{"kind":"blank","constructor":{"prototype":{}}}', UNREAD),
  wrong('the way into the prototype', '{"kind":"blank","__proto__":{"weight":5}}', UNREAD),
  wrong('nothing but the prototype', '{"__proto__":{"kind":"blank"}}', UNREAD),
];

const CHOICES: readonly Malformed[] = [
  wrong('a word that is no answer', choice('"maybe"')),
  wrong('the word on the ballot instead of the answer', choice('"Yes"')),
  wrong('an answer with a capital', choice('"Approve"')),
  wrong('an answer with a space behind', choice('"approve "')),
  wrong('an answer with a space before', choice('" approve"')),
  wrong('an answer with a look-alike letter', choice('"\u0430pprove"')),
  wrong('an answer in wide letters', choice('"\uff41pprove"')),
  wrong('an answer with a sign that nobody sees', choice('"approve\u200b"')),
  wrong('the way into the prototype as the answer', choice('"__proto__"')),
  wrong('the constructor as the answer', choice('"constructor"')),
  wrong('two answers', choice('["approve","reject"]')),
  wrong('an answer in an object', choice('{"approve":1}')),
  wrong('an answer that is null', choice('null')),
  wrong('an answer that is true', choice('true')),
  wrong('no answer', '{"kind":"motion"}'),
  wrong('an answer and options', '{"kind":"motion","choice":"approve","optionIds":[]}'),
  wrong('an answer that is not offered', choice('"send-back"'), 'send-back-not-offered'),
  ...numbers('an answer', choice),
];

const PARTS: readonly Malformed[] = [
  ...numbers('a part', (value) => split(`{"approve":${value}}`)),
  wrong('parts in a list', split('[1,2]')),
  wrong('parts that are null', split('null')),
  wrong('a part for an answer that nobody knows', split('{"maybe":1}')),
  wrong('a part for a look-alike answer', split('{"\u0430pprove":1}')),
  wrong('a part for an answer with a space behind', split('{"approve ":1}')),
  wrong('a part for the constructor', split('{"constructor":1}')),
  wrong('a part for the prototype', split('{"__proto__":1}'), UNREAD),
  wrong('a part for each of a thousand answers', split(`{${rows(1_000, (at) => `"part ${at}":1`)}}`)),
  wrong('a thousand parts in a list', split(`[${rows(1_000, () => '{"approve":1}')}]`)),
  wrong('sixty thousand parts', split(`{${rows(60_000, (at) => `"part ${at}":1`)}}`), TOO_LARGE),
];

const OTHER_FORMS: readonly Malformed[] = [
  wrong('marks on a proposal', chosen('"$X"'), 'form-other'),
  wrong('ranks on a proposal', ranked(rank('$X', '1')), 'form-other'),
  wrong('a blank paper for a proposal', '{"kind":"blank"}', 'form-other'),
];

const NO_SPLIT = wrong('parts of one vote', split('{"approve":1,"reject":1}'), 'split-not-allowed');

const PROPOSALS: readonly Malformed[] = [...ANY, ...CHOICES, ...PARTS, ...OTHER_FORMS];

export const OF_MOTIONS: readonly Malformed[] = [...PROPOSALS, NO_SPLIT];

/** Where a weight of one may be split. */
export const OF_PARTS: readonly Malformed[] = [
  ...PROPOSALS,
  wrong('no part', split('{}'), 'split-empty'),
  wrong('a part of nought', split('{"approve":0}'), 'split-empty'),
  wrong('parts that come to more than the weight', split('{"approve":1,"reject":1}'), 'split-too-much'),
  wrong('a part of more than the weight', split('{"approve":9007199254740990}'), 'split-too-much'),
  wrong('a part for an answer that is not offered', split('{"send-back":1}'), 'send-back-not-offered'),
];

const MARKS: readonly Malformed[] = [
  ...ANY,
  ...options((option) => chosen(`"${option}"`)),
  wrong('no mark', chosen(''), 'nothing-chosen'),
  wrong('more marks than any paper has', chosen(ids(51))),
  wrong('marks in an object', '{"kind":"chosen","optionIds":{"0":"$A"}}'),
  wrong('marks in a text', '{"kind":"chosen","optionIds":"$A"}'),
  wrong('marks that are null', '{"kind":"chosen","optionIds":null}'),
  wrong('no marks at all', '{"kind":"chosen"}'),
  wrong('a mark in a list of its own', chosen('["$A"]')),
  wrong('a mark with a weight', chosen('{"optionId":"$A","weight":5}')),
  wrong('marks with a weight', '{"kind":"chosen","optionIds":["$A"],"weight":5}'),
  ...numbers('a mark', chosen),
  wrong('ranks on a paper for marks', ranked(rank('$A', '1')), 'wrong-form'),
  wrong('an answer to a proposal', choice('"approve"'), 'form-other'),
  wrong('parts', split('{"approve":1}'), 'split-not-allowed'),
];
const TWICE = chosen('"$A","$A"');

export const OF_ONE_MARK: readonly Malformed[] = [
  ...MARKS,
  wrong('two marks for one', chosen('"$A","$B"'), 'too-many-choices'),
  wrong('the same mark twice for one', TWICE, 'too-many-choices'),
];
export const OF_TWO_MARKS: readonly Malformed[] = [
  ...MARKS,
  wrong('three marks for two', chosen('"$A","$B","$A"'), 'too-many-choices'),
  wrong('the same mark twice', TWICE, 'option-twice'),
];
export const OF_APPROVAL: readonly Malformed[] = [
  ...MARKS,
  wrong('the same mark twice', TWICE, 'option-twice'),
  wrong('a mark beside one of another vote', chosen('"$A","$X"'), 'unknown-option'),
];

export const OF_RANKS: readonly Malformed[] = [
  ...ANY,
  ...options((option) => ranked(rank(option, '1'))),
  ...numbers('a rank', (value) => ranked(rank('$A', value))),
  wrong('a rank of nought', ranked(rank('$A', '0'))),
  wrong('no rank', ranked(''), 'nothing-chosen'),
  wrong('a rank given twice', ranked(`${rank('$A', '1')},${rank('$B', '1')}`), 'rank-twice'),
  wrong('an option ranked twice', ranked(`${rank('$A', '1')},${rank('$A', '2')}`), 'option-twice'),
  wrong('a gap between ranks', ranked(`${rank('$A', '1')},${rank('$B', '3')}`), 'rank-missing'),
  wrong('no first rank', ranked(rank('$A', '2')), 'rank-missing'),
  wrong('more ranks than any paper has', ranked(Array<string>(51).fill(rank('$A', '1')).join(','))),
  wrong('ranks in an object', '{"kind":"ranked","ranks":{"$A":1}}'),
  wrong('ranks that are null', '{"kind":"ranked","ranks":null}'),
  wrong('no ranks at all', '{"kind":"ranked"}'),
  wrong('options without ranks', ranked('"$A"')),
  wrong('an option without its rank', ranked('{"optionId":"$A"}')),
  wrong('a rank without its option', ranked('{"rank":1}')),
  wrong('a rank with a weight', ranked('{"optionId":"$A","rank":1,"weight":5}')),
  wrong('a rank in a list of its own', ranked(`[${rank('$A', '1')}]`)),
  wrong('marks on a paper for ranks', chosen('"$A"'), 'wrong-form'),
  wrong('an answer to a proposal', choice('"approve"'), 'form-other'),
  wrong('parts', split('{"approve":1}'), 'split-not-allowed'),
];

const GOOD = '{"seatId":"$1","answer":{"kind":"motion","choice":"approve"}}';
const line = (fields: string): string => `[${GOOD},{${fields}}]`;
const SECOND = '"answer":{"kind":"motion","choice":"reject"}';

/** Several ballots in one act, of which $1 and $2 are the voter's places and $3 is not: whatever is wrong with one, none is recorded. */
export const OF_TOGETHER: readonly Malformed[] = [
  ...OF_MOTIONS.map(([what, json, code]) =>
    wrong(`the second ballot: ${what}`, line(`"seatId":"$2","answer":${json}`), code),
  ),
  ...[...NO_NUMBERS, ...NO_OPTIONS.slice(3)].map(([what, value, code]) =>
    wrong(
      `the second place: ${what}`,
      line(`"seatId":${/^[\w$]*$/.test(value) ? `"${value}"` : JSON.stringify(value)},${SECOND}`),
      code === UNREAD ? INPUT : code,
    ),
  ),
  wrong('no ballot', '[]'),
  wrong('null', 'null'),
  wrong('a word', '"approve"'),
  wrong('a number', '2'),
  wrong('one ballot and no list', GOOD),
  wrong('ballots in an object', `{"0":${GOOD}}`),
  wrong('a list in a list', `[[${GOOD}]]`),
  wrong('a ballot that is null', `[${GOOD},null]`),
  wrong('a ballot that is a place', `[${GOOD},"$2"]`),
  wrong('a ballot without its place', line(SECOND)),
  wrong('a ballot without its answer', line('"seatId":"$2"')),
  wrong('a place that is null', line(`"seatId":null,${SECOND}`)),
  wrong('two places in one ballot', line(`"seatId":["$1","$2"],${SECOND}`)),
  wrong('a place named twice', `[${GOOD},${GOOD}]`, 'seat-twice'),
  wrong(
    'a place of nobody',
    line(`"seatId":"00000000-0000-4000-8000-000000000000",${SECOND}`),
    'not-on-roll',
  ),
  wrong('the place of somebody else', line(`"seatId":"$3",${SECOND}`), 'not-your-seat'),
  wrong('a weight of its own', line(`"seatId":"$2","weight":5,${SECOND}`)),
  wrong('a proxy of its own', line(`"seatId":"$2","proxyId":"$1",${SECOND}`)),
  wrong('a voter of its own', line(`"seatId":"$2","castBy":"$1",${SECOND}`)),
  wrong('a reason', line(`"seatId":"$2","reason":"By telephone",${SECOND}`)),
  wrong('the constructor', line(`"seatId":"$2","constructor":1,${SECOND}`)),
  wrong('the way into the prototype', line(`"seatId":"$2","__proto__":{"weight":5},${SECOND}`), UNREAD),
  wrong('more ballots than are taken at a time', `[${rows(2_001, () => '{}')}]`),
  wrong('ten thousand ballots', `[${rows(10_000, () => GOOD)}]`, TOO_LARGE),
];

const because = (reason: string): string =>
  `"answer":{"kind":"motion","choice":"approve"},"reason":${reason}`;

/** What the secretary records for somebody: answer, reason and all that does not belong there. */
export const OF_RECORDED: readonly Malformed[] = [
  ...OF_MOTIONS.map(([what, json, code]) =>
    wrong(`for somebody: ${what}`, `"answer":${json},"reason":"By telephone"`, code),
  ),
  wrong('no reason', '"answer":{"kind":"motion","choice":"approve"}'),
  wrong('an empty reason', because('""')),
  wrong('a reason of spaces', because('"   "'), 'text-missing'),
  wrong('a reason that is null', because('null')),
  wrong('a reason that is a number', because('7')),
  wrong('a reason in a list', because('["By telephone"]')),
  wrong('a reason in an object', because('{"because":"By telephone"}')),
  wrong('a reason of too many words', because(`"${'a'.repeat(501)}"`)),
  wrong('a reason that turns the writing', because('"a\u202eb"')),
  wrong('a reason with a sign that nobody sees', because('"a\u200bb"')),
  wrong('a reason with a NUL', because('"a\\u0000b"')),
  wrong('half a pair', because('"a\\ud800b"')),
  wrong('no answer', '"reason":"By telephone"'),
  wrong('a weight of its own', `${because('"By telephone"')},"weight":5`),
  wrong('a proxy of its own', `${because('"By telephone"')},"proxyId":"$A"`),
  wrong('a voter of its own', `${because('"By telephone"')},"castBy":"$A"`),
  wrong('the constructor', `${because('"By telephone"')},"constructor":1`),
  wrong('the way into the prototype', `${because('"By telephone"')},"__proto__":{"weight":5}`, UNREAD),
];

/** What the secretary enters of a show of hands. */
export const OF_HANDS: readonly Malformed[] = [
  ...numbers('hands', (value) => hands(`"send-back":${value}`)),
  wrong('null', 'null'),
  wrong('a number', '7'),
  wrong('a word', '"seven"'),
  wrong('a list', '[7,2,0,0]'),
  wrong('nothing', '{}'),
  wrong('an answer left out', '{"approve":1}'),
  wrong('an answer that nobody knows', hands('"send-back":0,"maybe":1')),
  wrong('a look-alike answer', hands('"send-back":0,"\u0430pprove":1')),
  wrong('an answer with a space behind', hands('"send-back":0,"approve ":1')),
  wrong('the constructor', hands('"send-back":0,"constructor":1')),
  wrong('the way into the prototype', hands('"send-back":0,"__proto__":1'), UNREAD),
  wrong('hands for an answer that is not offered', hands('"send-back":1'), 'send-back-not-offered'),
  wrong('more hands than are in the room', hands('"send-back":0').replace(':1', ':100'), 'too-many-hands'),
  wrong('more hands than any room holds', hands('"send-back":0').replace(':1', ':100001')),
];
