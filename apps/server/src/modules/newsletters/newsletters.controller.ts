/** HTTP for newsletters: what was sent, for everybody; the draft, for whoever writes the next one. */
import { Controller, Header } from '@nestjs/common';
import {
  type DraftView,
  type InputOf,
  type IssueView,
  newsletterRoutes,
  type ReplyOf,
  type SectionsView,
} from '@quorate/contracts';
import { accept, type NewsletterRules, refuse } from '@quorate/domain';
import { type Caller, CallerIs, refusalFor } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { LOADS_NOTHING } from '../../platform/html/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { People } from '../identity/index.js';
import { issueHtml } from './issue-html.js';
import type { WrittenIssue } from './issue-text.js';
import { NewsletterDesk, NO_NEWSLETTER, NOT_HERE } from './newsletter-desk.js';
import { NewsletterDrafts } from './newsletter-drafts.js';
import { NewsletterIssues, summaryOf } from './newsletter-issues.js';
import { NewsletterMail } from './newsletter-mail.js';
import type { NewsletterRulesRow } from './newsletter-rules.entity.js';
import { Sending } from './sending.js';

const PAGE_POLICY = `sandbox allow-popups allow-popups-to-escape-sandbox; ${LOADS_NOTHING}`;

@Controller()
export class NewslettersController {
  constructor(
    private readonly desk: NewsletterDesk,
    private readonly drafts: NewsletterDrafts,
    private readonly issues: NewsletterIssues,
    private readonly mail: NewsletterMail,
    private readonly sending: Sending,
    private readonly people: People,
    private readonly config: Config,
  ) {}

  @Handles(newsletterRoutes.list)
  async list(@CallerIs() caller: Caller): Promise<ReplyOf<typeof newsletterRoutes.list>> {
    const rules = await this.desk.rules();
    const writes = await this.desk.mayWrite(caller, rules?.bodyId);
    const desk = writes ? (rules?.bodyId ?? null) : null;
    return { name: rules?.name ?? null, issues: await this.issues.list(), desk };
  }

  @Handles(newsletterRoutes.see)
  see(
    @Input() { params }: InputOf<typeof newsletterRoutes.see>,
    @CallerIs() caller: Caller,
  ): Promise<IssueView> {
    return this.seen(params.number, caller);
  }

  @Handles(newsletterRoutes.draft)
  async draft(
    @Input() { params }: InputOf<typeof newsletterRoutes.draft>,
  ): Promise<ReplyOf<typeof newsletterRoutes.draft>> {
    const rules = await this.rulesOf(params.bodyId);
    const row = await this.drafts.find();
    return { draft: row && (await this.drafts.view(row, rules)) };
  }

  @Handles(newsletterRoutes.begin)
  async begin(@Input() { params, body }: InputOf<typeof newsletterRoutes.begin>): Promise<DraftView> {
    const rules = await this.rulesOf(params.bodyId);
    return this.drafts.view(await answered(this.drafts.begin(rules, body)), rules);
  }

  @Handles(newsletterRoutes.edit)
  async edit(@Input() { params, body }: InputOf<typeof newsletterRoutes.edit>): Promise<DraftView> {
    const rules = await this.rulesOf(params.bodyId);
    return this.drafts.view(await answered(this.drafts.edit(body.version, body.edits)), rules);
  }

  @Handles(newsletterRoutes.gather)
  async gather(@Input() { params, body }: InputOf<typeof newsletterRoutes.gather>): Promise<DraftView> {
    const rules = await this.rulesOf(params.bodyId);
    return this.drafts.view(await answered(this.drafts.gather(rules, body.version, body.date)), rules);
  }

  @Handles(newsletterRoutes.drop)
  async drop(@Input() { params }: InputOf<typeof newsletterRoutes.drop>): Promise<void> {
    await this.rulesOf(params.bodyId);
    await this.drafts.drop();
  }

  @Handles(newsletterRoutes.page)
  @Header('content-security-policy', PAGE_POLICY)
  async page(@Input() { params }: InputOf<typeof newsletterRoutes.page>): Promise<string> {
    return issueHtml(await this.written(await this.rulesOf(params.bodyId)));
  }

  @Handles(newsletterRoutes.test)
  async test(
    @Input() { params }: InputOf<typeof newsletterRoutes.test>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof newsletterRoutes.test>> {
    const issue = await this.written(await this.rulesOf(params.bodyId));
    const person = caller.personId === null ? null : await this.people.find(caller.personId);
    if (person === null) throw refusalFor(caller);
    await this.mail.test(issue, { name: person.name, address: person.email });
    return { address: person.email };
  }

  @Handles(newsletterRoutes.send)
  async send(
    @Input() { params, body }: InputOf<typeof newsletterRoutes.send>,
    @CallerIs() caller: Caller,
  ): Promise<IssueView> {
    const rules = await this.rulesOf(params.bodyId);
    return this.seen(await answered(this.sending.send(rules, body.version, caller.name)), caller);
  }

  @Handles(newsletterRoutes.sections)
  async sections(@Input() { params }: InputOf<typeof newsletterRoutes.sections>): Promise<SectionsView> {
    return plainSections(await answered(this.desk.sections(params.bodyId)));
  }

  @Handles(newsletterRoutes.setSections)
  async setSections(
    @Input() { params, body }: InputOf<typeof newsletterRoutes.setSections>,
  ): Promise<SectionsView> {
    return plainSections(await answered(this.desk.setSections(params.bodyId, body)));
  }

  @Handles(newsletterRoutes.rules)
  async rules(): Promise<ReplyOf<typeof newsletterRoutes.rules>> {
    const rules = await this.desk.rules();
    return { rules: rules && plainRules(rules) };
  }

  @Handles(newsletterRoutes.setRules)
  async setRules(
    @Input() { body }: InputOf<typeof newsletterRoutes.setRules>,
  ): Promise<ReplyOf<typeof newsletterRoutes.setRules>> {
    return { rules: plainRules(await answered(this.desk.setRules(body))) };
  }

  /** The rules by which this body writes. */
  private async rulesOf(bodyId: string): Promise<NewsletterRules> {
    const rules = await this.desk.rules();
    if (rules === null) return answered(NO_NEWSLETTER);
    return answered(rules.bodyId === bodyId ? accept(rules) : NOT_HERE);
  }

  private async written(rules: NewsletterRules): Promise<WrittenIssue> {
    const { date, sections } = await this.drafts.view(await answered(this.drafts.found()), rules);
    return { name: rules.name, date, sections, address: this.config.address, page: null, leave: null };
  }

  private async seen(number: number, caller: Caller): Promise<IssueView> {
    const issue = await this.issues.find(number);
    const unknown = refuse('missing', 'no-issue', 'There is no newsletter of this number.');
    const row = await answered(issue === null ? unknown : accept(issue));
    const writes = await this.desk.mayWrite(caller, (await this.desk.rules())?.bodyId);
    const sending = writes ? await this.mail.progressOf(row) : null;
    // Plain data: the contract's lists may be changed by whoever gets them, the domain's may not.
    return structuredClone({ ...summaryOf(row), sections: row.sections, sending }) as IssueView;
  }
}

function plainRules(rules: NewsletterRules) {
  return structuredClone(rules) as ReplyOf<typeof newsletterRoutes.setRules>['rules'];
}

function plainSections({ version, rules: { name, sections } }: NewsletterRulesRow): SectionsView {
  return structuredClone({ version, name, sections }) as SectionsView;
}
