import { PACK_SAYINGS } from './pack-problems.ts';
import { COMMANDS_SAYINGS } from './sayings/commands.ts';
import { FOLDERS_SAYINGS } from './sayings/folders.ts';
import { NOTICES_SAYINGS } from './sayings/notices.ts';
import { TRANSCRIPTS_SAYINGS } from './sayings/transcripts.ts';
import { sayerOf } from './sayings.ts';

/**
 * What the commands for packs and conversations say, in Arabic; null where there are no words for it. No page of the
 * extension needs this: it tells of files and folders.
 */
export const sayInCommand = sayerOf(
  FOLDERS_SAYINGS,
  NOTICES_SAYINGS,
  TRANSCRIPTS_SAYINGS,
  COMMANDS_SAYINGS,
  PACK_SAYINGS,
);
