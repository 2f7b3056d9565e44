/** A consultation of the board, in the days of that on MP191: prepared and issued by the secretary, answered by parties. */
import type {
  ConsultationCommandInput,
  ConsultationTermsInput,
  ConsultationView,
  OwnResponse,
  ResponseContentInput,
  ResponseReceipt,
  UploadedFile,
} from '@quorate/contracts';
import type { AnswerMark } from '@quorate/domain';
import { type Client, newKey } from './client.js';
import { Electing } from './electing.js';
import { UPLOAD } from './files.js';
import type { Answer } from './http.js';
import type { World } from './world.js';

export const ISSUE_DAY = '2021-12-14T10:00:00Z';
export const LATE = '2022-01-07T17:00:01Z';

/** An answer as a party sends it. */
export function anAnswer(number: number, mark: AnswerMark, choice: string, text = '') {
  return { number, mark, choice, text };
}

export class Consulting {
  private constructor(
    readonly electing: Electing,
    readonly world: World,
  ) {}

  static async start(): Promise<Consulting> {
    const electing = await Electing.start([
      ...['Small 1', 'Small 2', 'Small 3'].map((name) => ({ name, categoryIds: ['small'] })),
      ...['Large 1', 'Large 2'].map((name) => ({ name, categoryIds: ['large'] })),
    ]);
    await electing.clock(ISSUE_DAY);
    return new Consulting(electing, electing.world);
  }

  terms(altered: Partial<ConsultationTermsInput> = {}): ConsultationTermsInput {
    return {
      kind: { name: 'Modification report consultation', usualWorkingDays: 15 },
      ...{ title: 'Extending CHTS', about: 'MP191', introduction: 'Read the report first.' },
      questions: [
        { text: 'Should it be approved?', form: 'yes-no' },
        { text: 'What does it cost you?', form: 'text' },
      ],
      closes: { on: '2022-01-07' },
      ...altered,
    };
  }

  path(consultationId: string): string {
    return `/api/bodies/${this.world.board.bodyId}/consultations/${consultationId}`;
  }

  async planned(altered: Partial<ConsultationTermsInput> = {}): Promise<string> {
    const path = `/api/bodies/${this.world.board.bodyId}/consultations`;
    const headers = { 'idempotency-key': newKey() };
    const planned = await this.world.secretary.post<ConsultationView>(path, this.terms(altered), headers);
    return planned.done.consultationId;
  }

  async issued(altered: Partial<ConsultationTermsInput> = {}): Promise<string> {
    const id = await this.planned(altered);
    await this.officer(id, { type: 'consultation.issue' });
    return id;
  }

  act(
    by: Client,
    id: string,
    command: ConsultationCommandInput | object,
    key = newKey(),
  ): Promise<Answer<{ receipt: ResponseReceipt | null; consultation: ConsultationView }>> {
    return by.post(`${this.path(id)}/commands`, command, { 'idempotency-key': key });
  }

  /** By the secretary, who must not be refused. */
  async officer(id: string, command: ConsultationCommandInput): Promise<ConsultationView> {
    return (await this.act(this.world.secretary, id, command)).done.consultation;
  }

  /** By the contact of the party; whatever the answer is. */
  submit(party: string, id: string, content: ResponseContentInput, replaces: string | null = null) {
    return this.act(this.electing.contact(party), id, { type: 'response.submit', content, replaces });
  }

  see(by: Client, id: string): Promise<Answer<ConsultationView>> {
    return by.get(this.path(id));
  }

  async own(party: string, id: string): Promise<OwnResponse> {
    return (await this.electing.contact(party).get<OwnResponse>(`${this.path(id)}/response`)).done;
  }

  /** A file for the response of the client's party, or a document of the secretary. */
  upload(
    by: Client,
    id: string,
    what: 'attachments' | 'documents',
    bytes: Buffer,
  ): Promise<Answer<UploadedFile>> {
    return by.request('POST', `${this.path(id)}/${what}`, bytes, UPLOAD);
  }
}
