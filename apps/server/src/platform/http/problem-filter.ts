/** Turns everything that ends a request early into one problem response; bugs are logged and said to be ours. */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Problem } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAway } from '../database/index.js';
import { problemOf, RequestRefused } from './request-refused.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), this.problemFor(error));
  }

  private problemFor(error: unknown): Problem {
    if (error instanceof RequestRefused) return error.problem;
    if (isAway(error)) return TRY_AGAIN;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    const known = KNOWN[status];
    if (known) return problemOf(status, known.code, known.detail);
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return problemOf(
      500,
      'internal',
      'Something went wrong on our side. Nothing was changed unless you see it; try again.',
    );
  }
}

/** Whether the act was written is not known here; its key makes sending it again safe. */
export const TRY_AGAIN = problemOf(
  503,
  'try-again',
  'The database does not answer. Nothing is lost: send it again with the same key.',
);

/** Answers with the problem. */
function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** Answers an address that cannot even be read, which no handler ever sees. */
export function answerBadAddress(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(
    reply,
    problemOf(400, 'not-understood', 'The address was not understood. Check it for stray % signs.'),
  );
}

const KNOWN: Readonly<Record<number, { code: string; detail: string } | undefined>> = {
  400: { code: 'not-understood', detail: 'The request was not understood: send well-formed JSON.' },
  404: { code: 'not-found', detail: 'There is nothing at this address.' },
  413: { code: 'too-large', detail: 'The request is too large for this address.' },
  415: { code: 'not-json', detail: 'Send JSON with the header content-type: application/json.' },
};

function statusOf(error: unknown): number {
  if (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  ) {
    return error.statusCode;
  }
  return 500;
}
