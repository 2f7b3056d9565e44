/** Wires the words of the public site. */
import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { ElectionsModule } from '../elections/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { NewslettersModule } from '../newsletters/index.js';
import { PublicationsModule } from '../publications/index.js';
import { RegistersModule } from '../registers/index.js';
import { CallingWords } from './calling-words.js';
import { MeetingWords } from './meeting-words.js';
import { NewsletterWords } from './newsletter-words.js';
import { RegisterWords } from './register-words.js';
import { SiteWords } from './site-words.js';

@Module({
  imports: [
    ChangesModule,
    ConsultationsModule,
    ElectionsModule,
    MeetingsModule,
    NewslettersModule,
    PublicationsModule,
    RegistersModule,
  ],
  providers: [CallingWords, MeetingWords, NewsletterWords, RegisterWords, SiteWords],
  exports: [SiteWords],
})
export class SiteModule {}
