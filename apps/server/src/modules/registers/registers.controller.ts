/** HTTP for the registers. */
import { Controller, Res } from '@nestjs/common';
import { type InputOf, registerRoutes, type ReplyOf } from '@quorate/contracts';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { asFile, Handles, Input } from '../../platform/http/index.js';
import { actionsCsv, decisionsCsv } from './registers-csv.js';
import { MOST_SAVED, Registers } from './registers.js';

@Controller()
export class RegistersController {
  constructor(private readonly registers: Registers) {}

  @Handles(registerRoutes.actions)
  async actions(
    @Input() { query }: InputOf<typeof registerRoutes.actions>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof registerRoutes.actions>> {
    return { actions: await this.registers.actions(caller, query) };
  }

  @Handles(registerRoutes.decisions)
  async decisions(
    @Input() { query }: InputOf<typeof registerRoutes.decisions>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof registerRoutes.decisions>> {
    return { decisions: await this.registers.decisions(caller, query) };
  }

  @Handles(registerRoutes.actionsCsv)
  async actionsCsv(
    @Input() { query }: InputOf<typeof registerRoutes.actionsCsv>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asFile(reply, 'actions.csv', actionsCsv(await this.registers.actions(caller, query, MOST_SAVED)));
  }

  @Handles(registerRoutes.decisionsCsv)
  async decisionsCsv(
    @Input() { query }: InputOf<typeof registerRoutes.decisionsCsv>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asFile(
      reply,
      'decisions.csv',
      decisionsCsv(await this.registers.decisions(caller, query, MOST_SAVED)),
    );
  }
}
