/**
 * Frequent words that are one letter away from words of the phrases ("think", "thank") and are
 * therefore never read as their typos. In comparable form.
 */
const ENGLISH = `
about above after again agree alone along among angry arrive asked aside asking basic began being
below board bought bring broke brown build built buyer calls carry cause chance change charge chart
cheap cheek chest child choice chose class clean clear click close clothes coast color could count
course court cover crash cream crime cross daily dance dated death delay didnt dodge doing doubt
dress drink drive driver early earth email enter every exact exist extra faith fault field fifth
fight final first floor focus force forget forth forty found frame fresh front fully funny given
gives going goods grand grant grass great green group grown guard guess guest guide happen happy
heard heart heavy hence horse hotel hours house human ideal image index inner input issue items
joint judge knife known label large laser later laugh layer learn lease least leave legal level
light limit links lists lived lives local logic loose lower lucky lunch lying major maker match
maybe mayor meant medal media metal might minor model money month moral motor mount mouse mouth
movie music needs never night noise north noted novel nurse occur ocean offer often order other
ought owner paint panel paper parts party patch pause peace phase phone photo piece pilot pitch
place plain plane plant plate point power press price pride prime print prior prize proof proud
prove queen quick quiet quite radio raise range rapid ratio reach ready refer relax reply right
river rough round route royal rural scale scene scope score sense serve seven shade shake shall
shame shape share sharp sheet shelf shell shift shirt shock shoes shoot shop shops short shown
sides sight since sixth sixty skill sleep slide slots small smart smile smoke solid solve sorts
sound south space spare speak speed spend spent spite split spoke sport staff stage stake stand
start state steam steel stick still stock stone stood stopped store storm story strip stuck study
stuff style sugar suite super sweet table taken takes taste taxes teach teeth texas thats their
theme there these thick thing things think thinking third those three threw throw tight times
tired title today token tooth topic total touch tough tower track trade train treat trend trial
tried tries truck truly trust truth twice under union unity until upper upset urban usage used
usual valid value video views visit vital voice wages waste watch water weeks weird wheel where
which while white whole whose woman women words world worry worse worst worth would wound write
wrong wrote years yield young yours youth
before better cannot coming contact credit custom danger device double during effect either
enough entire except expect family father figure finger follow former friend future garden gather
gender german giving ground happen having health height hidden higher highly hoping hosted inside
island itself junior kindly latest latter launch lawyer leader league leaves legacy length lesson
letter listed listen living longer losing lovely making manner manual margin market matter medium
member memory mental merely method middle miller mining minute mobile modern module mother motion
moving muscle museum mutual myself narrow nation native nature nearby nearly nights normal notice
notion number object obtain office online option orange origin output parent partly people period
permit person phrase picked places planet player please plenty pocket police policy prefer pretty
prince prison profit proper proven public purple pushed rather rating reader really reason recall
recent record reduce reform regard region relate relief remain remote remove repair repeat report
resort result retail retain return reveal review reward riding rising robust ruling safety salary
sample saving saying scheme school screen search season second secret sector secure seeing select
seller senior series server settle severe sexual should signal signed silent silver simple simply
single sister slight smooth social solely solved sought source soviet spirit spread spring square
stable status steady stolen strain stream street stress strict strike string strong struck studio
submit sudden suffer summer summit supply surely survey switch symbol system taking talent target
taught tender tennis terror theory thirty though threat thrown ticket timely timing tissue toward
travel treaty trying twelve twenty unable unique united unless unlike update useful valley varied
various vendor versus victim vision visual volume walker wanted weight window winner winter within
wonder worker wright writer yellow
reward rewards rewarded
`;
const ARABIC = `
الان انها انهم كانت كانوا عندك عندي عندنا عندكم عندهم هناك هنالك هذول هذولا نفسه نفسها كذلك ايضا
لذلك بعدين قبلها بعدها فيها فيهم عليه عليها عليهم اليه اليها منها منهم معها معهم لهذا لماذا
تحديد تحديث تجديد تمديد تعديل تعطيل تفعيل تحميل تحويل تسجيل توصيل تواصل تجربه تغيير تقرير تقارير
اليوم امس غدا الاسبوع الشهر السنه الساعه الفرع فروع الفرعين المنتج المنتجات الطابعه الجهاز الاجهزه
النظام الحساب الفاتوره الفواتير المخزون المستودع الطلب الطلبات العميل العملاء الزبون الزبائن
المبلغ الدفع البطاقه البنك الشبكه الشاشه الصفحه الرابط الرساله الايميل الجوال الرقم العنوان
الاسعار السعر الخصم العرض العروض القائمه المنيو الكاشير المطبخ المطعم المحل المتجر الشركه الموقع
انتظام استمرار استخدام استقبال استبدال استرجاع استلام اشتراك
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `${ENGLISH} ${ARABIC}`.split(/\s+/u).filter((word) => word !== ''),
);
