/** Shows that something waits, and opens the page where it is read. It keeps nothing and answers no requests of the app. */
globalThis.addEventListener('push', (event) => {
  const { title, body, link, tag } = event.data.json();
  event.waitUntil(
    globalThis.registration.showNotification(title, { body, tag, data: { link }, icon: '/mark.svg' }),
  );
});

globalThis.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new globalThis.URL(event.notification.data.link, globalThis.location.origin);
  if (address.origin === globalThis.location.origin)
    event.waitUntil(globalThis.clients.openWindow(address.href));
});
