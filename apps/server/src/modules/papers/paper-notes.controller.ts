/** HTTP for private notes on papers. */
import { Controller } from '@nestjs/common';
import { type InputOf, paperNoteRoutes, type ReplyOf } from '@quorate/contracts';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { PaperNotes } from './paper-notes.js';

@Controller()
export class PaperNotesController {
  constructor(private readonly notes: PaperNotes) {}

  @Handles(paperNoteRoutes.list)
  async list(
    @Input() { params }: InputOf<typeof paperNoteRoutes.list>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof paperNoteRoutes.list>> {
    return { notes: await this.notes.own(caller, params.meetingId) };
  }

  @Handles(paperNoteRoutes.write)
  async write(
    @Input() { params, body }: InputOf<typeof paperNoteRoutes.write>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof paperNoteRoutes.write>> {
    return { notes: await answered(this.notes.write(caller, params, body)) };
  }
}
