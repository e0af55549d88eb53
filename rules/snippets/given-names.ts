import { foldKey } from './variables.ts';

/** What people are called in the Gulf and by those who work there, in both alphabets. */
const ARABIC = `
محمد احمد محمود حمد حامد حمود حميد حمدان حمزة عبدالله عبدالرحمن عبدالعزيز عبدالملك عبدالإله عبدالكريم
عبداللطيف عبدالمجيد عبدالمحسن عبدالهادي عبدالوهاب عبدالقادر عبدالسلام عبدالرزاق عبدالحميد عبدالخالق عبدالرحيم
عبدالغني عبدالفتاح عبدالناصر عبدالواحد عبدالحكيم عبدالجبار عبدالستار عبدالباسط عبدالمنعم عبدالعليم عبدالحليم
عبدالمطلب عبدالرؤوف عبدالباري عبدالصمد عبدالجليل عبدالاله عبدالحق عبدالحي عبدالرب فهد فيصل فواز فايز فارس فؤاد
فراس فرحان فلاح فالح فيحان سلطان سلمان سليمان سعود سعد سعيد سامي سامر سالم سلوم سيف سطام سند سهيل سراج خالد
خليل خليفة خلف خلفان خضر خميس راشد رشيد رائد رامي راكان رياض رياد زياد زيد زايد زكريا زهير زاهر تركي ثامر
ثنيان جاسم جابر جمال جميل جهاد جعفر جبر جواد حسن حسين حسام حسان حاتم حازم حارث حيدر حبيب حمودي طلال طارق طه
طاهر ظافر عادل عامر عايض عايد عباس عبيد عثمان عدنان عصام علاء علي عماد عمار عمر عمرو عوض عيسى عيد عزام عقيل
عوني غازي غانم غسان غيث قاسم قتيبة قصي كمال كريم كامل لؤي لافي ماجد مازن مالك مبارك متعب مجاهد محسن مدحت مراد
مرزوق مروان مساعد مسعود مشاري مشعل مصطفى مصعب مطلق معاذ معتز معن مفلح مقرن ملحم ممدوح منذر منصور منير مهند
موسى مؤيد ميسرة ناصر نايف نبيل نزار نواف نوح هاشم هاني هادي هشام هلال همام هيثم وائل وليد وسام ياسر ياسين يحيى
يزن يعقوب يوسف يونس بدر بندر بسام باسل باسم براء بشار بلال بكر بسيم تامر تميم أنس أيمن أمين أمير أنور أشرف
أكرم أسامة أسعد إبراهيم إسماعيل إسحاق إدريس إلياس إياد إيهاب آدم أيوب أوس أصيل أديب أسد ذياب ضاري صالح صلاح
صادق صقر صفوان شاكر شريف شادي شهاب شافي عارف عاصم عاطف عبود عطية رضا رمضان رفيق رجب رعد ريان نادر نعيم نهار
نضال مشرف محارب جلال جبران سارة نورة نوره نوف نوال نوير ندى نجلاء نجود نهى نهلة نهاد نادية ناهد نعيمة نسرين
مها منى منيرة مريم ميساء ميسون ميار مي ملاك منال مشاعل مضاوي موضي مزنة مرام مروة ماجدة ليلى لينا لمى لمياء
لطيفة لجين لولوة لولو لبنى لميس ليان لين لارا رنا رنيم رانيا رهف رغد رزان رؤى ريما ريم ريماس ريناد ريهام روان
روابي رحاب رباب رقية رحمة راوية رشا رندا ربى هند هدى هيا هيفاء هنادي هناء هاجر هالة هبة هنوف هديل هيام هتون
هلا حصة حنان حنين حياة حليمة حورية حبيبة خديجة خلود خولة دانة دانية دلال دعاء ديما دينا دنيا ذكرى زينب زهراء
زهرة سلمى سمية سميرة سمر سناء سهام سهى سعاد سلوى سماح سوسن سوزان سجى شهد شروق شيماء شذى شريفة شيخة شهلاء صفاء
صفية ضحى طيف طرفة عائشة عبير عبلة عفاف علياء عنود عهود عزيزة غادة غدير غلا غالية غزل فاطمة فوزية فريدة فرح
فدوى فاتن فجر فايزة كوثر كريمة كاملة أسماء أسيل أماني أمل أمينة أميرة أمجاد أروى أريج أفنان آمنة آلاء آية
إيمان إسراء إيناس ابتسام ابتهال أحلام أثير بدرية بدور بسمة بشرى بشاير بيان تغريد تهاني ثريا جميلة جواهر جوري
جنى جود الجوهرة العنود الهنوف الجازي نور نورا نورهان وفاء وجدان وداد ورود ولاء وعد ياسمين يارا يسرى تالا تسنيم
تماضر سديم شادن جمانة رفيف رفعة رسيل ريتاج ريفال دارين داليا غيداء لمار مودة ميعاد مشاعر سحر نجاة نجوى وضحى
`;

