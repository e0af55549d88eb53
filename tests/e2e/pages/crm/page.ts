/**
 * A page round frames, as a CRM is round the apps in it. `app` of its address is the address of the
 * frame in which people chat; beside it stands a smaller one of the same site, without a conversation.
 */

const app = new URLSearchParams(location.search).get('app');
if (app === null) throw new Error('The address names no "app".');
const main = document.querySelector('main');

for (const [name, address, width] of [
  ['other', new URL('?case=none', app).href, 120],
  ['app', app, 640],
] as const) {
  const frame = document.createElement('iframe');
  frame.className = name;
  frame.src = address;
  frame.style.inlineSize = `${width}px`;
  main?.append(frame);
}
