import type { Author } from '../acts.ts';
import type { Language } from '../events.ts';

/**
 * What the engine itself knows of the two languages, beside any pack: signs that decide between
 * acts (does this sentence ask? is it softened? does it hedge?) and are no act themselves.
 */
interface CueList extends Record<Language, readonly string[]> {
  /** Whose messages it is looked for in; both without it. */
  author?: Author;
}

export const CUES = {
  /** A sentence that asks, with or without a question mark. */
  question: {
    ar: [
      '[طيب|تمام|و|بس|اوكي|ابشر] (هل|وش|ايش|شنو|متى|وين|كيف|شلون|ليش|لماذا|ماذا|اين|فين|ازاي|منو|مين) @start',
      '(ايه|كم) @start @question',
      '(ممكن|اقدر|تقدر|تقدرين) (اعرف|توضح|توضحين|توضحلي|تشرح|تشرحين|تعرفني|تخبرني|تخبريني|تقول لي|تقولين|تذكر|تذكرين|افهم|استفسر|اسال)',
      '(تقصد|تقصدين|تقصدون|قصدك)',
    ],
    en: [
      '[ok|okay|sure|and|so|great|thanks|perfect|alright|got it|understood] [sure|then|now|so] (what|whats|which|why|who|whose|how) @start',
      '[ok|okay|sure|and|so] (when|where) @start @question',
      '(if|do) i understand (correctly|right|you|this|that)',
      '[and|so|ok|okay|then|now] (is|are|was|were|do|does|did|have|has|had|can|could|would|will) (it|that|this|you|the|your|there|they|any|we) @start',
      '(may|can|could) i (ask|know)',
      '(could|can|would|will) you [please] (tell|describe|explain|clarify|elaborate|let me know|specify|confirm|be more specific)',
      'please (describe|explain|clarify|elaborate|specify|confirm|tell me)',
      '(you want to|you would like to|you are|do i understand|if i understand)  @start @question',
    ],
  },
  /** Asks to be given something. */
  request: {
    ar: [
      '(ممكن|يمكن|هل يمكنك|هل بالامكان|بالامكان|لو سمحت|لو سمحتي|لوسمحت|لوسمحتي|من فضلك|من فضلكم|فضلا|لطفا|رجا|لو تكرمت|لو تكرمتي|تكرما|كرما|اذا ممكن|ياليت|يا ليت|بعد اذنك|بعد امرك|يعطيك العافيه ممكن)',
      '(زود{me}|تزود{me}|تزويد{me}|نزود|تزودونا|ازودك ب|عط{me}|اعط{me}|تعط{me}|تعطينا|هات|هاتي|هاتوا|ارسل{verb}{me}|ترسل{verb}{me}|ارسللي|ارسليلي|ترسللي|ابعت|ابعتلي|تبعتلي|ابعث{me}|تبعث{me}|طرش{verb}|طرشلي|دز|دزلي|اكتب{verb}|تكتب{verb}|اكتبلي|تكتبلي|اذكر{verb}|تذكر{verb}|تذكرلي|شارك{me}|تشارك{me}|تشاركني|مشاركتي|مشاركتنا|قول{verb}|قل لي|تقول لي|تقولين لي|افد{me}|تفيد{me}|افاده|خبر{me}|تخبر{me}|اخبر{me}|تاكيد|تاكد{verb}|تاكد لي|اكد{verb} لي|تاكد لنا|تتكرم|تتكرمين|تتكرمون|تكرم|تمدني|مدني|تمدنا|تعطيني|تعطونا|اديني|تديني|ادينا|املي|املا|وضح لي|اقرا لي|تقرا لي)',
      '(احتاج|نحتاج|محتاج|محتاجه|محتاجين|يلزمني|يلزمنا|ابي|ابغى|ابغا|نبي|نبغى|اريد|نريد|ودي|نود|عايز|عاوز|عايزه|محتاجين|بحتاج|بدي|اريدك|ينقصني|ينقصنا|نرجو|ارجو|يرجى|الرجا|برجا|اطلب|نطلب|بطلب|استاذنك|استأذنك|تسمح|تسمحين|تسمح لي|تسمحلي|يسعدني)',
      '(ما|ما هو|ماهو|ما هي|ماهي|وش|ايش|شنو|كم|شو|ايه|وشو) [هو|هي] (رقم|اسم|اسمك|رقمك|ايميلك|جوالك|الرقم|الاسم|ايميل|عنوانك|عنوان|رمز|الرمز|كود|الكود|كلمه|الباسورد|بريدك)',
      '(عندك|معك|لديك|عندكم|معاك|معج|حافظ|تعرف|تتذكر) [<word>] (رقم|اسم|ايميل|الرقم|رقمك|الايميل|رمز|كود|الرمز|الكود)',
      '(وصلك|وصلكم|وصلج|جاك|ارسلنا|ارسلت|بارسل|برسل|بيوصلك|ارسلته|طلع لك|طلعلك|يطلع لك|يجيك|بيجيك|يوصلك|ارسلناه) ...6 (ارسله|عطني|زودني|اكتبه|شاركني|تعطيني|ترسله|تكتبه|تزودني|اقراه|تقراه|ارسليه|اكتبيه|اقريه|عطيني|ابعته|ابعتهولي|طرشه|دزه|قوله|قوليه)',
    ],
    en: [
      '(may|can|could|might|shall) i (please|just|also|kindly|possibly|first|quickly|ask)',
      '(may|can|could|might) (i|we) [please|just|also|kindly|possibly|first|quickly] (have|get|ask|know|see|take|grab|verify|confirm|trouble|start with|please)',
      '(may|can|could|might) (i|we) [please|just|also] (have|get) ',
      '(can|could|would|will) (you|u) [please|kindly|just|also|possibly|first|be able to|be so kind|mind] (provide|giv|give|share|send|tell|confirm|verify|enter|type|supply|state|let me know|read|spell|list|pass|look up|have|repeat|specify|forward|submit|help me with)',
      '(please|kindly|pls|plz) [also|just|first] (provide|give|share|send|tell|confirm|verify|enter|type|supply|state|let me know|read|spell|list|specify|forward|submit|reply|include|advise)',
      "(i|we) [will|would|'ll|ll|d|just|also|only|first|do|still|would just] [also|just|only|first|still|then] (need|require|want|like)",
      "(ill|i'll|id|i'd|we'll|well|illl) [also|just|only|first|still|then] (need|require|just need|like)",
      '(next|first|also|now|then) [i|we] (need|require)',
      "(what|whats|what's|wats) [is|was|are|s|were] ",
      '(do|did|would) you [happen to|also|still|by chance] (have|know|remember)',
      '(need|require|looking for|needing) (your|the|a|an|some|from you|two|2|3|three|one|both|also) @without(you need|you will need|youll need|you require)',
      '(provide|give me|send me|share|verify|confirm|tell me|enter) [me|with|us] (your|the|a|an|me|two|both|any|some)',
      '(please|pls|plz) @end',
      '(your|full|the|account|order) ...4 please',
      "(i|we) (don't|dont|didn't|didnt) [believe] [i] [catch|caught|get|have|got|think] ...3 (name|id|number)",
      'would you (give|provide|tell|share|send|mind)',
      '(starting|start|begin) with (your|the)',
      '(with|by) (your|providing|giving|sharing)',
      '(would|will|should) (be (great|good|helpful|fine|enough|perfect)|help|work|do|suffice)',
      '(and|also|with|plus) (your|the) @start',
    ],
  },
  /** Makes a command a request. */
  soft: {
    ar: [
      '(لو سمحت|لو سمحتي|لوسمحت|لوسمحتي|لو سمحتوا|من فضلك|من فضلج|من فضلكم|فضلا|تكرما|لو تكرمت|لو تكرمتي|كرما|لطفا|ممكن|اذا ممكن|ياليت|يا ليت|الله يسعدك|الله يسعدج|الله يعافيك|الله يخليك|الله يحفظك|لا هنت|لا هنتي|لاهنت|لاهنتي|يرجى|نرجو|ارجو|رجا|برجا|بعد اذنك|اذا تكرمت|اذا سمحت|تفضل|تفضلي|تقدر|تقدرين|ودي|ما عليك امر|ماعليك امر|اذا ما عليك امر|بالله|يسلمو|تسلم|يا غالي|عزيزي|عزيزتي|طال عمرك|نحتاج منك|احتاج منك|حابين)',
    ],
    en: [
      '(please|pls|plz|kindly|could|would|may|can you|can i|thank|thanks|if you dont mind|if possible|when you can|whenever|feel free|id appreciate|appreciate)',
    ],
  },
  /** Says that something is likely, not certain. */
  hedge: {
    ar: [
      '(ان شا الله|انشاالله|انشا الله|باذن الله|بمشيه الله|غالبا|عاده|بالعاده|المعتاد|متوقع|المتوقع|نتوقع|تقريبا|نحاول|بنحاول|احاول|بحاول|ربما|يمكن|ممكن|احتمال|قدر الامكان|قدر المستطاع|نسعى|بنسعى|حسب)',
    ],
    en: [
      '(should|usually|typically|normally|expected|expect|estimate|estimated|might|may|could|hopefully|probably|likely|try|trying|generally|possible|possibly|as soon as possible|do my best|do our best|depending|depends|if)',
    ],
  },
  /** The agent works on it at this moment, in the first person. */
  working: {
    author: 'agent',
    ar: [
      '(اراجع|اشيك|اتاكد|اشوف|ابحث|اتابع|ادقق|افحص|احاول|اتحقق|اقارن|اجهز|اجمع|احلل|اختبر|اجرب|اعيد|اكمل|اطلع|استعلم|اسال|اتواصل|اشتغل|اعمل|ادور|انتظر رد|نراجع|نشيك|نتاكد|نشوف|نبحث|نتابع|ندقق|نفحص|نحاول|نتحقق|نقارن|نجهز|نختبر|نجرب|نعيد|نكمل|نطلع|نشتغل|نعمل|بشيك|براجع|بتاكد|بدقق|بفحص|بتابع|بقارن|باحاول|بحاول|بدور|بشوف|اقرا|احمل|انتهي من|اطبق|احدث|اضيف|اعدل|انقل|احسب|اتفقد|اتفحص|ببحث|بتحقق|اكلم|نكلم|ننتظر|واشوف|وارجع|ادخل على|افتح|اسوي|اقرا|انزل|اجيب|اطابق|اعالج|اصلح|اضبط|احصر|اعد|نجمع|نحلل|نقرا|نطابق|نعالج|نصلح|نضبط|نحدث|نعدل|ننقل|نضيف|اتقصى|اتطلع|احسب|اسجل|اكتب|بسال|بكلم|بفتح|بسوي|بجهز|بكمل|بطبق|بطالع|اطالع|نطالع|بدقق|باشوف|باتاكد|براجعها|اراجعها|اشيكها|افحصها|ادققها|اتابعها|اراجعه|افحصه|اتابعه|اطلعها|انهي|اخلص|نخلص|ننهي|اتحرى|احاول|اعاين|نعاين|اتبين|استفسر|نستفسر|بستفسر|استشير|ارجع له|ارجع لهم) @statement',
      '(لا زلت|لازلت|ما زلت|مازلت|لسا|لسه|لسى|للحين|لساتني|بعدني|بعدنا|لا زلنا|ما زلنا|مازلنا) <word> @statement',
      '(يلزمني|يبيلي|يبيلها|محتاج|محتاجه|احتاج|نحتاج|يلزمنا|ناقصني) (شوي|شويه|وقت|دقيقه|دقايق|لحظه|كمان|بعد|مهله)',
      '(الزميل|الزملا|الفريق|زميلي|زميلتي|القسم|المختص|المختصين|الفنيين|التقنيين|المبرمجين) ...2 (معي|يشيك|يشيكون|يتاكد|يتاكدون|يراجع|يراجعون|يشوف|يشوفون|يفحص|يفحصون|يبحث|يدقق|يعمل|يعملون|يحاول|يحاولون|على) @statement',
      '(يتاكد|يشيك|يراجع|يفحص|يتحقق) (لي|لنا) @statement',
      '{و}(اراجع{it}|اشيك{it}|اتاكد|ادقق{it}|افحص{it}|اقرا{it}|انقل{it}|اعدل{it}|ارتب{it}|اجهز{it}|اجمع{it}|احسب{it}|اطابق{it}|اقارن{it}|اكمل{it}|اخلص{it}|انهي{it}|احدث{it}|اطبق{it}|اربط{it}|اضبط{it}|اسجل{it}|ادخل{it}|اعالج{it}|اصلح{it}|اتابع{it}|انتظر{it}|ارجع{it}) @statement',
    ],
    en: [
      '(checking|looking|reviewing|searching|investigating|comparing|verifying|testing|trying|pulling|digging|reading|going through|waiting|consulting|confirming|processing|updating|running|gathering|tracing|loading|finishing|finding) @statement @without(are you|you are|is your|while you|thank you|keep you|kept you|keeping you|left you|leave you|appreciate)',
    ],
  },
  /** The agent brings what was waited for. */
  answer: {
    author: 'agent',
    ar: [
      '(لقيت|لقينا|لقيتها|لقيته|طالع{ه} عندي|طالع{ه} عندنا|ظاهر{ه} عندي|ظاهر{ه} عندنا|طالع{ه} لي|ظاهر{ه} لي|وجدت|وجدنا|حصلت|حصلته|تم|تمت|تبين|اتضح|يتضح|اتضحت|طلع|طلعت|السبب|عدلت|عدلنا|غيرت|غيرنا|غيرته|جددت|جددنا|حليت|حلينا|انحلت|انحل|تقدر|تقدرين|تقدرون|جرب|جربي|جربوا|ارسلت|ارسلنا|ظهر|ظهرت|واضح ان|انحذف|انحذفت|رجعت لك|صلحت|صلحنا|ضبطت|ضبطنا|فعلت|فعلنا|فعلته|مفعل|مفعله|المشكله من|الخلل من|الخلل في|المشكله في|بعد المراجعه|بعد التحقق|بعد الفحص|شيكت|تاكدت|راجعت|تحققت|فحصت|مسحت|حذفت|اضفت|ضفت|سويت|خلصت|اكتمل|جاهز|جاهزه|متوفر|مربوط|مفصول|انفصل|معلق من|رفعت|رفعنا|مرفوع|للاسف)',
    ],
    en: [
      '(found|fixed|resolved|updated|changed|refunded|cancelled|canceled|sent|placed|completed|turns out|it looks like|looks like|it seems|the issue was|the problem was|the reason|you can|you should|you will|try|your order|your account|your refund|i was able|i have updated|i see that|is active|is ready|there is|there are|it is|it was|all set|unfortunately)',
    ],
  },
  /** A wish that parts where people part, and elsewhere only answers kindly: "الله يحفظك". */
  wish: {
    author: 'agent',
    ar: [
      '(الله|ربي|ربنا) (يبارك|يوفق{you}|يحفظ{you}|معك|معكم|يهني{you}|يحمي{you}|يسلم{you}|يسعد{you}|يطول عمرك|يعافي{you}|يرزق{you}|يخلي{you}) [في|لك|لكم] [<word>] @end',
    ],
    en: [],
  },
  /** The thanks or reply of one who is content. */
  thanks: {
    author: 'customer',
    ar: ['(شكرا|مشكور{adj}|تسلم|تسلمين|تسلمون|يسلمو|يعطيك العافيه|جزاك الله)'],
    en: ['(thank|thanks|thx|thankyou|thnx|tks|ty|cheers|tysm|thank you|appreciate|appreciated)'],
  },
  content: {
    author: 'customer',
    ar: [
      '(الحمدلله|الحمد لله|ممتاز|روعه|رائع|حلو|جميل|تمام|زين|اشتغل|اشتغلت|ضبط|ضبطت|انحلت|اخيرا|دخل|مشى|نزل|وصل|وصلت|كفو|شكرا|مشكور{adj}|جميييل|عاش|بطل|ياسلام)',
    ],
    en: [
      '(yes|yay|great|awesome|perfect|amazing|wonderful|excellent|cool|genius|works|worked|love|wow|lol|haha|thank|thanks|thx|good|best|happy|excited|nice|fantastic|sweet|yey|woohoo|omg)',
    ],
  },
  /** What the customer asked for is done. */
  solved: {
    author: 'customer',
    ar: [],
    en: [
      '(works|worked|working|fixed|solved|resolved|sorted|removed|done|in now|back in|logged in|got it|see it|found it|received it|it went through|that did it|did the trick)',
    ],
  },
  /** What was wrong still is. */
  unsolved: {
    author: 'customer',
    ar: [
      '(لسا|لسه|للحين|ما زال|ما زالت|مازال|مازالت|لا زال|لا زالت|بعدها|بعده) ...2 (نفس|ما|معلق{ه}|واقف{ه}|طافي{ه}|تعلق|يعلق|ترفض|يرفض)',
      '(ما|لا|مو|مب|مش) (ضبط|ضبطت|زبط|زبطت|تضبط|يضبط|اشتغل|اشتغلت|تشتغل|يشتغل|انحل|انحلت|نفع|نفعت|راح|راحت|تغير) @without(ما شا الله)',
      'نفس (المشكله|الشي|الخطا|الغلط)',
    ],
    en: [
      '(still|again) ...2 (not|no|doesnt|dont|isnt|cant|wont|wrong|broken|stuck|failing|crashes|crashing|the same|same)',
      '(not|doesnt|didnt|isnt|wont|never) (work|working|worked|fixed|solved|resolved|help|helped)',
      'same (thing|error|problem|issue|result)',
    ],
  },
  /** Asks for what the sentence before has named. */
  request_it: {
    author: 'agent',
    ar: [
      '(ارسله|ارسليه|ارسلها|ترسله|ترسلينه|اكتبه|اكتبيه|تكتبه|تكتبينه|اقراه|اقريه|تقراه|عطني اياه|عطيني اياه|تعطيني اياه|زودني به|تزودني به|شاركني اياه|ابعته|ابعتهولي|طرشه|دزه|قوله لي)',
    ],
    en: [
      '(share|send|tell|give|read|type|enter|provide|forward|confirm|paste|repeat) [me|us] (it|that|them|those|it to|it with) [me|us|here|back|out|please]',
    ],
  },
  /** The customer excuses themselves. */
  apology: {
    author: 'customer',
    ar: [
      '(اسف|اسفه|اعتذر|نعتذر|سامحني|سامحيني|سامحنا|سامحينا|سامحونا|سامحوني|اعذرني|اعذريني|اعذرونا|اعذروني|السموحه)',
    ],
    en: ['(sorry|apologize|apologise|apologies) (for|about|if|that i|i) @without(sorry but)'],
  },
  /** Nothing more is wished, in answer to the question whether there is. */
  no: {
    author: 'customer',
    ar: [
      '(لا|لاا|لالا|ابد|ابدا|كلا|لأ|سلامتك|ولا شي|لاشي|لا شي|ما في|مافي|ما فيه|مافيه|ماعندي|ما عندي|خلاص|بس كذا|تمام كذا) @start',
      '(لا|لاا|ابد) @alone',
    ],
    en: [
      "(no|nope|nah|naw|noo|none|nothing|not now|not today|not really|not at the moment|not right now|not at this time|i'm good|im good|all good|that's all|thats all|thats it|i'm fine|im fine|i am good|i'm all set|that is all|that will be all|all set|nah im good) @start",
    ],
  },
  /** Turns what came before: a "no" or thanks with more to come. */
  but: {
    author: 'customer',
    ar: [
      '(بس|لكن|ولكن|بعدين|وبعدين) <word> @without(بس كذا|بس هذا|بس شكرا|بس مشكور|بس سلامتك|بس هذي|بس هذول|بس تسلم)',
      '(طيب|زين) (و|وليش|ليش|متى|ومتى|كيف|وكيف|وش|هل)',
    ],
    en: [
      '(but|however|although|except|actually|wait|also|one more|another question|can you|could you|how do|what about|need to|want to|i have another)',
    ],
  },
  /** Something is wrong, as customers write it. */
  problem: {
    author: 'customer',
    ar: [
      '(ما|لا|مو|مب|مش|ماهو) <word>',
      '(مشكله|مشاكل|خربان|خربانه|خرب|يعلق|معلق|واقف|واقفه|وقف|متوقف|طافي|طافيه|عطلان|عطل|متعطل|يرفض|مرفوض|تنخصم|انخصم|انسحب|غلط|خطا|خساره|زبون|زباين|الزباين|عملا|تاخر|تاخير|متاخر|ليش|للحين|الى الان|لين الحين|كامل|كل يوم|كل مره|مااقدر|ماتشتغل|مايشتغل|مايفتح|ماتطبع|ماطلع|ماوصل|ماوصلني|ماغيرت|ماحد|محد|ماتردون|ضاع|ضاعت|انمسح|اختفت|اختفى|رجعوا|فلوسي|فلوس|المحل|الناس|المطعم|انتم|انتو|وينكم|شغلي|شغل|كله)',
    ],
    en: [
      "(not|no|never|cant|can't|cannot|dont|don't|doesnt|doesn't|didnt|didn't|isnt|isn't|wasnt|wont|won't|havent|haven't|nothing|nobody|wrong|broken|error|issue|problem|late|delay|delayed|missing|lost|failed|fail|failing|slow|charged|twice|still|again|crash|crashing|crashed|down|stuck|damaged|stained|ripped|ruined|bad|why|waiting|hours|days|weeks|money|refund|overcharged|expensive|declined|rejected|cancelled|canceled|out of stock|promised|supposed|immediately)",
    ],
  },
  /** Offers to do something: a question that asks for leave, not for facts. */
  offer: {
    author: 'agent',
    ar: [
      '(تبي|تبين|تبغى|تبغين|تحب|تحبين|تود|تودين|ودك|تريد|تريدين|حاب|حابه) (ني|اني|مني|انني|ان) ',
      '(تبيني|تبغاني|تبيني|تبغيني|تحبني|تبينا|تبينني) <word>',
      '(اقدر|ممكن|تسمح|تسمحين) (اساعدك|اخدمك|اشرح|ارسل|احول|احولك|ارفع)',
      '(بدك|بدكم|بدكن) (ني|ياني|ايانا|يانا|اياني|نا) <word>',
      '(تحب|تحبي|تحبوا) [حضرتك] (ابعت|اعمل|احول|الغي|ابعتلك|اعملك) @question @without(ولا|او)',
    ],
    en: [
      '(would|do|did) you (like|want|prefer) (me|us) to',
      '(would|do) you [still] (like|want) to (use|pay|go ahead|proceed|place|continue|keep) @without(how|what|which|when)',
      '(if you would|if youd|if you) (prefer|like|want) ...3 (i|we) (can|could) @question',
      '(i|we) (can|could) <word> @question @start',
      'would (you like|that work|that be ok|that be okay|that help|it be okay|that be fine)',
      '(shall|should) (i|we)',
      '(is|are|would) (that|this|it|you) [be] (ok|okay|alright|fine|good|acceptable|agreeable) [with|for|to] [you]',
      '(do|would) you mind if',
      'want me to',
    ],
  },
  /** Asks to try something out: a step, not a question about the problem. */
  step: {
    author: 'agent',
    ar: [
      '(قدرت|قدرتي|جربت|جربتي|تجرب|تجربين|تجربون|جرب|جربي|ممكن تجرب|ممكن تجربين|تحاول|تحاولين|حاول|حاولي|تسوي|تسوين|تعيد|تعيدين|تشغل|تشغلين|تطفي|تطفين|تضغط|تضغطين|تدخل على|تدخلين على|تفتح|تفتحين|تحدث|تحدثين|ممكن تتاكد|ممكن تتاكدين|ممكن تشيك|ممكن تشيكين|ممكن ترسل|ممكن ترسلين|ممكن تصور|ممكن تصورين|ممكن صوره|ممكن ترفق|ممكن ترفقين|ضبط|ضبطت|زبطت|اشتغل|اشتغلت|وصلتك|وصلك|وصلت) @question @without(متى جربت|هل جربت)',
    ],
    en: [
      '(can|could|would|will|if) you [please|also|just|now|kindly|first|quickly|then] (try|check|visit|turn|click|go|make sure|log|open|close|clear|restart|refresh|reprint|save|select|press|update|switch|unplug|plug|sign|delete|reset|reboot|run|enter|follow|use|look at|take a|send a|send me a|attach|upload|change|set|wait|hold|see if)',
      '(does|did|is|has) (that|it|this) (help|helped|work|worked|working|work for you|make sense|fix|look good|sound good|resolve|do it|come back|show up)',
      'did (that|it|you) (work|help|get it|receive it|get the email|get that|see it)',
      "(how's|hows|how is) (that|it) (going|now)",
      'any luck',
    ],
  },
  /** Asks whether the customer is still there. */
  still_there: {
    author: 'agent',
    ar: [
      '(لا زلت|لازلت|لازلتي|لا زلتي|ما زلت|مازلت|مازلتي|باقي|للحين|لسا|لسه|هل|هل انت|انت|انتي|لساتك|بعدك|هل لا زلت|هل ما زلت) [انت|لا زلت|ما زلت] (معي|معنا|معاي|معايا|موجود|موجوده|هنا|متواجد|متواجده|معانا|متصل|على الخط)',
      '(موجود|موجوده|معي|معاي|معنا|معانا|معايا) [انت|للحين|لسا] (معنا|معي|معاي|معايا|معانا|على الخط|عالخط|لسا|للحين|هنا) @question',
      '(ما|لم) (وصلني|وصلنا|يصلني|يصلنا|استلمت|جاني) [اي|منك] (رد|ردك|جواب|رساله|منك) @without(من {ال}(فريق|قسم|بنك|فرع|شركه|مستودع|زملا|زميل|جهه|اداره|فني|تقني|مختص))',
      '(تسمعني|تسمعيني|معي انت|معاي انت|وينك|وينج)',
      '(بانتظار|في انتظار|ننتظر|انتظر|ناطرين) (ردك|ردج|ردكم|جوابك|تاكيدك)',
    ],
    en: [
      '(are|r) (you|u) [still|there] (there|with me|around|with us|here|connected|available|online|still)',
      '(are|r) (you|u) still',
      'still (there|with me|with us|around) @question',
      "(i|we) (haven't|havent|have not|didn't|didnt|did not) (heard|received|get|got|see|seen) ...2 (from you|back|response|reply)",
      'checking in',
      "(as|since) (i|we) (haven't|havent|have not)",
      '(hello|hi) @alone @question',
    ],
  },
  /** Offers help, as openings do. */
  how_help: {
    author: 'agent',
    ar: [
      '(كيف|شلون|بماذا|بايش|وش|ايش|فيما|بشو|ازاي|بوش) (اقدر|نقدر|ممكن|يمكنني|يمكننا|استطيع|نستطيع|اخدم{you}|نخدم{you}|اساعد{you}|نساعد{you}|بامكاني) [اخدم{you}|نخدم{you}|اساعد{you}|نساعد{you}|خدمتك|مساعدتك|افيدك]',
      '(اقدر|ممكن|نقدر) (اساعد|اخدم|نساعد|نخدم|اساعدك|اخدمك) [حضرتك|سعادتك|معاليك] (ازاي|كيف|بايه|بشو|بايش|في ايه|بماذا)',
      '(تفضل|تفضلي|امر|امري|آمر|سم|سمي|تامر) [طال|كيف|وش|عليك|كلي]',
      '(اخدمك|نخدمك|اساعدك|نساعدك|ساعدك|ساعدكم|اخدمج|اساعدج) @question',
    ],
    en: [
      '(how|what|who) (can|may|could|cna|do|might|would|shall) (i|we|you) [be|do|of] (help|assist|do|serve|support|service|assistance|like help)',
      '(how|what) (can|may) (i|we) (help|assist|do)',
      'what (brings|brought) you',
      '(what|how) (seems|appears) to be',
      'can i help you @end',
      'how are you',
    ],
  },
  /** Says nothing of the matter: acknowledgement, readiness, politeness. */
  filler: {
    author: 'agent',
    ar: [
      '(تمام|طيب|ابشر|ابشري|حاضر|اكيد|ولا يهمك|من عيوني|على راسي|اوكي|اوك|زين|حلو|ممتاز|واضح|وصلت|وصلتني|استلمت|استلمتها|فهمت|فهمت عليك|العفو|نعم|ايوه|ايه|اي نعم|على امرك|على خشمي|تامر|تامرين|ولا هم|بكل سرور|بالتاكيد|سم|سمي|يسعدني|بخدمتك|شكرا لك|شكرا|الله يسعدك|الله يعافيك|حياك|وصلت الفكره|وصلت البيانات|الفكره|سؤال بمحله|سوال جميل|سؤال جميل|سؤال حلو|سوال بمحله|شكرا على البيانات|شكرا على المعلومات|استلمت البيانات|البيانات|مع ولا يهمك|الله يحييك|يا هلا|استاذ|استاذه|اخوي|اختي|اخي|عزيزي|عزيزتي|العميل|وش دعوه|ولا يكون خاطرك الا طيب|خلاص)',
    ],
    en: [
      "(ok|okay|sure|sure thing|alright|all right|great|perfect|thanks|thank you|thank you so much|got it|understood|i see|i understand|of course|absolutely|certainly|no problem|no worries|yes|yeah|yep|right|well|now|good|very good|nice|awesome|excellent|wonderful|hmm|ah|oh|sir|maam|madam|ok thanks|i can help you with that|i can help with that|i can help|i'd be happy to help|i would be happy to help|happy to help|glad to help|i can do that|i can assist you with that|i will help you|let me help you|good question|great question|that's a good question|thanks for that|thank you for that|thanks for the information|thank you for the information|thank you for confirming|thanks for confirming|thank you for providing|for providing|no trouble|not a problem|my pleasure|for sure|definitely|gotcha|noted|hm|that makes sense|for you|with that|everything in order)",
    ],
  },
  /** Warns against giving a secret away, or is about changing it. */
  guarded: {
    author: 'agent',
    ar: [
      '(لا|لن|ما|مو) (تعطي|تعطين|تعط|تشارك|تشاركين|ترسل|ترسلين|تكتب|تكتبين|تفصح|نطلب|اطلب|نحتاج|احتاج|تزود|تفصحين|تشاركها|تشاركه|تعطيه|تعطيها|يطلب)',
      '(تغيير|غير|غيري|تغير|تغيرين|اعاده تعيين|تعيين|استعاده|نسيت|تحديث|اعاده ضبط|استرجاع) {ال}(كلمه|باسورد|الباسورد|رمز|الرقم السري|كلمت|رقم|الرمز)',
      '(رابط|لينك) ...3 (كلمه|باسورد|الرمز)',
      '(عدم|بدون|دون|تجنب|تجنبي|احذر|احذري|ممنوع|انتبه|انتبهي) [من|لا|ان] (مشاركه|ارسال|اعطا|كتابه|الافصاح|نشر|ذكر|ترسل|ترسلين|تشارك|تشاركين|تعطي|تعطين|تكتب|تكتبين)',
      '(حافظ|حافظي|حافظوا|احتفظ|احتفظي|احرص|احرصي) ...2 (سريه|خصوصيه|سري)',
    ],
    en: [
      "(never|not|dont|don't|do not|wont|won't|without|no need|shouldn't|shouldnt|neither) [to] ...2 (share|give|send|ask|provide|tell|disclose|need|type|asking|sharing|request)",
      '(reset|change|changing|resetting|forgot|forgotten|update|recover|new|temporary|create|old|generate) ...2 (password|pin|passcode|code)',
      '(your|the) (password|pin|code) (is|was|has|will)',
    ],
  },
} as const satisfies Record<string, CueList>;

export type Cue = keyof typeof CUES;

export const CUE_NAMES: readonly Cue[] = Object.keys(CUES).filter(isCue);

function isCue(name: string): name is Cue {
  return Object.hasOwn(CUES, name);
}
