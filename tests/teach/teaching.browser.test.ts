import { DESK_PAGES } from './desk-pages.ts';
import { HEADED_PAGES } from './headed-pages.ts';
import { readsWhatIsTaught } from './taught-pages.ts';

readsWhatIsTaught([...DESK_PAGES, ...HEADED_PAGES]);
