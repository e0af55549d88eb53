/** A helpdesk that no adapter knows: what is typed and sent appears at the end of the log. */

const log = document.querySelector('.case-log');
const form = document.querySelector('form');
const box = document.querySelector('textarea');
if (log === null || form === null || box === null) throw new Error('index.html lacks a part.');

let minute = 0;

function say(side: 'client' | 'staff', words: string): void {
  minute += 1;
  const turn = document.createElement('div');
  turn.className = `turn by-${side}`;
  const text = document.createElement('p');
  text.className = 'turn-words';
  text.textContent = words;
  const clock = document.createElement('small');
  clock.textContent = `10:${String(minute).padStart(2, '0')}`;
  turn.append(text, clock);
  log?.append(turn);
}

function open(link: HTMLAnchorElement): void {
  log?.replaceChildren();
  minute = 0;
  const name = document.querySelector('.case-customer');
  if (name !== null) name.textContent = link.textContent;
  say('client', 'السلام عليكم، طلبي لم يصل');
  say('staff', 'وعليكم السلام، معك نورة');
  say('client', 'رقم الطلب 9921 وكان موعده أمس');
  say('staff', 'شكرًا لك، وصلتني التفاصيل');
}

// Another conversation is drawn without another page; the address says which, under any name.
const [key = 'case', shown = ''] = location.search.slice(1).split('=');
for (const link of document.querySelectorAll('a')) {
  const id = link.search.split('=')[1] ?? '';
  if (id === shown) open(link);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState(null, '', `?${key}=${id}`);
    open(link);
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (box.value.trim() !== '') say('staff', box.value);
  box.value = '';
});
document
  .querySelector('.as-note')
  ?.addEventListener('click', () => form.classList.toggle('internal-note'));
// What reaches the page while it is taught, a test can see.
document.addEventListener('click', ({ target }) => {
  document.body.dataset.clicked = target instanceof Element ? target.className : '';
});
