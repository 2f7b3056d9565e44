/** HTTP for single sign-on: out to the organisation that knows the person, and back. */
import { Controller, Redirect, Req, Res } from '@nestjs/common';
import { type InputOf, singleSignOnRoutes, UNREADABLE_WAY_BACK } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setSignOnCookie, signOnTokenOf } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { Handles, Input } from '../../platform/http/index.js';
import { SessionDoor } from './session-door.js';
import { SingleSignOn } from './single-sign-on.js';

interface Goal {
  readonly url: string;
}

/** As long as a ticket lasts. */
const BEGUN_SECONDS = 300;

@Controller()
export class SingleSignOnController {
  constructor(
    private readonly config: Config,
    private readonly signOn: SingleSignOn,
    private readonly door: SessionDoor,
  ) {}

  @Handles(singleSignOnRoutes.begin)
  @Redirect()
  async begin(
    @Input() { query }: InputOf<typeof singleSignOnRoutes.begin>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Goal> {
    if (query.return === UNREADABLE_WAY_BACK) return NO_WAY_BACK;
    const begun = await this.signOn.begin(pathOfOurs(query.return));
    if (begun === null) return FAILED;
    setSignOnCookie(this.config, reply, begun.token, BEGUN_SECONDS);
    return { url: begun.address };
  }

  @Handles(singleSignOnRoutes.finish)
  @Redirect()
  async finish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Goal> {
    const token = signOnTokenOf(this.config, request);
    setSignOnCookie(this.config, reply, '', 0);
    const came = await this.signOn.finish(token, request.url);
    if ('failed' in came) return came.failed === 'unknown' ? UNKNOWN : FAILED;
    await this.door.welcome(came.personId, request, reply);
    return { url: came.goal };
  }
}

const FAILED: Goal = { url: '/sign-in?sign-on=failed' };
const NO_WAY_BACK: Goal = { url: '/sign-in?sign-on=no-way-back' };
const UNKNOWN: Goal = { url: '/sign-in?sign-on=unknown' };

/** A path of this site; anything that a browser would take for another host leads to the duties. */
function pathOfOurs(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.includes('\\')
    ? wanted
    : '/duties';
}
