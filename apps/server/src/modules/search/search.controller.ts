/** HTTP for the search. */
import { Controller } from '@nestjs/common';
import { type InputOf, type ReplyOf, searchRoutes } from '@quorate/contracts';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { PageSearch } from './page-search.js';
import { Search } from './search.js';

@Controller()
export class SearchController {
  constructor(
    private readonly search: Search,
    private readonly pages: PageSearch,
  ) {}

  @Handles(searchRoutes.find)
  async find(
    @Input() { query }: InputOf<typeof searchRoutes.find>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof searchRoutes.find>> {
    const pages = await answered(this.pages.find(query.words));
    return { found: await answered(this.search.find(caller, query.words)), pages };
  }
}
