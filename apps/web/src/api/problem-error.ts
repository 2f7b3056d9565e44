/** The two ways a request can end without a reply: the server said no, or nobody knows whether it heard us. */
import type { Problem } from '@quorate/contracts';

/** The server answered with a problem; nothing was changed. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** No answer came: the connection failed, or the server could not be reached behind its proxy. */
export class NoAnswerError extends Error {
  constructor(options?: ErrorOptions) {
    super('The server did not answer.', options);
    this.name = 'NoAnswerError';
  }
}

/** Says an error of a request in the shape that ProblemNotice shows. */
export function problemOf(error: unknown): Pick<Problem, 'title' | 'detail' | 'field'> {
  if (error instanceof ProblemError) return error.problem;
  return {
    title: 'No answer from the server',
    detail: 'The connection may be lost. Check it and try again.',
  };
}
