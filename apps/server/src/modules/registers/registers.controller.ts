/** HTTP for the registers. */
import { Controller } from '@nestjs/common';
import { type InputOf, registerRoutes, type ReplyOf } from '@quorate/contracts';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { Handles, Input } from '../../platform/http/index.js';
import { Registers } from './registers.js';

@Controller()
export class RegistersController {
  constructor(private readonly registers: Registers) {}

  @Handles(registerRoutes.actions)
  async actions(
    @Input() { query }: InputOf<typeof registerRoutes.actions>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof registerRoutes.actions>> {
    return { actions: await this.registers.actions(caller, query.bodyId, query.status) };
  }

  @Handles(registerRoutes.decisions)
  async decisions(
    @Input() { query }: InputOf<typeof registerRoutes.decisions>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof registerRoutes.decisions>> {
    return { decisions: await this.registers.decisions(caller, query.bodyId) };
  }
}
