/** Wires the claims of members for their expenses. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/index.js';
import { InboxModule } from '../inbox/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { ClaimNews } from './claim-news.js';
import { ClaimStore } from './claim-store.js';
import { ClaimViews } from './claim-views.js';
import { ExpenseClaimRow } from './expense-claim.entity.js';
import { ExpenseClaims } from './expense-claims.js';
import { ExpenseRuleRow } from './expense-rule.entity.js';
import { ExpenseRules } from './expense-rules.js';
import { ExpenseStepRow } from './expense-step.entity.js';
import { ExpensesController } from './expenses.controller.js';
import { ReceiptsController } from './receipts.controller.js';
import { ExpensesPersonalData } from './expenses-personal-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ExpenseClaimRow, ExpenseRuleRow, ExpenseStepRow]),
    IdentityModule,
    InboxModule,
    MeetingsModule,
  ],
  controllers: [ExpensesController, ReceiptsController],
  providers: [ExpensesPersonalData, ClaimNews, ClaimStore, ClaimViews, ExpenseClaims, ExpenseRules],
  exports: [ExpenseClaims, ExpenseRules],
})
export class ExpensesModule {}
