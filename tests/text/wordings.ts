import type { Act } from '../../rules/engine/acts.ts';

/** Something said before: who, and what it did. */
export type Before = readonly (readonly ['agent' | 'customer', ...Act[]])[];

/** A message in its place, and the acts it shows; those in `no` it must not show. */
export interface Wording {
  who: 'agent' | 'customer';
  text: string;
  is: readonly Act[];
  no?: readonly Act[];
  before?: Before;
}

export const OPEN: Before = [['customer']];
export const MIDDLE: Before = [
  ['customer'],
  ['agent', 'greet', 'intro'],
  ['customer'],
  ['agent'],
  ['customer'],
];
export const ON_HOLD: Before = [...MIDDLE, ['agent', 'hold']];
export const AFTER_ANSWER: Before = [...MIDDLE, ['agent'], ['customer']];
export const ASKED: Before = [...AFTER_ANSWER, ['agent', 'further']];
export const PARTED: Before = [...ASKED, ['customer', 'done'], ['agent', 'thank_contact', 'bye']];

export const agent = (
  text: string,
  is: readonly Act[],
  before: Before = MIDDLE,
  no: readonly Act[] = [],
): Wording => ({
  who: 'agent',
  text,
  is,
  no,
  before,
});
export const customer = (
  text: string,
  is: readonly Act[],
  before: Before = MIDDLE,
  no: readonly Act[] = [],
): Wording => ({
  who: 'customer',
  text,
  is,
  no,
  before,
});

