/**
 * Which names on a page were given by people. What a build makes up (the hashes of CSS modules,
 * Emotion, styled-components) or a framework counts (`ember123`, `:r1:`) is another tomorrow.
 */

/** Parts of names that have no vowel and are words all the same. */
const SHORT_WORDS = new Set(
  'msg msgs btn btns txt img imgs svg css rtl ltr src hdr ftr ctr ctrl lbl nav div str num pct grp wrp wrpr cntnt cmd sms html xml'.split(
    ' ',
  ),
);

/** What frameworks put in front of a number of their own. */
const COUNTED =
  /^(?:ember|ext-|yui|gwt|react-|radix-|reka-|headlessui|mui-|mat-|cdk-|ng-|jss|downshift|reach-|rc-|el-id|chakra-|mantine-|auto-|uid|ui-id|_{2}bvid|_{2}[a-z]+\d|j_idt?\d|select2-|tippy-|floating-ui-|dijit_|:|«|_r_)|auto-?generated|auto-?id(?:[-_]|$)|unique-?id/i;

/** True for names that a framework counts as it draws, so that they are other ones at the next load. */
export function isCounted(name: string): boolean {
  return COUNTED.test(name);
}

/** A hash at the end of a name in a block: `list_item__post_1a2b`, `__content_91`. */
const SCOPED = /__[A-Za-z][\w-]*_(?=[A-Za-z]*\d)[A-Za-z0-9]{1,8}$/;

/** `makeStyles-messageLeft-45`, `MuiIconButton-root-84`: JSS counts its rules as the page is drawn. */
const SHEET_NUMBER = /^((?:makeStyles|withStyles|[A-Z][A-Za-z]+)-[A-Za-z]+-)\d+$/;

/** True where every part of the name is a word, or a small number as in `col-6` or `blue-500`. */
export function isLasting(name: string): boolean {
  if (name === '' || name.length > 60 || isCounted(name)) return false;
  if (!/^[A-Za-z_-][\w-]*$/.test(name) || /^sc-[A-Za-z]{4,8}$/.test(name)) return false;
  if (/^(?:css|jsx|tss)-/.test(name) || SCOPED.test(name) || SHEET_NUMBER.test(name)) return false;
  const parts = name.split(/[-_]+/).filter((part) => part !== '');
  const words = parts.filter((part) => part.length >= 4 && isWordLike(part));
  return (
    parts.length > 0 &&
    parts.every(
      (part, place) => isWordLike(part) || (isMakersMark(part, place) && words.length > 0),
    )
  );
}

/** `slds-`, `rcx-`: letters that a maker puts in front of all names. */
function isMakersMark(part: string, place: number): boolean {
  return place === 0 && /^[a-z]{2,4}$/.test(part);
}

function isWordLike(part: string): boolean {
  if (/^\d+$/.test(part)) return part.length <= 3;
  // `mt2`, `2xl`, `h1`, `col12`: words with a small number.
  if (/^(?:\d[a-z]{1,2}|[a-z]{1,12}\d{1,2})$/i.test(part)) {
    return part.length <= 3 || isWordLike(part.replace(/\d+/g, ''));
  }
  if (/\d/.test(part)) return false;
  const words = part.match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]/g) ?? [];
  // `hPbKpq`, `bdVaJa`: no language has words that short in a row.
  if (words.length >= 3 && part.length / words.length < 2.6) return false;
  if (words.length >= 2 && words[0]?.length === 1 && part.length <= 8) return false;
  return words.every(isPronounceable);
}

function isPronounceable(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length <= 2 || SHORT_WORDS.has(lower)) return true;
  return /[aeiouy]/.test(lower) && !/[^aeiouy]{5}/.test(lower);
}

/**
 * The lasting part of a name that ends, or begins, with a hash, as part of a class attribute:
 * `Message_own__` of `Message_own__3xYzA`, `_bubble_` of `_bubble_1a2b3_12`; or with a number that is
 * counted as the page is drawn. Null where there is none.
 */
export function lastingPart(name: string): string | null {
  // In brackets stands a size or a colour, and what is before them fits half the page.
  if (name.includes('[')) return null;
  const scoped = /^(_[A-Za-z][\w-]*?_)[a-z0-9]{4,8}_\d+$/i.exec(name)?.[1];
  if (scoped !== undefined && isLasting(scoped)) return scoped;
  const styled = /^([A-Za-z][\w-]*?-sc-)[a-z0-9]+-\d+$/i.exec(name)?.[1];
  if (styled !== undefined) return isLasting(styled.slice(0, -4)) ? styled : null;
  const counted = SHEET_NUMBER.exec(name)?.[1];
  if (counted !== undefined) return isLasting(counted.slice(0, -1)) ? counted : null;
  const labelled = /^css-[a-z0-9]+(-[A-Za-z][\w-]*)$/i.exec(name)?.[1];
  if (labelled !== undefined) return isLasting(labelled.slice(1)) ? labelled : null;
  if (SCOPED.test(name)) {
    const front = name.slice(0, name.lastIndexOf('_') + 1);
    return isLasting(front) ? front : null;
  }
  for (const seam of ['__', '--', '_', '-']) {
    const at = name.lastIndexOf(seam);
    if (at < 1) continue;
    const [front, hash] = [name.slice(0, at), name.slice(at + seam.length)];
    if (/^(?:css|jss|svelte|emotion|jsx|astro|.{1,2})$/.test(front) || hash.length < 4) continue;
    if (isLasting(front) && !isLasting(hash)) return front + seam;
  }
  return null;
}

