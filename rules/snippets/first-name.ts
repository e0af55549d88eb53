import { GIVEN_NAMES } from './given-names.ts';
import { foldKey } from './variables.ts';

/** Words that are called with the one that follows: أبو سلمان, عبد الله, Abdul Rahman. */
const WITH_NEXT = folded('أبو ابا أم بو عبد abu abou umm um om abd abdul abdel');
/** Second words that belong to the first: نور الدين, ضيف الله, فاطمة الزهراء. */
const WITH_FORMER = folded('الدين الله الزهراء aldin aldeen uddin eddine allah alzahra');
/** What names of shops and firms hold, though they may begin with a person's. */
const OF_A_FIRM = folded(`
  شركة مؤسسة متجر محل محلات معرض مطعم مطاعم كافيه مقهى مخبز مغسلة صالون مشغل مكتب مصنع مجموعة ستور شوب وشركاه
  وأولاده وإخوانه وأبناؤه company co corp corporation est establishment llc ltd inc group holding trading store
  shop stores restaurant restaurants cafe coffee salon bakery boutique center centre services contracting bros
  sons and
`);
/** Letters, and what stands within names; anything else is no plain name. */
const PLAIN = /^[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+)*$/u;

/**
 * What a customer is called by: سارة of سارة العتيبي, أبو سلمان of أبو سلمان القحطاني. Where it is not
 * plain which part that is (a title, the family's name first, a firm, a name that is not known), it
 * is the name as it stands: too formal rather than wrong.
 */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = '', second] = words;
  if (second === undefined || !PLAIN.test(words.join(' '))) return name;
  const keys = words.map(foldKey);
  if (keys.some((key) => OF_A_FIRM.has(key) || key.startsWith('لل'))) return name;
  const [firstKey = '', secondKey = ''] = keys;
  if (WITH_NEXT.has(firstKey) || WITH_FORMER.has(secondKey)) return `${first} ${second}`;
  return GIVEN_NAMES.has(firstKey) ? first : name;
}

function folded(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).map(foldKey));
}
