import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountLabels } from '../adapters/labels/labelled-fields.ts';

/** Brought into a page where the pack gives labels of fields; the watcher mounts it. */
export default defineUnlistedScript(() => {
  globalThis.murshidMountLabels = mountLabels;
});
