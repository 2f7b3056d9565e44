/** Wires what people may ask of what is held about them. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { ErasureRequestRow } from './erasure-request.entity.js';
import { ErasureRequests } from './erasure-requests.js';
import { Erasures } from './erasures.js';
import { PrivacyController } from './privacy.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([ErasureRequestRow]), AccountsModule],
  controllers: [PrivacyController],
  providers: [ErasureRequests, Erasures],
})
export class PrivacyModule {}
