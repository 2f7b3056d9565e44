/** The browser and device of a sign-in in words that its owner knows again, read from what the browser says of itself. */
const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  // Each of these says that it is a later one too.
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const DEVICES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b.*\bMobile\b/, 'an Android phone'],
  [/\bAndroid\b/, 'an Android tablet'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

/** "Firefox on Windows"; what is not known is said to be so, and nothing of the text itself is kept. */
export function sayDevice(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 1000);
  const nameIn = (list: typeof BROWSERS): string | undefined =>
    list.find(([pattern]) => pattern.test(text))?.[1];
  const browser = nameIn(BROWSERS) ?? 'A browser or program we do not know';
  const device = nameIn(DEVICES);
  return device === undefined ? browser : `${browser} on ${device}`;
}
