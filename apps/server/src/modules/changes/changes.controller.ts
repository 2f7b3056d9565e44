/** HTTP for the register of modifications. */
import { Controller } from '@nestjs/common';
import { changeRoutes, type InputOf, type ModificationView, type ReplyOf } from '@quorate/contracts';
import { accept, refuse } from '@quorate/domain';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Changes } from './changes.js';

@Controller()
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  @Handles(changeRoutes.list)
  async list(): Promise<ReplyOf<typeof changeRoutes.list>> {
    return { modifications: await this.changes.list() };
  }

  @Handles(changeRoutes.see)
  async see(@Input() { params }: InputOf<typeof changeRoutes.see>): Promise<ModificationView> {
    const found = await this.changes.find(params.number);
    const sentence = `The register holds no ${params.number}. Look it up in the list of modifications.`;
    return answered(found ? accept(found) : refuse('missing', 'modification-unknown', sentence, 'number'));
  }
}
