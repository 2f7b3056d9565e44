/** What somebody asked about what is held about them. Requests to be erased stay without a name. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { copiedRows, PersonalParts } from '../../platform/personal/index.js';
import { DataCopies } from './data-copies.js';
import { DataCopyRow } from './data-copy.entity.js';
import { ErasureRequestRow } from './erasure-request.entity.js';

const COPIES = { title: 'The copy that you asked for', fields: { askedAt: 'Asked' } } as const;
const ERASURES = {
  title: 'Your requests to be erased',
  fields: {
    ...{ askedAt: 'Asked', reason: 'Reason', state: 'State', decidedAt: 'Decided' },
    ...{ decisionReason: 'Reason of the decision' },
  },
} as const;

@Injectable()
export class PrivacyPersonalData {
  constructor(parts: PersonalParts, dataSource: DataSource, copies: DataCopies) {
    parts.add({
      tables: ['data_copy', 'erasure_request'],
      copy: async ({ personId }) => [
        await copiedRows(dataSource, DataCopyRow, { personId }, COPIES),
        await copiedRows(dataSource, ErasureRequestRow, { personId }, ERASURES),
      ],
      erase: async ({ personId }, manager) => {
        const row = await manager.findOneBy(DataCopyRow, { personId });
        await manager.delete(DataCopyRow, { personId });
        return row === null ? null : () => copies.forget(row);
      },
    });
  }
}