/** Names of a passing state: true of a message now, and not in a minute. */
const STATES =
  /(?:^|[-_])(?:first|last|odd|even|unread|read|seen|sending|sent-?at|pending|delivered|failed|error|selected|active|hover|hovered|focus|focused|focus-within|new|newest|latest|recent|highlight|highlighted|editing|edited|expanded|collapsed|open|opened|visible|invisible|hidden|loading|loaded|animate|animated|animating|animation|enter|entering|leave|leaving|transition|grouped|consecutive|sequential|continued|continuation|today|starred|pinned|checked|disabled|sticky|fade|in-?view|attachment|has-image|image|optimistic)(?:$|[-_])/i;

/** True for names that say how something is at the moment. */
export function isPassing(name: string): boolean {
  // `NotVisibleForCustomer` is for good.
  return STATES.test(name.replace(/([a-z])([A-Z])/g, '$1-$2')) && !tellsNotes(name);
}

/** Names that tell sides of a conversation apart, whichever side they mean. */
const SIDES =
  /(?:^|[-_])(?:agent|agents|operator|staff|support|admin|assignee|employee|own|owner|mine|me|my|self|current|outgoing|outbound|out|sent|right|end|reply|response|customer|client|visitor|contact|guest|requester|lead|user|end-?user|incoming|inbound|in|received|left|start|from|by|author|sender|role|direction|side|type)(?:$|[-_\d])/i;

export function tellsSides(name: string): boolean {
  return SIDES.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** What anybody on the customers' side is called. */
const KIND_OF_PERSON =
  /^(?:the )?(?:customer|client|visitor|guest|user|end[- ]?user|requester|contact|anonymous|unknown|(?:ال)?(?:عميل|زائر|ضيف|مستخدم|زبون|مجهول)|عميلة|زائرة)$/iu;

export function isKindOfPerson(name: string): boolean {
  return KIND_OF_PERSON.test(name.trim());
}

const NOTES =
  /(?:^|[-_])(?:notes?|private|internal|whisper|staff-?only|(?:not|non)-?(?:visible|public)|invisible-(?:to|for))(?:$|[-_])/i;

/** True for names that speak of internal notes. */
export function tellsNotes(name: string): boolean {
  return NOTES.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

const SYSTEM =
  /(?:^|[-_])(?:system|sys|notice|notification|activity|activities|announcement|automated|event|info|log|divider|separator)(?:$|[-_])/i;

/** True for names of lines that no person wrote: somebody joined, the day changed. */
export function tellsSystem(name: string): boolean {
  return SYSTEM.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

const MESSAGES =
  /(?:^|[-_])(?:message|messages|msg|msgs|comment|entry|bubble|post|reply|item|row|line|turn|utterance|event)(?:$|[-_\d])/i;
const GROUPS = /(?:^|[-_])(?:groups?|runs?|clusters?|days?|date|batch)(?:$|[-_\d])/i;

/** What the words of a name say that an element holds: one message, several of them, or neither. */
export function unitOf(name: string): 'message' | 'group' | null {
  const words = name.replace(/([a-z])([A-Z])/g, '$1-$2');
  if (GROUPS.test(words)) return 'group';
  return MESSAGES.test(words) ? 'message' : null;
}

/** Colours, sizes and places: names that last, but say nothing of what something is. */
const LOOKS =
  /^(?:-?(?:m|p|w|h|min|max|gap|space|text|font|bg|border|rounded|shadow|flex|grid|col|row|items|justify|content|self|place|order|leading|tracking|opacity|z|overflow|divide|ring|object|align|float|d|mt|mb|ml|mr|ms|me|mx|my|pt|pb|pl|pr|ps|pe|px|py|size|basis|shrink|grow|whitespace|break|transition|duration|ease|cursor|select|pointer|fill|stroke|dark|hover|group)-|-?(?:top|bottom|left|right|start|end|inset)-(?:[\d[]|auto$|full$|px$|[xy]-)|(?:flex|grid|block|inline|relative|absolute|fixed|sticky|static|hidden|truncate|container|row|col|clearfix|italic|underline|uppercase|antialiased|group|grow|shrink|border|rounded|shadow|outline|ring|transition|w|h)$|[a-z]{1,3}\d+$)/;

export function tellsLooks(name: string): boolean {
  return LOOKS.test(name);
}

/** A name with its words apart: `sendReply` as `send-Reply`. */
export function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** `p-[15px]`, `border-[#ff9800bf]`: a look with a value of its own, as somebody wrote it. */
const WRITTEN_OUT = /^-?[a-z]+(?:-[a-z]+)*-\[[^\s[\]]{1,40}\]$/;

export function isWrittenOut(name: string): boolean {
  return WRITTEN_OUT.test(name);
}
