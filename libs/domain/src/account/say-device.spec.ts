/** Proves that a sign-in is listed in words its owner knows again. */
import { describe, expect, it } from '@jest/globals';
import { sayDevice } from './say-device.js';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the device of a sign-in', () => {
  it.each([
    [
      'Firefox on Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0',
    ],
    [
      'Chrome on a Mac',
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/139.0 Safari/537.36`,
    ],
    ['Edge on Windows', `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/139.0 Safari/537.36 Edg/139.0`],
    [
      'Safari on an iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1',
    ],
    [
      'Chrome on an Android phone',
      `Mozilla/5.0 (Linux; Android 15) ${WEBKIT} Chrome/139.0 Mobile Safari/537.36`,
    ],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0'],
    ['A browser or program we do not know', 'curl/8.9'],
    ['A browser or program we do not know', undefined],
    ['A browser or program we do not know', '<script>alert(1)</script>'],
  ])('[ACC-1] is said as "%s"', (words, userAgent) => {
    expect(sayDevice(userAgent)).toBe(words);
  });
});
