/** Wires the publications. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { Publication } from './publication.entity.js';
import { PublicationsController } from './publications.controller.js';
import { Publications } from './publications.js';

@Module({
  imports: [TypeOrmModule.forFeature([Publication]), ConsultationsModule],
  controllers: [PublicationsController],
  providers: [Publications],
  exports: [Publications],
})
export class PublicationsModule {}
