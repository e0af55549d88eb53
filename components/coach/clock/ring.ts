const SVG = 'http://www.w3.org/2000/svg';
const LENGTH = 2 * Math.PI * 22;

/** A ring that fills, round whatever stands in its middle. */
export interface Ring {
  element: HTMLElement;
  /** `share` from 0 to 1; `due` draws it in the colour of something that is due. */
  draw(share: number, due: boolean, middle?: string): void;
}

export function makeRing(): Ring {
  const element = document.createElement('span');
  element.className = 'ring';
  element.setAttribute('aria-hidden', 'true');
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 52 52');
  const track = circle('track');
  const fill = circle('fill');
  svg.append(track, fill);
  const middle = document.createElement('bdi');
  middle.dir = 'ltr';
  element.append(svg, middle);
  return {
    element,
    draw(share, due, text = '') {
      const part = Math.min(1, Math.max(0, share));
      fill.setAttribute('stroke-dasharray', `${part * LENGTH} ${LENGTH}`);
      element.dataset.due = String(due);
      if (middle.textContent !== text) middle.textContent = text;
    },
  };
}

function circle(name: string): SVGCircleElement {
  const made = document.createElementNS(SVG, 'circle');
  made.setAttribute('class', name);
  made.setAttribute('cx', '26');
  made.setAttribute('cy', '26');
  made.setAttribute('r', '22');
  return made;
}
