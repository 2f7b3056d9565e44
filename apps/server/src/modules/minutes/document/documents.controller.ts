/** HTTP for the document that officers work on together. */
import { Controller } from '@nestjs/common';
import { type InputOf, minutesDocumentRoutes, type ReplyOf } from '@quorate/contracts';
import { type Identified, IdentifiedIs } from '../../../platform/auth/index.js';
import { answered, Handles, Input } from '../../../platform/http/index.js';
import { authorOf } from '../../meetings/index.js';
import { MinutesDocuments } from './minutes-documents.js';

@Controller()
export class DocumentsController {
  constructor(private readonly documents: MinutesDocuments) {}

  @Handles(minutesDocumentRoutes.open)
  open(@Input() { params }: InputOf<typeof minutesDocumentRoutes.open>): Promise<undefined> {
    return answered(this.documents.open(params.meetingId));
  }

  @Handles(minutesDocumentRoutes.read)
  read(
    @Input() { params, query }: InputOf<typeof minutesDocumentRoutes.read>,
  ): Promise<ReplyOf<typeof minutesDocumentRoutes.read>> {
    return answered(this.documents.read(params.meetingId, query.after));
  }

  @Handles(minutesDocumentRoutes.change)
  change(
    @Input() { params, body }: InputOf<typeof minutesDocumentRoutes.change>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof minutesDocumentRoutes.change>> {
    const { personId } = authorOf(identified);
    return answered(this.documents.change(params.meetingId, body.change, personId));
  }

  @Handles(minutesDocumentRoutes.cursor)
  cursor(@Input() { params, body }: InputOf<typeof minutesDocumentRoutes.cursor>): void {
    this.documents.cursor(params.meetingId, body.cursor);
  }
}
