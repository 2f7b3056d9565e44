/** Wires what people may ask of what is held about them. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { DataCopies } from './data-copies.js';
import { DataCopyRow } from './data-copy.entity.js';
import { ErasureRequestRow } from './erasure-request.entity.js';
import { ErasureRequests } from './erasure-requests.js';
import { Erasures } from './erasures.js';
import { PrivacyPersonalData } from './privacy-personal-data.js';
import { PrivacyController } from './privacy.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([DataCopyRow, ErasureRequestRow]), AccountsModule],
  controllers: [PrivacyController],
  providers: [DataCopies, ErasureRequests, Erasures, PrivacyPersonalData],
})
export class PrivacyModule {}
