import { ATOMIC_PAGES } from './atomic-pages.ts';
import { BUILT_PAGES } from './built-pages.ts';
import { SERVED_PAGES } from './served-pages.ts';
import { readsWhatIsTaught } from './taught-pages.ts';
import { UTILITY_PAGES } from './utility-pages.ts';

// Beside those of teaching.browser.test.ts: they wait for pages, and two files at once take half of the time of one.
readsWhatIsTaught([...BUILT_PAGES, ...SERVED_PAGES, ...UTILITY_PAGES, ...ATOMIC_PAGES]);
