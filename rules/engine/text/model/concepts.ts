/**
 * Words that do the same work in an act, whatever the language: "moment", "sec" and لحظة are all a
 * span of waiting. What the model learns of one it knows of the others, so a word that no labelled
 * message holds is still understood. Stems are enough: endings and what Arabic fuses to a word are
 * taken off before they are looked up. A word may stand in several lists; the first is the one that
 * word pairs are made of. In comparable form, as a test holds: folding them would cost the worker's start.
 */
export const CONCEPTS: Readonly<Record<string, string>> = {
  span: `moment mo sec second minute min mins bit tick jiffy while momento secs moments لحظه لحظات لحيظه لحيظات
    لحظتين دقيقه دقايق دقيقتين ثانيه ثواني ثانيتين ثوان شوي شويه برهه مهله فرصه مجال تانيه ثانيا هنيهه عشر نص`,
  wait: `wait hold hang bear standby stand stay stick sit tight patience patient patiently waiting holding longer
    await نتظر انتظر انتظار صبر اصبر نطر استني ستني ستنا استنا ناطر منتظر تريث امهل مهل خلك خليك ابق ابقي ثبت
    تحمل طول لاهنت انطر تنطر استنيت صبور سعه رحابه حلم`,
  check: `check look see review verify pull dig investigate search find read confirm consult open compare examine
    inspect research trace track lookup explore figure view access double analyze analyse شيك راجع تاكد شوف بحث
    دقق فحص تحقق طالع طلع كشف قرا تابع قارن دور فتش ستعلم استعلم ستفسر استفسر راجعه متابع اطلاع مراجعه تدقيق
    كشيك مشيك عاين قلب جيك تشييك سحب جيب`,
  askround: `ask talk speak consult check supervisor manager team colleague department specialist engineer technician سال
    كلم زميل زميله فريق مشرف مدير مختص قسم فني تقني مهندس اداره مسوول مناوب صيدلي`,
  doing: `checking looking reviewing verifying pulling working processing investigating searching loading trying
    updating running finishing comparing fixing digging confirming waiting handling جاري قاعد قاعده جالس جالسه
    ماسك شغال شغاله مستمر مستمره اتابع نتابع عم نعمل بصدد`,
  let: `let lemme allow letting gonna going will ill خل خلني خليني خلينا خلي دعني دعيني اسمح سمح اسمحي اسمحوا استاذن
    استاذنك بستاذن تسمح اذن`,
  give: `give gimme grant allow spare عط عطني عطيني اعط اعطني اعطيني عطونا عطوني تعط تعطيني امهلني امهليني ادي اديني
    هات`,
  return: `back return shortly soon right update ارجع راجع راجعه رجع ارد برد نرد نرجع افيد اوافي ابشر برجع راد عايد
    وراجع وارد وبرد`,
  still: `still yet currently لسا لسه لسي لازال لازلت مازال مازلت مازلنا لازلنا للحين لحد الحين زال زلت زلنا باقي
    بعدني بعدنا لساتني لساي بعد`,
  progress: `halfway percent loading nearly page line items left finishing screen step queue processing
    ringing answered responding calling number trying next other started running بالميه نص نصفها اخر باقيلي
    يحمل تحمل تحميل بطي معلق يرد ماردوا مارد يردون ردهم اتصلت ادق دقيت اكلمه اكلمهم قدامي فاتح فاتحه واصل
    وصلت للاخير قيد جاري الخط خطوه خطوات النظام السيستم يفتح يعلق`,
  almost: `almost nearly close done shortly soon finishing قربت قرب قريب خلص اخلص انتهي اوشك وشك نهايه اخير`,
  more: `more another extra longer additional further else other anything something anymore any anythings زياده اضافي
    اضافيه اضافه ثاني ثانيه غير غيره غيرها غيرهم اخر اخري كمان تاني تانيه زود زايد مزيد اي شي حاجه بعد موضوع
    شغله`,
  anything: `anything something else nothing everything anythin naything aything thing things شي اشيا حاجه حاجات غرض شيا
    شغله امر موضوع خدمه مساعده استفسار سوال اسيله نقطه ملاحظه طلب`,
  need: `need want require wish would like desire تبي تبين تبون تبغي تبغين تبغون تحب تحبين تحبون تود تودين تحتاج
    تحتاجين تحتاجون محتاج محتاجه محتاجين محتاي محتايه يلزم يلزمك ناقص ناقصك ناقصكم خاطر خاطرك بخاطرك تامر تامرين
    تامرون ترغب ترغبين بغيت بغيتي ودك عايز عاوز عاوزه عايزه بدك بدكم حاب حابه حابين تريد تريدين تطلب تطلبين
    تامري امر امري تامرني لازم ابي ابغي احتاج نحتاج اريد نريد نبي نبغي مطلوب يبي ينقص ينقصك ينقصنا`,
  help: `help assist support serve aid assistance helping helped hep helo helpful service ساعد مساعده خدم خدمه خدمتك
    خدمات فيد قدم اساعد اخدم مخدوم فزع ساندك`,
  thank: `thank thanks thx ty thankyou appreciate grateful cheers kudos tysm thnx tks thankful appreciated gratitude
    obliged شكر شكرا مشكور مشكوره مشكورين شاكر شاكره شاكرين نشكر اشكر ممنون ممنونه ممنونين ممتن ممتنه ممتنين
    تسلم تسلمين تسلمون يسلمو يسلموا نثمن ثمن مقدر مقدره مقدرين قدرت تقدير امتنان متشكر متشكره متشكرين كثر كتر
    عافيه عساك ماجور بيض قصرت تقصر جزاك جزاكم نقدر سررنا اسعدنا سعدنا تشرفنا سعيدين سعدا سعدت فرصه`,
  contact: `contact contacting reach reaching call calling chat chatting choose choosing shop shopping business writing
    visit visiting messaging trust trusting customer loyalty partnering stopping patronage inquiry reachout
    touch connect connecting flying banking staying تواصل تواصلك تواصلكم تواصلت تواصلتي اتصال اتصلت راسل مراسله
    مراسلتك راسلت اختيار اخترت اخترتنا ثقه ثقتك ثقتكم تسوق تسوقك زياره زيارتك كلمت كلمتنا تعامل تعاملك مرور
    مرورك انضمام ولا وقت وقتك استخدام تشريف شرا`,
  sorry: `sorry apologize apologise apologies apology regret pardon forgive sry apologizing unfortunate srry عتذر
    اعتذر اعتذار نعتذر اسف اسفه اسفين اسفون متاسف متاسفه متاسفين عذر معذره المعذره السموحه سموحه سامح سامحنا
    سامحيني اعذر اعذرنا اعذرينا اعذرونا يوسف يوسفني يوسفنا حقك حقكم العتب معليش معلش عذرا تاسف عذري محرج محرجه
    خجل`,
  feeling: `understand frustrating frustrated frustration annoying annoyed inconvenience inconvenient upset upsetting
    imagine feel feels terrible awful stress stressful disappointing disappointed disappointment tough hard
    rough hassle trouble headache nightmare worry worrying concern concerning unpleasant pain suck sucks bummer
    shame ugh yikes oh unacceptable hate stinks empathize sympathize hear stressed worrisome troubling scary
    dreadful experience ordeal متفهم اتفهم نتفهم تفهم ادري ندري حاس حاسه نحس احس فاهم فاهمه زعل زعلك ازعاج
    انزعاج معاناه معاناتك تنزعج تزعل مزعج يزعج مزعجه يقهر قهر قهرك يوجع يضيق الصدر مقدر مقدره مقدرين ازعل انصدم
    استيا استياك صعب صعبه موقف شعور شعورك يحزن يحزنني حزين الم يولم حقك حق لوم الوم تنقهر قهرتني حصل صار تجربه
    تجربتك لايرضي يرضي يرضيك مايرضيك يضايق مضايق تعب تعبناك اتعبناك ضيق ضيقك عصب تعصب محق يسو يسوونا ازعجناك كدر
    يكدر خاطر`,
  comfort: `hear sucks understandable understandably totally absolutely completely fair valid reason right
    blame wish unlucky oh gosh dear poor heartbreaking sympathise sympathize relate empathise shoes imagine
    ruined missing inconvenienced stinks stings painful awful افا يهمك ولايهمك هونها هون ازعلك يزعلك خاطرك
    راسك الراس العين والراس عيوني عينك عيني معذور معذوره حقكم ماتنلام تنلام نلوم انلام متضامن سلامات سلامتك
    ماعليك ماعليه شر عسي يعوضك نعوضك يعوض يجبر الجبر يصبرك ويصبر لوعه ازعاجك قلق قلقك خوفك توترك يوتر نستاهل
    العتب عتبك غاليه غالي يستاهل تستاهل احسن اعوذ لاحول موسف مولم محزن ماودنا مارضينا نرضي يرضينا ماترضي
    ماكنا قصرنا تقصيرنا غلطنا خطانا نتحمل مشاعرك ظرفك ظروفك وضعك`,
  wrongdo: `problem issue mistake error delay inconvenience trouble happened situation wrong confusion mixup مشكله خطا
    غلط تاخير تاخر خلل قصور تقصير صار حصل عطل لخبطه ازعاج اشكال انقطاع`,
  anger: `ridiculous joke scam worst terrible horrible unacceptable disgusting useless furious livid pathetic
    absurd angry mad pissed crap bullshit damn hell wtf shit stupid idiotic idiots incompetent liar liars
    lying thieves theft robbery fraud rip ripoff awful garbage trash unbelievable outrageous disgrace
    disgraceful shameful insane nonsense hate nightmare fed tired sick frustrated frustrating annoyed
    annoying disappointed disappointing appalling joking kidding seriously clown circus waste wasted wasting
    lazy rude unreal shocking beyond steal stealing stole robbed upset نصب نصابين نصاب حرامي حراميه سرقه سراق
    زفت مهزله استهتار مسخره مصخره فاشل فاشله فاشلين اسوا سي سيي سييه زباله كذب كذاب كذابين تكذبون تستهبل
    تستهبلون تستغفل استغفال قهر قهرتوني مقهور تعبت طفشت زهقت مليت زعلان معصب حسبي الوكيل حرام عيب قرف مقرف
    فضيحه لعب تلعبون ضحك تضحكون استغلال خراب خربتوا ضيعتوا ضيعت وقتي سخافه تافه تافهين مخزي كارثه مصيبه غبي
    اغبيا طنش تطنيش طنشتوني تسحبون سحبتوا ياليل اوف افف يلعن تبا وع تعبتوني قله احترام محترمين استفزاز مستفز
    غثيتونا غثيتوني غثه بلوشي فلوسنا نهب احتيال محتالين مهمل مهملين اهمال صدمه مصدوم atrocious abysmal
    diabolical dreadful dismal lousy sucks sucked shambles farce mess messed screwed ruined ruining ruin
    wrecked destroyed crooks thief conned con rigged fraudulent dishonest deceptive misleading bait misled
    lied clowns morons idiot imbecile dumb braindead careless negligent unprofessional disrespectful
    disrespect ignorant ignored ignoring neglect arrogant condescending fuming enraged outraged infuriating
    irritated irritating aggravating exasperated raging boiling hopeless worthless crappy rubbish bloody
    frigging freaking fricking effing goddamn darn sake ffs omfg smh bs jeez grr ugh argh arrgh ughh sigh
    insulting insult unfair unjust robbing overpriced cheated cheat cheating swindle swindled runaround
    nightmares painful torture exhausting exhausted drained done unreliable incompetence failing failure
    failed fail letdown laughable mockery disaster catastrophe chaos zoo مهازل استخفاف استغبا تستخفون مضحكه
    نكته مقلب فشل افشل اسو اردي ردي ردييه زفته خايس خايسه معفن تعبانه تعبانين بايخ بايخه سامج وقح وقاحه
    ادب ذوق كذبه تكذب كذبتوا كذابه دجالين غشاشين غش غشيتونا خداع مخادعين خدعتوني لصوص حراميين تسرقون سرقتوني
    سارقين ابتزاز تبتزون استنزاف مهايط هياط طفشنا طفشتونا زهقنا زهقتوني مليتوني ملينا قرفنا قرفت قرفان
    قرفتونا غثيث غثاثه حرقتوا اعصابي ضغطي رفعتوا جننتوني جنون انجنيت استفزيتوني قهرتونا مقهورين ذبحتونا
    ذبحتوني خايب خيبه خيبتوا مخيب محبط محبطه احباط انحبطت مستا مستاه استيا غاضب غاضبه غضب معصبه متنرفز
    متنرفزه نرفزه نرفزتوني عصبتوني زعلانه منزعج منزعجه متضايقه متضايق ضايق ضايقتوني مستغرب مصدومه صدمتوني
    مفجوع تجاهل تتجاهلون تجاهلتوني مطنشين تطنشون تطنشوني تسحبوا تهملون تماطلون مماطله مماطلين تسويف تصريف
    تصرفون تتهربون لامبالاه استهانه تستهينون لعبه تلعبوا تلاعب تتلاعبون مستغلين تستغلون جشع جشعين طمع نصبتوا
    نصبه منصوب هبل غبيه حمير اغبي غبا تخلف متخلف متخلفين فوضي عشواييه عشوايي عك بهدله بهدلتوني بهذله تبهدلت
    مرمطه تمرمطت شحططه شحططتونا ذل تذلون مذله اهانه مهين عيال يلعب خرابيط خزعبلات كلامفاضي قرقر لاتستاهلون
    تستاهلون تف اخس اخيه يع حقير حقاره وسخ`,
  plea: `god lord jesus christ please heaven sake begging beg mercy حسبي حسبنا حسيب وكيل الوكيل يهديكم يهديك
    طولك روح ياروح صبرني الصبر الحول حول لاحول استغفر ربيه ياربي ياالله يالله لله اتقوا خافوا ينتقم لايوفقكم
    يسامحكم سامحكم عوضي عوض رحمه ارحموني ارحمونا حرام عليكم ضميركم ضمير تكفي تكفون تكفين طلبتك طلبتكم بالله
    ودي امانه واسطه دخيلك دخيلكم`,
  sarcasm: `great nice wow bravo congrats lovely brilliant genius fantastic wonderful lol haha ماشاالله ماشالله ماشا
    ياسلام برافو عاش حلو ممتاز شكلكم واضح`,
  swear: `fed sick tired enough never again cancel leaving leave competitor sue lawyer complaint report
    complain كنسل الغي انسحب محامي شكوي اشتكي بشتكي اشكي تجاره هيه هييه سحبه ابلغ بلاغ مااتعامل  ombudsman
    regulator reviews review stars lawsuit legal court attorney twitter post tell everyone friends media
    police bank chargeback dispute switching switch elsewhere competitors unsubscribe boycott regret
    الاتصالات ساما البنكالمركزي حمايه المستهلك وزاره التجاره شكايه ارفع قضيه محكمه بالمحكمه تويتر اكس افضحكم
    بفضحكم بنشر انشر بقيمكم نجمه تقييم بسحب اسحب بحول لغيركم بلغي كنسلت الغا بلا رجعه احولها منافس سكرت حسابي
    بقاطع مقاطعه نادم ندمت ندمان`,
  praise: `great perfect awesome excellent wonderful amazing fantastic good super brilliant lovely glad happy pleased
    cool sweet nice yay wow fine ok okay alright ممتاز رايع روعه حلو جميل زين طيب تمام كويس كفو عاش كفيت وفيت
    منيح حمد الحمدلله ماشاالله اوكي اوك فله تحفه`,
  ok: `ok okay k kk sure alright right got understood yes yeah yep yup fine noted cool تمام طيب اوكي اوك زين حاضر
    ابشر ابشري ايه ايوه ايوا اي نعم ماشي خلاص اكيد اها`,
  noword: `no nope nah naw none nothing not never non لا ابد ابدا كلا لالا مافي مافيه ماشي سلامتك ولا شي خلاص بس لاشي
    سلامه`,
  neg: `not no dont doesnt didnt cant cannot wont wouldnt isnt wasnt arent havent hasnt never nothing nobody without
    unable ما لا مو مب مش موب مهب ليس ليست لن لم ماهو ماهي محد ماحد مافي مافيه بدون مهو ولا`,
  all: `all everything everythings thats it set done finished complete covered كل كلها كله هذا هذي بس كافي كفي كذا
    كذيه جذي هيك كفايه وبس`,
  goodwish: `day evening night weekend week afternoon rest morning holiday bye goodbye cya farewell luck يوم يومك نهار
    نهارك مسا مساك ليله ليلتك اسبوعك امان وداعه حفظ سلامه سلام موفق موفقه موفقين دمت دمتم دمتي طاب اسعد يسعد
    يسعدك يوفقك وفقك يحفظك حفظك رعايه رعايته معك عساك بالتوفيق توفيق وداعا نشوفك نراك الله`,
  good: `good great nice lovely wonderful fantastic awesome blessed amazing pleasant beautiful excellent happy safe
    fabulous terrific splendid super marvelous سعيد سعيده طيب طيبه جميل جميله مبارك مباركه حلو حلوه هني موفق زين
    احلي اجمل خير`,
  have: `have enjoy take hope wish wishing hoping care be stay نتمني اتمني تمنياتنا تمنياتي نرجو استمتع استمتعوا تهني
    تتهني`,
  greet: `hi hello hey welcome greetings howdy hiya hii heya helo hallo yello morning هلا مرحبا مرحب اهلا اهلين سلام
    سلامو السلام وعليكم عليكم حياك حياكم حيالله حي صباح مسا مساك ياهلا هاي مراحب يامرحبا مرحبتين ترحيب نورت
    حيهلا ياحيا هلابك اهليين يامسا هلو`,
  intro: `name speaking agent representative chatting here behalf from with welcome assisting rep معك معاك معكم معاكم
    معج معاج وياك وياج وياكم اسمي انا محدثك محدثتك تتحدث يحدثك تتكلم اخوك اختك موظف موظفه ممثل هنا`,
  brand: `acme acmebrands acmebrand acmecorp company store brands corp team support customer care desk service شركه
    متجر موسسه فريق دعم عنايه رعايه خدمه قسم مركز بنك مصرف تطبيق فندق موقع مطعم اداره عيادات سوق`,
  howhelp: `how may can could help assist today brings كيف شلون ازاي اقدر نقدر بشنو بايش فيما تفضل تفضلي امرني امر اخدمك
    اساعدك سم سمي`,
  idnoun: `name names number email mail address id ids account order zip zipcode username invoice phone mobile contact
    reference ticket serial fullname membership confirmation details info information postcode postal booking
    reservation policy case tracking mailing billing shipping surname last user login acct iban national
    passport رقم اسم اسمك رقمك جوال جوالك ايميل ايميلك بريد هويه هويتك حساب حسابك طلب طلبك طلبيه فاتوره عضويه
    موبايل تلفون هاتف عنوان بوليصه وثيقه مطالبه عقد اشتراك مرجع تذكره بلاغ سيريال سجل حجز اقامه وطنيه بيانات
    معلومات يوزر مدني كامل تيرمنال مسجل لوحه شحنه شحنتك`,
  secret: `otp pin password code passcode cvv card cvc digit digits verification security credit debit mother maiden
    secret verify authentication 2fa answer question رمز كود باسورد سري سريه بطاقه بطاقتك تحقق تاكيد توثيق ابشر
    نفاذ كلمه مرور ارقام بصمه امان سوال`,
  askgive: `provide give send share tell confirm verify enter type supply state spell list forward submit include grab
    get have drop pass زود تزود زودني تزودني تزويد ارسل ترسل ارسلي ترسلين ارسله عطني تعطيني شارك تشارك شاركني
    اكتب تكتب اذكر تذكر طرش تطرش دز ابعت تبعت ابعث خبرني تخبرني افد تفيد تكرم تتكرم قول تقول اعط تعطينا مدني
    املي حدد صور تصور وضح ارفق ترفق`,
  please: `please pls plz kindly could would may can possible mind grateful ممكن فضلك فضلا لطفا سمحت سمحتي سمحتوا تكرمت
    تكرمتي تكرما رجا ارجو نرجو يرجي نامل امل ياليت ليت هنت هنتي اذنك عليك كلافه بليز يسعدك يعافيك يخليك تفضل
    تفضلت يمكن`,
  what: `what which whats wats whose وش ايش شنو شو ايه ما ماذا اي وشو`,
  wh: `when where why who how متي وين كيف شلون ليش ليه لماذا اين فين كم مين منو ازاي هل`,
  timeunit: `hour hours day days week weeks business working month months overnight hrs hr ساعه ساعات ساعتين يوم ايام
    يومين اسبوع اسبوعين اسابيع شهر دوام عمل`,
  within: `within takes take took up by before after between until approximately about around maximum expect expected
    خلال ياخذ تاخذ يستغرق تستغرق مده المده قبل بعد خلل يوصل يوصلك توصلك بتوصل توصل بيوصل تجيك بيجيك يجيك لين
    لغايه حدود بين كحد اقصي`,
  daytime: `tomorrow tonight today monday tuesday wednesday thursday friday saturday sunday morning noon evening بكره
    بكرا غدا باكر اليوم الليله عقب الاحد الاثنين الثلاثا الاربعا الخميس الجمعه السبت الصبح الظهر العصر المغرب
    عشا`,
  promise: `guarantee guaranteed promise definitely certainly surely assure assured absolutely rest 100 percent swear
    word sure ensure commit doubt ضمن اضمن ضمان وعد اوعد نوعد اكيد مضمون مضمونه حتما ميه بالميه الميه رقبتي حلف
    احلف اتعهد تعهد نتعهد التزم وعدني ضامن تطمن اطمن شرف مسوول عندي والله قطعا`,
  hedge: `should usually probably might expected estimated hopefully typically likely try trying generally normally
    maybe غالبا الغالب عاده بالعاده العاده معتاد متوقع ربما احتمال تقريبا حاول نحاول ان شا انشاالله باذن حسب
    بحسب ممكن يفترض المفروض نسعي`,
  future: `will shall gonna ill youll itll بي بيكون بتكون راح سوف بتجي بيجي بيتم بتنحل تنحل بينحل يوصلك بيوصلك رح حيكون
    هيكون سيتم ستصل سيصلك`,
  outcome: `refund refunded replace replacement fix fixed resolve resolved solved deliver delivered arrive ship credit
    approved working money تنحل ينحل بتنحل يتصلح تشتغل يرجع ترجع توصل يوصل مبلغ فلوس فلوسك تعويض استرداد انحلت
    استبدال يتوفر تعدل`,
  command: `send give go try restart call check write click open close read contact visit use download
    reinstall ارسل ارسلي عط جيب صور راجع راجعي كلم كلمي شوف شوفي افتح افتحي طف شغل روح روحي حط حطي اقرا جرب
    جربي سكر ادخل ادخلي اضغط سجل سوي سو تواصل اتصل اكتب حمل ارفع تاكد احذف غير امسح وقف لا خذ قدم انتظر اصبر
    اسكت هات خلص fill look find return unplug clear verify wait listen calm stop search google remove take
    turn press tap put install update email upload attach scan refresh log swap change reboot plug pay bring
    see learn forget move place order wipe pull push follow hurry speak reply answer explain relax quit copy
    paste switch enable disable set شيل شيلي غيري كرر كرري راسل راسلي ركز ركزي دبر خلصني حدث حدثي غلف غلفي
    اسال اسالي ارجع ارجعي سوها سويها شغله شغليه اعط اعطيني اعطني عطني عطيني عطنا ابعث ابعثي ابعت رسل رسلي طرش
    طرشي دز دزي ارفق ارفقي اذكر اذكري وضح وضحي اشرح جاوب جاوبي ادفع ادفعي حول حولي جهز جهزي استلم استلمي وقع
    وقعي زود زودني زوديني قول قولي قل حدد حددي اختر اختاري اضغطي اكتبي ابحث ابحثي دور دوري لقي القاها انزل
    نزل نزلي حملي ثبت ثبتي امسحي احذفي الغ الغي جدد جددي فعل فعلي قدمي عبي املا تاكدي اتاكد تحقق افحص شيك
    شيكي قيس اربط اربطي فك افصل افصلي وصل ركب ركبي اسحب اطلع اخرج سكري اقفل اقفلي اطفي طفي شغلي ريستر عيد
    عيدي اعد اعيدي ارفض ارفضه انطر انطري استن استني اصبري هد اهدا اهدي سمع اسمع اسمعني اسمعي خلك خليك خلي انس
    انسي اترك اتركي امش تعال تعالي ارفعي ابلغ بلغ بلغي كلمهم راجعهم اتصلي اسالهم خاطب اشتر اشتري جب جيبي هاتي
    خذي خله خلها حطه قص صوري اطبع انسخ الصق حرك دخل اضبط اضبطي عدل عدلي صحح صححي اعتمد وافق التزم احترم
    لاتنسي لاتتاخر لاتكرر عجل استعجل حاول انتبه انتبهي افهم`,
  you: `you your u ur yours youre youve urself انت انتي انتم انتو عليك عليكم عليج لك لكم لج منك منكم منج عندك عندكم
    عندج فيك فيكم اياك`,
  we: `i we me us our my im ive ill were weve انا نحن احنا حنا عندنا عندي لي لنا معنا معي منا مني فينا`,
  again: `again third second fourth fifth time times twice repeatedly multiple every مره مرات مرتين ثالث رابع خامس
    عاشر عاشره ثالثه رابعه كرر تكرار كلمره`,
  ago: `yesterday ago last earlier previous previously before already days weeks امس البارح الماضي قبل سابق سابقا
    اول الفايت اللي فات من زمان`,
  since: `since ago waiting waited forever ages eternity weeks months hours long until still ever every whole
    entire all endless من صار صارلي صرلي صرلنا لي لنا بقالي بقالنا قاعد شهور شهرين اسبوعين ساعات ساعتين يومين
    ايام سنه دهر طول كامل الصبح الظهر العصر امس البارح مده فتره لين متي الي حدالحين اخر ساعه`,
  contacted: `contacted called told spoke emailed wrote said messaged chatted opened promised reported submitted reached
    asked talked complained كلمت كلمتكم تواصلت اتصلت راسلت مراسلكم بلغت رفعت قدمت قالوا قالو قلتوا قلتو وعدتوني
    وعدتو قالي قالت ارسلت فتحت راجعت اتصل تكلمت كلمتني ردوا سالت شرحت`,
  ticket: `ticket case complaint request chat agent rep representative تذكره بلاغ شكوي موظف موظفه المحادثه محادثه شات`,
  unclear: `understand get follow mean confused confusing lost unclear clear explain sense clue idea huh meaning clarify
    فهمت افهم مافهمت وضح واضح يعني معني استوعبت ضعت تقصد قصدك شرح اشرح مااستوعبت مفهوم دخت لخبطت لخبطتني عرفت
    اعرف مادري فرق ايش`,
  anyone: `anyone anybody there hello someone online around alive احد حد موجود موجوده فيه وينك وينكم وينج الو هلو ياهو
    ياناس رد ردوا ردي رديت معي معاي هنا اخوي يااخوي جديد اخبار صار بشر`,
  blame: `fault your you should shouldnt shouldve mistake yours blame because wrong responsibility غلط غلطك غلطتك منك
    ذنبك خطاك مشكلتك مشكله سبب مسووليتك السبب شغلنا اختصاص اختصاصي شغلي قلت لو كان مفروض المفروض ذنبنا دخلنا دخل
    علاقه مسوول طبعا`,
  refuse: `policy impossible unable nothing outside beyond rules system terms conditions responsibility
    department decision final neither نظام النظام انظمه سياسه السياسه شروط الشروط ممنوع مستحيل مايصير ماينفع
    مانقدر مااقدر ماعندي شغلي تخصصنا صلاحيه صلاحياتي اختصاصنا علاقتنا دخلني ذنبي خارج بيدي بيدنا يدي الاداره
    تعليمات`,
  accuse: `you guys people company lot bunch team always never promised keep keeps kept every nobody noone
    انتم انتو انتوا شركتكم خدمتكم تطبيقكم موقعكم نظامكم موظفكم موظفينكم مندوبكم فنيكم بنككم فرعكم متجركم
    سيستمكم عروضكم كلامكم وعودكم اسلوبكم ردكم ردودكم تعاملكم دايم دايما كالعاده كل مره محد ماحد ولااحد ولا
    واحد جماعه ياجماعه ناس ياناس عالم ياعالم`,
  close: `close closing end ending disconnect disconnected chat session inactivity inactive اقفل بقفل نقفل اغلق اغلاق
    انهي ننهي انها اسكر نسكر جلسه محادثه ختام نختم نخلص`,
  there: `there still with here around connected معي معنا معاي معانا موجود موجوده متواجد متواجده الخط`,
  sir: `sir maam madam mr mrs ms miss dear buddy friend mate bro استاذ استاذه اخوي اختي اخي عزيزي عزيزتي ابو ام اخ
    اخت يا سيدي حبيبتي حبيبي غالي الغالي طيب قلبي سيده دكتور`,
  welcome: `welcome pleasure problem worries worry glad happy anytime العفو عفوا ولو واجب واجبنا واجبي اهلين الله يسلمك
    وياك وياكم حاضرين بالخدمه خدمه`,
  money: `charge charged refund fee cost price money pay paid dollars card bill فلوس فلوسي مبلغ سحب انسحب خصم رسوم
    ريال دفع دفعت حساب فاتوره`,
  product: `order item product shirt jeans jacket boots package shipment delivery website app site subscription account
    طلب طلبيه منتج جهاز شحنه توصيل تطبيق موقع اشتراك طابعه فاتوره راوتر نت شاشه نظام`,
  found: `found see looks appears shows seems turns located لقيت لقينا وجدت طلع طلعت تبين اتضح يتضح واضح ظهر حصلت
    السبب تم`,
  did: `updated fixed sent changed added removed placed refunded cancelled credited processed submitted escalated
    raised تم رفعت رفعنا عدلت عدلنا غيرت ارسلت ارسلنا اضفت ضفت سويت فعلت حدثت حذفت الغيت صلحت ضبطت جددت سجلت
    حولت`,
  love: `dear love sweetie`,
};
