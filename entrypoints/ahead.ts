import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAhead } from '../stores/mirrors/board-ahead.ts';

/** Stands first in the popup: its question to the worker is on its way while the rest is loaded. */
export default defineUnlistedScript(() => askAhead());
