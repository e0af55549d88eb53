import type { Translate } from '../../locales/translate.ts';
import { button, make } from '../coach/element.ts';
import type { TeachView, TeachWants } from './teach-view.ts';

/** Says where what was pointed at stands, and the ways to it: turned on there, or in a tab of its own. */
export function frameOffer(
  t: Translate,
  { address }: NonNullable<TeachView['frame']>,
  wants: TeachWants,
): HTMLElement {
  if (address === null) {
    return make('p', { class: 'problem', role: 'alert' }, t('teach.frame.nowhere'));
  }
  const { host } = new URL(address);
  const open = make(
    'a',
    { class: 'plain', href: address, target: '_blank', rel: 'noreferrer' },
    t('teach.frame.open'),
  );
  const turnOn = button(t('empty.off.turnOn', { site: host }), 'main', () => wants.turnOnFrame());
  return make(
    'div',
    { class: 'frame-offer' },
    make('p', { role: 'alert' }, t('teach.frame.elsewhere', { host })),
    make('div', { class: 'actions' }, turnOn, open),
  );
}
