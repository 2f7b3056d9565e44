/** The files of a consultation: its documents lie under its own id, the attachments of a response under one of consultation and party. */
import { Injectable } from '@nestjs/common';
import type { ReadConsultationTerms, ReadResponseContent } from '@quorate/contracts';
import {
  accept,
  type AskedTerms,
  type KeptFile,
  refuse,
  type ResponseContent,
  type Result,
} from '@quorate/domain';
import { Files } from '../../platform/files/index.js';
import { idFor } from '../meetings/index.js';

/** Another party cannot attach it, and learns nothing of it by trying. */
export function placeOfParty(consultationId: string, partyId: string): string {
  return idFor(`${consultationId} answered by ${partyId}`);
}

@Injectable()
export class ConsultationFiles {
  constructor(private readonly files: Files) {}

  /** The terms with their documents as they were uploaded. */
  async terms(consultationId: string, asked: ReadConsultationTerms): Promise<Result<AskedTerms>> {
    const documents = [];
    for (const [at, { title, file }] of asked.documents.entries()) {
      const known = await this.known(consultationId, file, `terms.documents.${String(at)}`);
      if (!known.ok) return known;
      documents.push({ title, file: known.value });
    }
    return accept({ ...asked, documents });
  }

  /** The response with its attachments as the party uploaded them. */
  async content(place: string, asked: ReadResponseContent): Promise<Result<ResponseContent>> {
    const attachments = [];
    for (const [at, { mark, file }] of asked.attachments.entries()) {
      const known = await this.known(place, file, `content.attachments.${String(at)}`);
      if (!known.ok) return known;
      attachments.push({ mark, file: known.value });
    }
    return accept({ answers: asked.answers, attachments });
  }

  private async known(
    place: string,
    { hash, name }: Pick<KeptFile, 'hash' | 'name'>,
    field: string,
  ): Promise<Result<KeptFile>> {
    const known = await this.files.find(place, hash);
    if (known !== null) return accept({ ...known, name });
    return refuse('missing', 'file-unknown', 'This file is not there (any more). Upload it again.', field);
  }
}
