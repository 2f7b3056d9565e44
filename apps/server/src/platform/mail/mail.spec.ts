/** Mail on a real database and a real mail server: text and page in one, the way off a list, and what the mailbox page tells. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readSettings } from '../config/index.js';
import { aDatabase, type TestDatabase } from '../database/testing/a-database.js';
import { Jobs } from '../jobs/index.js';
import { MailFileRow } from './mail-file.entity.js';
import { MailRow } from './mail.entity.js';
import { Mail } from './mail.js';

const LEAVE = 'https://quorate.example/unsubscribe/abc';
const to = { name: 'Bob "Birch"\r\nBcc: all@example.org', address: 'bob@example.org' };

describe('mail', () => {
  let db: TestDatabase;
  let jobs: Jobs;
  let mail: Mail;
  const arrived = new Map<string, (mail: ParsedMail) => void>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      void simpleParser(stream).then((one) => {
        done();
        arrived.get(one.subject ?? '')?.(one);
      });
    },
  });
  const posted = async (subject: string, more: { html?: string; unsubscribe?: string }) => {
    const taken = new Promise<ParsedMail>((resolve) => arrived.set(subject, resolve));
    await mail.post({ id: subject, to, subject, text: `Text of ${subject}`, ...more });
    return taken;
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      smtp.listen(0, '127.0.0.1', resolve);
    });
    const { port } = smtp.server.address() as AddressInfo;
    db = await aDatabase([MailRow, MailFileRow]);
    const settings = readSettings({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` }, [], '.');
    jobs = new Jobs(settings, db.database);
    const rows = db.dataSource.getRepository(MailRow);
    mail = new Mail(rows, db.dataSource.getRepository(MailFileRow), settings, jobs);
    mail.onModuleInit();
    await jobs.start();
  });

  afterAll(async () => {
    jobs.onModuleDestroy();
    await jobs.beforeApplicationShutdown();
    await jobs.onApplicationShutdown();
    mail.onApplicationShutdown();
    await db.stop();
    await new Promise<void>((resolve) => {
      smtp.close(resolve);
    });
  });

  it('goes as text and as a page, with one click to leave the list', async () => {
    const sent = await posted('News', { html: '<h1>News &amp; more</h1>', unsubscribe: LEAVE });
    expect(sent.text).toContain('Text of News');
    expect(sent.html).toContain('<h1>News &amp; more</h1>');
    expect(sent.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    const lines = sent.headerLines.map(({ line }) => line);
    expect(lines).toContain(`List-Unsubscribe: <${LEAVE}>`);
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('is plain text without a way off a list where nothing else is said', async () => {
    const sent = await posted('Reminder', {});
    expect(sent.headers.get('content-type')).toMatchObject({ value: 'text/plain' });
    expect(sent.headerLines.filter(({ key }) => key.startsWith('list-'))).toEqual([]);
  });

  it('lets no name or address write a header', async () => {
    const sent = await posted('Odd', { unsubscribe: `${LEAVE}\r\nBcc: all@example.org` });
    expect(sent.headers.has('bcc')).toBe(false);
    expect(sent.headerLines.filter(({ key }) => key === 'to')).toHaveLength(1);
    await expect(
      mail.post({ id: 'bad', to, subject: 'Bad', text: '', unsubscribe: 'no address' }),
    ).rejects.toThrow('Invalid URL');
  });

  it('is listed without its page, which is there for whoever asks', async () => {
    const { mails, withPage } = await mail.latest(9);
    expect(mails.map(({ id }) => id).toSorted()).toEqual(['News', 'Odd', 'Reminder']);
    expect([...withPage]).toEqual(['News']);
    expect(await mail.pageOf('News')).toBe('<h1>News &amp; more</h1>');
    expect(await mail.pageOf('Reminder')).toBeNull();
    expect(await mail.pageOf('none')).toBeNull();
  });
});
