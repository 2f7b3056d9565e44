/** Somebody who uses a page with the keyboard alone: goes on with Tab, sees where the focus is, and never loses it. */
import { eventually } from '../support/index.js';
import type { Screen } from './screens.js';

const MOST_STOPS = 60;

interface Focus {
  /** What is focused, in words; empty when the focus is nowhere. */
  readonly name: string;
  /** It can be seen where the focus is: an outline within the window, on the element or on the label that holds it. */
  readonly isVisible: boolean;
}

export class Keyboard {
  constructor(private readonly screen: Screen) {}

  /** Goes on with Tab until the focus is on what has this name. */
  async to(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const focus = await this.focus();
      if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) {
        if (!focus.isVisible) throw new Error(`the focus on ${focus.name} cannot be seen`);
        return;
      }
      passed.push(focus.name);
      await this.screen.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(name)}, only to: ${passed.join(' | ')}`);
  }

  /** Goes to it and presses Enter, as on a button or link. */
  async press(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.screen.page.keyboard.press('Enter');
  }

  async type(words: string): Promise<void> {
    await this.screen.page.keyboard.type(words);
  }

  async key(name: string): Promise<void> {
    await this.screen.page.keyboard.press(name);
  }

  /** What is focused, in words. */
  async place(): Promise<string> {
    return (await this.focus()).name;
  }

  /** Waits until the focus is somewhere, also when the pressed button has gone; on what has this name, if given. */
  async kept(wanted?: string): Promise<void> {
    await eventually(
      `the focus is on ${wanted ?? 'something'} at ${this.screen.page.url()}`,
      () => this.place(),
      (name) => (wanted === undefined ? name !== '' : name === wanted),
    );
  }

  private focus(): Promise<Focus> {
    return this.screen.page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body)
        return { name: '', isVisible: false };
      const label =
        focused.closest('label') ??
        (focused.id === '' ? null : document.querySelector(`label[for="${focused.id}"]`));
      const words = focused.getAttribute('aria-label') ?? (label ?? focused).innerText;
      const shown = [focused, label].some((element) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom, height } = element.getBoundingClientRect();
        const isInside = bottom > 0 && top < window.innerHeight && height > 1;
        return isInside && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      return { name: words.trim().replaceAll(/\s+/g, ' ') || focused.tagName, isVisible: shown };
    });
  }
}
