import { DESK_PAGES } from './desk-pages.ts';
import { HARDER_PAGES } from './harder-pages.ts';
import { HEADED_PAGES } from './headed-pages.ts';
import { readsWhatIsTaught } from './taught-pages.ts';

readsWhatIsTaught([...DESK_PAGES, ...HARDER_PAGES, ...HEADED_PAGES]);
