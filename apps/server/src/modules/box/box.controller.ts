/** HTTP for the box: nobody is asked who they are, and nothing is written down of who asked. */
import { Controller } from '@nestjs/common';
import { boxRoutes, type InputOf, type ReplyOf } from '@quorate/contracts';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Box } from './box.js';

@Controller()
export class BoxController {
  constructor(private readonly box: Box) {}

  @Handles(boxRoutes.cast)
  cast(@Input() { params, body }: InputOf<typeof boxRoutes.cast>): Promise<ReplyOf<typeof boxRoutes.cast>> {
    return answered(this.box.cast(params.boxId, body));
  }

  @Handles(boxRoutes.read)
  read(@Input() { params }: InputOf<typeof boxRoutes.read>): Promise<ReplyOf<typeof boxRoutes.read>> {
    return answered(this.box.read(params.boxId));
  }
}
