/** Wires the search. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { SearchEntry } from './search-entry.entity.js';
import { PageSearch } from './page-search.js';
import { SearchIndex } from './search-index.js';
import { Search } from './search.js';
import { SearchController } from './search.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([SearchEntry]), BodiesModule, MeetingsModule],
  controllers: [SearchController],
  providers: [PageSearch, Search, SearchIndex],
})
export class SearchModule {}
