/** The only error the HTTP edge throws on purpose: a refusal on its way to becoming a problem response. */
import type { Problem } from '@quorate/contracts';
import type { Refusal, RefusalKind, Result } from '@quorate/domain';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  408: 'Too slow',
  409: 'Not possible now',
  413: 'Too large',
  415: 'Wrong kind of content',
  422: 'Not accepted',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Our fault',
  503: 'Not ready',
};

/** A problem response (RFC 9457). */
export function problemOf(status: number, code: string, detail: string, field?: string): Problem {
  return {
    type: `urn:quorate:problem:${code}`,
    title: TITLES[status] ?? 'Refused',
    status,
    code,
    detail,
    ...(field === undefined ? {} : { field }),
  };
}

/** The problem response of a domain refusal. */
export function problemOfRefusal(refusal: Refusal): Problem {
  return problemOf(STATUS[refusal.kind], refusal.code, refusal.sentence, refusal.field);
}

export class RequestRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Unwraps a result: the value, or the refusal as a problem response. */
export async function answered<Value>(result: Result<Value> | Promise<Result<Value>>): Promise<Value> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new RequestRefused(problemOfRefusal(settled.refusal));
}
