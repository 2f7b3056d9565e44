/** What is wrong with a value, in words a person can act on, wherever the schema of the contract has none of its own. */
import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named fields',
  record: 'an object with named fields',
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'an id, as the lists give it',
  datetime: 'a time like 2022-01-31T10:00:00Z',
  date: 'a date as YYYY-MM-DD',
  email: 'an e-mail address',
};
/** More are not worth reading in a sentence. */
const MOST_LISTED = 8;

/** The sentence for one fault. */
export function sayFault(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'This is missing. Add it.';
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${KINDS[issue.expected] ?? 'another kind of value'} here.`;
    case 'invalid_format':
      return `Give ${FORMATS[issue.format] ?? 'this in the form that the description of the interface asks for'}.`;
    case 'invalid_value':
      return issue.values.length > MOST_LISTED
        ? 'This value is not known here.'
        : `Give ${issue.values.join(' or ')}.`;
    case 'invalid_union':
      return 'This is none of the kinds that are known here.';
    case 'too_small':
      return issue.origin === 'array'
        ? `Give at least ${String(issue.minimum)}.`
        : `Give ${String(issue.minimum)} or more.`;
    case 'too_big':
      if (issue.maximum === Number.MAX_SAFE_INTEGER) return 'This number is too large. Give a smaller one.';
      return issue.origin === 'array'
        ? `Give at most ${String(issue.maximum)}.`
        : `Give ${String(issue.maximum)} or less.`;
    default:
      return 'This is not accepted here.';
  }
}
