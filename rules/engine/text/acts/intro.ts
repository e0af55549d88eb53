import type { Evidence, Message } from '../message.ts';

const OPENING_TURNS = 3;
/** Between a name and a company: "هند من غيمة", "Faris from Palmtill". */
const FROM = new Set(['من', 'from', 'with', 'at']);
/** Before من these are no names. */
const NO_NAMES = new Set(
  `انت انتي انتم انا نحن هذا هذه اي كل واحد اكثر اقل احد هل وش متى وين كم قبل بعد ابتداء الكثير المزيد
   جزء بعض عدد مشكله طلب رساله صوره رقم رقمك الرقم الطلب الخلل المشكله السبب اطلب نطلب ارجو اتاكد تاكدت
   لحظه دقيقه دقايق ثواني عيوني اشكرك شكرا عندك عندنا خطا تقدر تقدرين تحتاج احتاج اقرب يكون كان بدلا
   وصلني وصلنا جاك i you we it that this is are was order item refund email problem issue out away help
   me help working here one some away back shipped sent bought ordered received hear`.split(/\s+/u),
);

/** Says who is speaking: by a phrase, by "name from company" at the opening, or by thanks that name it. */
export function decideIntro(message: Message): readonly Evidence[] {
  const { agentTurns } = message.moment;
  const signs = message.signsOf('intro');
  if (agentTurns >= OPENING_TURNS) {
    return signs.filter(
      ({ first, last }) =>
        last > first && startsSentence(message, first) && hasFrom(message, first, last),
    );
  }
  const found = [...signs, ...nameFrom(message)];
  if (agentTurns === 0) found.push(...thanksThatName(message), ...nameThenOffer(message));
  return found;
}

function startsSentence(message: Message, first: number): boolean {
  return message.sentenceOf(first) === 0;
}

function hasFrom(message: Message, first: number, last: number): boolean {
  return message.words.words.slice(first, last + 1).some((word) => FROM.has(word.text));
}

/** One or two words at the beginning of a clause or after the greeting, then "from", then a word. */
function nameFrom(message: Message): Evidence[] {
  const { words } = message.words;
  const found: Evidence[] = [];
  words.forEach((word, at) => {
    if (!FROM.has(word.text) || at === 0 || at === words.length - 1) return;
    if (message.asks(word.sentence) || words[at + 1]?.sentence !== word.sentence) return;
    for (const width of [1, 2]) {
      const first = at - width;
      if (first < 0) return;
      if (NO_NAMES.has(words[first]?.text ?? '') || NO_NAMES.has(words[at - 1]?.text ?? '')) return;
      const begins = words[first - 1]?.clause !== words[first]?.clause;
      const afterGreeting = message.signsOf('greet').some((sign) => sign.last === first - 1);
      if ((begins && message.is('greet')) || afterGreeting) {
        found.push({ phrase: 'name from company', first, last: at + 1 });
        return;
      }
    }
  });
  return found;
}

/** Who says "us" instead of a name. */
const NO_COMPANY = new Set(
  `us our today me here this you in and your the again back out a for about how what hi i
   معنا بنا لنا فينا اليوم معانا ويانا`.split(/\s+/u),
);
const PREPOSITIONS = new Set([
  'to',
  'with',
  'مع',
  'ب',
  'ل',
  'في',
  'out',
  'the',
  'شركه',
  'متجر',
  'فريق',
]);

/** "Thank you for contacting X" at the very start names the company as who is speaking. */
function thanksThatName(message: Message): Evidence[] {
  const { words } = message.words;
  const found: Evidence[] = [];
  for (const sign of message.signsOf('thank_contact')) {
    let at = sign.last + 1;
    while (PREPOSITIONS.has(words[at]?.text ?? '')) at++;
    const name = words[at];
    if (!name || name.sentence !== message.sentenceOf(sign.last) || NO_COMPANY.has(name.text))
      continue;
    found.push({ phrase: sign.phrase, first: sign.first, last: at });
  }
  return found;
}

const LONGEST_NAME = 3;

/** "Acme Brands, how may I help you?": a name alone, then the offer. */
function nameThenOffer(message: Message): Evidence[] {
  const { words } = message.words;
  const [offer] = message.cue('how_help');
  if (!offer || offer.first === 0 || offer.first > LONGEST_NAME) return [];
  const before = words.slice(0, offer.first);
  const named = before.every((word) => word.clause === 0) && words[offer.first]?.clause !== 0;
  const filled = message.signsOf('greet').length > 0 || message.cue('filler').length > 0;
  return named && !filled
    ? [{ phrase: 'company, how can I help', first: 0, last: offer.last }]
    : [];
}
