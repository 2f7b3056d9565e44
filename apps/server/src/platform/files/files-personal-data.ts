/** Which files somebody uploaded. What is in them belongs to the meeting or the claim they were uploaded to. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { copiedRows, PersonalParts } from '../personal/index.js';
import { FileRow } from './file.entity.js';

const SHOWN = {
  title: 'Files that you uploaded',
  fields: { media: 'Kind', bytes: 'Bytes', at: 'Uploaded', place: 'To', hash: 'SHA-256' },
} as const;

@Injectable()
export class FilesPersonalData {
  constructor(parts: PersonalParts, dataSource: DataSource) {
    parts.add({
      tables: ['file'],
      copy: async ({ personId }) => [await copiedRows(dataSource, FileRow, { byPerson: personId }, SHOWN)],
    });
  }
}
