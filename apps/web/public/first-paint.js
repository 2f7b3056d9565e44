// Sets the chosen colour scheme before the first paint, so that a dark room never sees a white flash.
(() => {
  let chosen = null;
  try {
    chosen = globalThis.localStorage.getItem('quorate-colour-scheme');
  } catch {
    // Storage may be forbidden; the system's scheme then holds.
  }
  if (chosen === 'light' || chosen === 'dark') {
    globalThis.document.documentElement.setAttribute('data-mantine-color-scheme', chosen);
  }
})();