const LATIN = `
mohammed mohammad mohamed mohamad muhammad muhammed mohd ahmed ahmad mahmoud mahmood hamad hamed hamid hamdan
hamza abdullah abdulla abdallah abdulrahman abdulrehman abdelrahman abdulaziz abdelaziz abdulmalik abdulkareem
abdulkarim abdullatif abdulmajeed abdulmohsen abdulhadi abdulwahab abdulqader abdulsalam abdulrazzaq
abdulhamid abdulelah abdulhakim abdulmajid abdulghani fahad fahd faisal faysal fawaz fawwaz fayez faris fares
fuad firas sultan salman sulaiman suleiman sulayman saud saad saeed said sami samer salem salim saif sohail
suhail khalid khaled khalil khalifa khalaf rashid rashed raed rami rakan riyad riyadh ziad ziyad zaid zayed
zakaria zuhair turki thamer jassim jasim jaber jamal jameel jihad jafar jawad hassan hasan hussain hussein
husain hosam hussam hassaan hatem hazem hazim harith haider haidar habib talal tariq tareq tarek taha taher
adel adil amer ayed abbas obaid othman osman adnan essam issam alaa ala ali imad emad ammar omar umar amr awad
essa issa eid azzam ghazi ghanem ghassan qasim qusai kamal karim kareem kamel majed majid mazen mazin malik
mubarak miteb mohsen murad marwan musaed masoud mishari meshari mishal meshal mustafa mostafa musab muath moaz
moath mutaz muteb mansour mansoor munir muneer mohannad muhannad musa mousa moayad nasser naser nayef naif
nabil nabeel nawaf nizar hashim hashem hani hany hadi hisham hesham hilal haitham haytham wael wail waleed
walid wissam yasser yasir yaseen yassin yahya yazan yaqoub yousef yusuf yousif yusof younis younes badr bader
bandar bassam basel basil basem baraa bashar bilal anas ayman aiman amin ameen amir ameer anwar ashraf akram
osama usama asaad ibrahim ebrahim ismail ishaq idris elias iyad eyad ihab ehab adam ayoub saleh salih salah
sadiq saqr shaker sharif shareef shadi shahid imran irfan asif arif zubair tahir junaid kashif naveed nadeem
rizwan sara sarah noura nora noor nour nouf nawal nada najla nuha nahla nadia nasreen nesreen maha mona muna
munira muneera maryam mariam maysa mai may malak manal mashael meshael moudi maram marwa layla laila leila
lina leena lama lamia latifa lateefa lujain loujain lulwa lubna layan rana ranim raneem rania rahaf raghad
razan ruaa rima reema reem rim rinad rehab rawan ruqayya rahma rasha randa hind hend huda hoda haya haifa
hanadi hana hanaa hajar hala halah heba hiba hanouf hadeel hessa hussah hanan haneen hayat halima khadija
khulood kholoud khawla dana dania dalal duaa dima deema dina zainab zaynab zahra salma sumaya samira sameera
samar sana sahar suad salwa samah susan suzan shahad shahd shorouq shaima shaimaa shatha sharifa shaikha safa
safia aisha ayesha aysha abeer abir afaf alia aliya alyaa anoud alanoud alhanouf aljawhara uhud ghada ghadeer
ghadir ghalia fatima fatimah fatma fawzia farida farah faten kawthar karima asma asmaa aseel amani amal amina
ameera amira arwa areej afnan amna aya eman iman israa esraa enas ibtisam ahlam badria bodour basma bushra
bayan taghreed tahani jamila jawaher joud wafa wafaa wijdan walaa yasmin yasmeen yara yusra tala tasneem
sadeem james john robert michael mike william david richard joseph thomas charles christopher chris daniel
matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy
jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank
alexander patrick raymond jack dennis jerry tyler aaron jose henry peter nathan zachary douglas kyle noah
ethan jeremy walter christian keith roger terry harry oliver liam lucas leo oscar simon martin philip ian alan
colin graham neil stuart mary patricia jennifer linda elizabeth barbara jessica karen lisa nancy betty
margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon
laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine catherine
christine debra rachel carolyn janet virginia maria heather diane julie joyce victoria kelly christina lauren
joan evelyn olivia judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne madison frances
kathryn janice jean alice julia grace sophia sophie isabella charlotte amelia ava mia chloe lucy ella claire
fiona kate jane nina diana natalie elena olga irina marie camille pierre carlos juan luis miguel pedro antonio
diego fernando ricardo rafael sofia carmen ana raj rajesh ravi suresh ramesh mahesh sanjay vijay anil sunil
amit rahul rohit arjun priya pooja neha anjali deepak manoj vinod ashok kumar joel jun jomar rodel angelo
maricel jocelyn
`;

/** Compared without hamza forms, dots of ya and ta, and capitals. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `${ARABIC} ${LATIN}`.trim().split(/\s+/u).map(foldKey),
);
