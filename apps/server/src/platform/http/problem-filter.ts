/** Turns everything that ends a request early into one problem response; bugs are logged and said to be ours. */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Problem } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAway } from '../database/index.js';
import { askedBy, problemOfDatabaseAway } from './database-away.js';
import { problemOf, RequestRefused } from './request-refused.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getResponse<FastifyReply>(), this.problemFor(error, http.getRequest<FastifyRequest>()));
  }

  private problemFor(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof RequestRefused) return error.problem;
    if (isAway(error)) return problemOfDatabaseAway(askedBy(request));
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
  400: {
    code: 'not-understood',
    detail:
      'The request was not understood. Send well-formed JSON, with no field called __proto__ and no prototype.',
  },
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
