import { areRead, type Desk } from './live/behaves.ts';
import {
  freescout,
  libredesk,
  osticket,
  rocketchat,
  zammadClassic,
  zammadDesktop,
} from './live/self-hosted.ts';

const DESKS: Desk[] = [
  {
    name: 'Libredesk',
    template: libredesk,
    notes: true,
    others: ['system'],
    older: true,
    ends: 'noticed and closed',
  },
  { name: 'Rocket.Chat', template: rocketchat, others: ['system'] },
  { name: 'Zammad', template: zammadDesktop, notes: true },
  {
    name: 'Zammad, the classic view',
    template: zammadClassic,
    notes: true,
    others: ['system'],
    ends: 'noticed',
  },
  {
    name: 'FreeScout',
    template: freescout,
    notes: true,
    others: ['system'],
    ends: 'noticed and closed',
  },
  {
    name: 'osTicket',
    template: osticket,
    notes: true,
    others: ['system'],
    ends: 'noticed and closed',
  },
];

areRead(DESKS);
