import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountCoach } from '../components/coach/coach.ts';

/** Brought into a page once a conversation is found there; the watcher mounts it. */
export default defineUnlistedScript(() => {
  globalThis.murshidMountCoach = mountCoach;
});
