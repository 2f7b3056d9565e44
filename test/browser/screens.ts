/** People in front of real browsers: each has a window of their own, with its own session and its own list of faults. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '../support/chromium.js';
import type { Client } from '../support/index.js';

const ACT_WITHIN_MS = 40_000;

export interface ScreenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Signed in already, as this person. */
  readonly as?: Client;
}

/** One window. */
export class Screen {
  /** What the browser found wrong: errors in the console, refused requests, requests to others. */
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly origin: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${page.url()} says: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`${page.url()} fails: ${error.message}`));
    context.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) this.faults.push(`asks ${request.url()}`);
    });
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
  }

  /** Signs in with the one click on the part's button, on the way to a page. */
  async signInAs(part: string, path: string): Promise<void> {
    await this.go(`/sign-in?return=${encodeURIComponent(path)}`);
    await this.press(new RegExp(`^${part}`));
    await this.page.waitForURL(`${this.origin}${path}**`);
  }

  /** Waits until the words can be seen. */
  async shows(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const word of words) {
      try {
        await this.page.getByText(word).filter({ visible: true }).first().waitFor();
      } catch {
        throw new Error(`${this.page.url()} does not show ${String(word)}, only:\n${await this.text()}`);
      }
    }
  }

  /** Waits until the words cannot be seen. */
  async hides(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** Waits until nothing moves any more, so that colours are what they will stay. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      const finite = document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
      await Promise.allSettled(finite.map(({ finished }) => finished));
    });
  }

  /** All that can be read on the page. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Presses the button of that name. */
  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  /** Answers the dialog that is open, by the button of that name. */
  async answer(name: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** Chooses on the ballot and casts. */
  async vote(choice: 'Approve' | 'Reject' | 'Abstain'): Promise<void> {
    await this.choose(choice);
    await this.press(new RegExp(`: ${choice}$|^Change vote to ${choice}$`));
  }

  async choose(choice: 'Approve' | 'Reject' | 'Abstain'): Promise<void> {
    await this.page.locator('label').filter({ hasText: choice }).first().click();
  }
}

/** One browser and the windows opened in it. */
export class Screens {
  private readonly opened: Screen[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly origin: string,
  ) {}

  /** They look at the server that is found at the origin. */
  static async start({ origin }: { readonly origin: string }): Promise<Screens> {
    return new Screens(await startChromium(), origin);
  }

  /** Opens a window with a session of its own. */
  async open(options: ScreenOptions = {}): Promise<Screen> {
    const { width = 1280, height = 800, scheme = 'light', as } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    context.setDefaultTimeout(ACT_WITHIN_MS);
    const [name, value] = as?.cookie?.split('=') ?? [];
    if (name !== undefined && value !== undefined) {
      await context.addCookies([{ name, value, url: this.origin, httpOnly: true }]);
    }
    const screen = new Screen(await context.newPage(), context, this.origin);
    this.opened.push(screen);
    return screen;
  }

  /** Opens a window of a telephone. */
  phone(options: ScreenOptions = {}): Promise<Screen> {
    return this.open({ width: 390, height: 844, ...options });
  }

  /** What went wrong in any window. */
  get faults(): string[] {
    return this.opened.flatMap(({ faults }) => faults);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
