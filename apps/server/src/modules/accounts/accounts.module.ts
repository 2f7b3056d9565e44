/** Wires what goes with accounts: asking for one, and changes of party details that an administrator decides. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PartiesModule } from '../parties/index.js';
import { AccountMail } from './account-mail.js';
import { AccountRequestRow } from './account-request.entity.js';
import { AccountRequests } from './account-requests.js';
import { AccountRequestsController } from './account-requests.controller.js';
import { DetailRecipientRow } from './detail-recipient.entity.js';
import { PartyDetailRequestRow } from './party-detail-request.entity.js';
import { PartyDetailRequests } from './party-detail-requests.js';
import { PartyDetailsController } from './party-details.controller.js';
import { AccountsPersonalData } from './accounts-personal-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AccountRequestRow, PartyDetailRequestRow, DetailRecipientRow]),
    PartiesModule,
  ],
  controllers: [AccountRequestsController, PartyDetailsController],
  providers: [AccountMail, AccountsPersonalData, AccountRequests, PartyDetailRequests],
  exports: [AccountMail, PartyDetailRequests],
})
export class AccountsModule {}