/** Written for the tests alone: none of these sentences stands in the development data. */
export const WORDINGS: readonly Wording[] = [
  // Greeting and introduction
  agent('أسعد الله مساءك أستاذ خالد، معك وجدان من متجر سدرة', ['greet', 'intro'], OPEN),
  agent('يا مرحبا، أنا بدر من فريق الدعم وسعيد بخدمتك', ['greet', 'intro'], OPEN),
  agent('مسا الخير، معاك مصطفى من خدمة العملاء، أقدر أساعد حضرتك إزاي؟', ['greet', 'intro'], OPEN, [
    'clarify',
  ]),
  agent('هلا وغلا أم فهد، شيخة من متجر الواحة', ['greet', 'intro'], OPEN),
  agent(
    'Good evening Omar, my name is Lucy and I will be assisting you today.',
    ['greet', 'intro'],
    OPEN,
  ),
  agent(
    'Hey there, you are chatting with Ravi from the Northwind help desk',
    ['greet', 'intro'],
    OPEN,
  ),
  agent('Welcome to Brightcart, how may I assist?', ['greet', 'intro'], OPEN, [
    'clarify',
    'further',
  ]),
  agent('Thanks for reaching out to Brightcart!', ['intro', 'thank_contact'], OPEN),
  agent('حياك الله، حاضرين لك', [], PARTED, ['greet']),
  agent('معك خطوة بخطوة لين تنحل', [], MIDDLE, ['intro']),
  // Hold
  agent('ثواني أتأكد لك من المخزون', ['hold']),
  agent('ممكن تنتظرني شوي أراجع مع المستودع؟', ['hold'], MIDDLE, ['clarify', 'hold_answered']),
  agent('استنى معايا دقيقتين أشوف الموضوع', ['hold']),
  agent('خليكي معي لحظة لو سمحتي عم شوف الطلب', ['hold']),
  agent('اسمحيلي أراجع تفاصيل الفاتورة وأرجع لج', ['hold']),
  agent('عطني خمس دقايق أكلم الفرع', ['hold']),
  agent('جاري التحقق من حالة الشحنة', ['hold']),
  agent('Hang on, pulling up your booking now', ['hold']),
  agent('Could you give me a couple of minutes to look into this?', ['hold'], MIDDLE, [
    'clarify',
    'hold_answered',
  ]),
  agent('Let me check with the warehouse', ['hold']),
  agent("I'll be right back", ['hold']),
  agent('Pls hold while i verify the details', ['hold']),
  agent(
    'المنتج متوفر في فرع العليا وسعره ٢٥٠ ريال، ولحظة أتأكد من فرع الروضة',
    ['hold_answered'],
    MIDDLE,
    ['hold'],
  ),
  agent('لحظة أشوف لك، وش رقم الطلب؟', ['hold_answered', 'identify'], MIDDLE, ['hold']),
  agent('Sure, one moment. Which size did you order?', ['hold_answered', 'clarify'], MIDDLE, [
    'hold',
  ]),
  agent('في أي لحظة تقدر تلغي الاشتراك من الإعدادات', [], MIDDLE, ['hold']),
  agent('أفتح ملف الطلب عندي', ['hold']),
  agent('افتح الإعدادات ثم اختر الطابعة', [], MIDDLE, ['hold', 'order']),
  agent('عطيني مجال أراجع الملف', ['hold'], MIDDLE, ['order']),
  agent('The page only takes a second to load after that.', [], MIDDLE, ['hold']),
  customer('لحظة بس أجيب الرقم', [], MIDDLE, ['hold', 'ping']),
  customer('one sec, looking for my card', [], MIDDLE, ['hold', 'ping']),
  // During the wait
  agent('ما زلت أبحث عن السبب، أعطني دقيقتين كمان', ['checkin'], ON_HOLD, ['hold']),
  agent('لسه بتأكد من القسم المالي، محتاج شوية وقت', ['checkin'], ON_HOLD),
  agent('باقي أتواصل مع شركة الشحن', ['checkin'], ON_HOLD),
  agent('الفني يفحص الجهاز الحين', ['checkin'], ON_HOLD),
  agent(
    "I'm still going through the logs, thanks for bearing with me",
    ['checkin', 'thank_wait'],
    ON_HOLD,
  ),
  agent('Nearly there, just two more minutes please', ['checkin'], ON_HOLD),
  agent('This is taking a little longer than I thought', ['checkin'], ON_HOLD),
  agent('أشكر لك طول انتظارك، لقيت الطلب وهو في الطريق', ['thank_wait'], ON_HOLD, [
    'checkin',
    'hold',
  ]),
  agent('السموحة على التأخير أختي، تم تعديل العنوان', ['thank_wait'], ON_HOLD, ['empathy']),
  agent('Thanks for holding, your parcel left the depot this morning.', ['thank_wait'], ON_HOLD, [
    'checkin',
  ]),
  agent('Apologies for the wait! I found the invoice.', ['thank_wait'], ON_HOLD, ['empathy']),
  agent('Thank you for your patience and understanding.', [], MIDDLE, ['thank_wait']),
  agent('Just checking in again, are you still with me?', [], AFTER_ANSWER, ['checkin', 'clarify']),
  // Empathy
  agent('أعتذر منك على اللي صار، ومعك حق تزعل', ['empathy']),
  agent('والله حقك علينا يا أم سعد، موقف يضايق', ['empathy']),
  agent('متفهمة انزعاجك وبحاول أحلها لك', ['empathy'], MIDDLE, ['promise']),
  agent("I'm so sorry you had to go through that", ['empathy']),
  agent('I can imagine how stressful that must be.', ['empathy']),
  agent('للأسف المنتج غير متوفر حالياً', [], MIDDLE, ['empathy']),
  agent('عفواً، حاضرين بأي وقت', [], AFTER_ANSWER, ['empathy']),
  agent('sorry, what was the last digit?', [], MIDDLE, ['empathy']),
  agent('Unfortunately we cannot ship to that address.', [], MIDDLE, ['empathy']),
  // Questions
  agent('ممكن رقم الجوال المسجل عندنا؟', ['identify'], MIDDLE, ['clarify', 'security']),
  agent('زودنا باسمك الثلاثي لو تكرمت', ['identify'], MIDDLE, ['order']),
  agent('Could you confirm the email on the account?', ['identify'], MIDDLE, ['clarify']),
  agent('What is the order number please', ['identify']),
  agent('متى بدت المشكلة معك؟', ['clarify']),
  agent('Does it happen on every device?', ['clarify']),
  agent('أرسلت لك رمز تحقق، ممكن تعطيني إياه؟', ['security']),
  agent('Please read me the code we just texted you', ['security']),
  agent('لا تشارك كلمة المرور مع أي أحد', [], MIDDLE, ['security', 'order']),
  agent('Never share your password with anyone.', [], MIDDLE, ['security']),
  agent('Your email is now updated.', [], MIDDLE, ['identify']),
  // Promise, time
  agent('أضمن لك إن الطلب يوصل الليلة', ['promise']),
  agent('بكرة الصبح المبلغ عندك مية بالمية', ['promise']),
  agent('وعد مني ما تتكرر هالمشكلة أبداً', ['promise']),
  agent('You have my word, this will be fixed by tonight', ['promise']),
  agent('ما أقدر أوعدك بوقت محدد', [], MIDDLE, ['promise']),
  agent('إن شاء الله تنحل اليوم', [], MIDDLE, ['promise']),
  agent("Rest assured, we're looking at it", [], MIDDLE, ['promise']),
  agent("I can't guarantee a date, sorry", [], MIDDLE, ['promise', 'empathy']),
  agent('المبلغ يرجع لبطاقتك خلال ٥ إلى ٧ أيام عمل', ['timeframe']),
  agent('عادةً الشحنة تاخذ يومين', ['timeframe']),
  agent('You should hear from the team within 24 hours.', ['timeframe'], MIDDLE, ['promise']),
  agent('Refunds usually take 3-5 business days', ['timeframe']),
  // Closing
  agent('في خدمة ثانية أقدر أقدمها لج؟', ['further'], AFTER_ANSWER, ['clarify']),
  agent('حابب أساعدك بحاجة تانية؟', ['further'], AFTER_ANSWER, ['clarify']),
  agent('تأمر بشي ثاني أخوي؟', ['further'], AFTER_ANSWER, ['clarify']),
  agent('Anything more I can assist with?', ['further'], AFTER_ANSWER, ['clarify']),
  agent('Do you have any other questions for me today?', ['further'], AFTER_ANSWER, ['clarify']),
  agent('إذا احتجت أي شي ثاني حنا موجودين', [], AFTER_ANSWER, ['further']),
  agent('نشكر ثقتك في متجر سدرة، دمتم بخير', ['thank_contact', 'bye'], ASKED),
  agent('شاكرين تواصلكم معنا ونهاركم سعيد', ['thank_contact', 'bye'], ASKED),
  agent('Thanks for choosing Brightcart. Take care!', ['thank_contact', 'bye'], ASKED),
  agent(
    'We appreciate you getting in touch, have a lovely evening',
    ['thank_contact', 'bye'],
    ASKED,
  ),
  agent('شكراً على تزويدي بالبيانات', [], MIDDLE, ['thank_contact', 'thank_wait']),
  // Order, blame
  agent('اكتب رقمك', ['order', 'identify']),
  agent('طيب روح للفرع', ['order']),
  agent('Send the invoice.', ['order']),
  agent('ممكن ترسل لي صورة الفاتورة لو سمحت', [], MIDDLE, ['order']),
  agent('اضغط على الإعدادات ثم اختر الطابعة', [], MIDDLE, ['order']),
  agent('هذا مو من اختصاصنا، كلم البنك', ['blame']),
  agent('الغلط منك مو من النظام', ['blame']),
  agent('You should have read the terms first', ['blame']),
  agent("That's not our problem", ['blame']),
  agent('شغلي الطابعة ثم أعيدي المحاولة', [], MIDDLE, ['order', 'blame']),
  // Customers
  customer('والله حرام عليكم أسبوع وأنا أنتظر الطلب!!', ['upset']),
  customer('وش هالخدمة التعبانة', ['upset']),
  customer('زهقت منكم كل مرة نفس المشكلة', ['upset']),
  customer('WHY IS MY ORDER STILL NOT HERE', ['upset']),
  customer('This is the worst service I have ever had', ['upset']),
  customer('been waiting for two weeks and nobody answers me!!', ['upset']),
  customer('الطابعة ما تطبع من أمس', [], OPEN, ['upset']),
  customer('Hi, my order has not arrived yet', [], OPEN, ['upset', 'ping']),
  customer('ياسلااام اشتغلت!!! شكرا', ['done'], AFTER_ANSWER, ['upset']),
  customer('ما فهمت عليك كيف أسويها', ['confused']),
  customer("sorry I don't get what you mean", ['confused']),
  customer('؟؟؟', ['ping'], ON_HOLD, ['upset']),
  customer('وينك يا أخي', ['ping'], ON_HOLD),
  customer('u there?', ['ping'], ON_HOLD),
  customer('hello??', ['ping'], ON_HOLD),
  customer('Hello?', [], [], ['ping']),
  customer('لا ما تقصر يعطيك العافية', ['done'], ASKED),
  customer('No that would be all, cheers', ['done'], ASKED),
  customer('you too!', ['done'], PARTED),
  customer('لا، الطابعة الثانية بعد خربانة', [], ASKED, ['done']),
  customer('No, I also need a copy of the invoice. How do I get it?', [], ASKED, ['done']),
  customer('طيب شكرا', [], ON_HOLD, ['done']),
  customer('أمس كلمت زميلكم عن نفس الموضوع وما رجع لي', ['repeat_contact']),
  customer('This is the third time I am contacting you about it', ['repeat_contact', 'upset']),
  // Signs beside the contract
  agent('رفعت لك بلاغ للفريق الفني', ['raised']),
  agent("I've escalated this to our billing team", ['raised']),
  agent('اعطيني كلمة المرور حقتك', ['ask_secret', 'security']),
  agent('Please send me your full card number', ['ask_secret', 'security']),
  customer('أبغى استرجاع المبلغ اللي انخصم من بطاقتي', ['sensitive'], OPEN),
  customer('I want a refund to my card', ['sensitive'], OPEN),
];
