/** A web phone in a frame: the test drives it by `window.phone`. */
interface WebPhone {
  call(): void;
  hold(): void;
  resume(): void;
  hangUp(): void;
}

declare global {
  interface Window {
    phone: WebPhone;
  }
}

let panel: HTMLElement | null = null;

/** Draws the call anew, as a framework would. */
function draw(sign: 'hold' | 'onHold'): void {
  const next = document.createElement('section');
  next.dataset.sign = 'activeCallPanel';
  for (const name of [sign, 'hangup']) {
    const button = document.createElement('button');
    button.dataset.sign = name;
    button.textContent = name;
    next.append(button);
  }
  panel?.remove();
  document.body.append(next);
  panel = next;
}

window.phone = {
  call: () => draw('hold'),
  hold: () => draw('onHold'),
  resume: () => draw('hold'),
  hangUp() {
    panel?.remove();
    panel = null;
  },
};
