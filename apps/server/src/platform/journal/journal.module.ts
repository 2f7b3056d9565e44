/** Wires the journal and its consumers. */
import { Global, Module } from '@nestjs/common';
import { Consumers } from './consumer.js';
import { Journal } from './journal.js';

@Global()
@Module({ providers: [Journal, Consumers], exports: [Journal, Consumers] })
export class JournalModule {}
