/** The frame around the whole app: fonts, tokens, Mantine under our own theme, and the live regions for announcements. */
import { createTheme, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './fonts.css';
import './mantine.css';
import './tokens.css';
import './page.css';
import { StatusRegion } from './status-region.js';

const theme = createTheme({ respectReducedMotion: true, cursorType: 'pointer', focusRing: 'auto' });
const colourScheme = localStorageColorSchemeManager({ key: 'quorate-colour-scheme' });

/** Wraps the app once, outside the router. Mantine's variables come from our style sheet, so no style tag is injected. */
export function Appearance({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colourScheme}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateCssVariables={false}
    >
      <StatusRegion>{children}</StatusRegion>
    </MantineProvider>
  );
}
