import { describe, expect, it } from "vitest";
import { readReports } from "./reading.case.ts";

const lastChain = (text: string): string | undefined => readReports(text).at(-1)?.chain;

describe("who goes on", () => {
  it.each([
    [
      "a participle that agrees with the outer voice passes over the inner one",
      "أكد سامي الحداد أن الخطط التي كشفتها الجهات المحلية تكشف عن خلل كبير في الطرق، مشددا على أهمية الصيانة.",
      "∅ | مشددا | سامي الحداد",
    ],
    [
      "a relative behind a voice is that voice",
      "وسيبقى العبور صعبا في الشتاء، بحسب لوندمان، الذي يرى أن الجسر ضيق.",
      "∅ | يرى | لوندمان",
    ],
    [
      "a relative behind a blessing, too",
      "واستقبل الأهالي الأمير خالد الحداد -حفظه الله ورعاه- الذي أمر بإصلاح الطريق.",
      "∅ | أمر | خالد الحداد",
    ],
    [
      "a class noun is who spoke, not who was only named since",
      "أعلنت شركة الساحل الزراعية شراء نصف الأرض المملوكة لشركة المرفأ العربية. وأوضحت الشركة أن المساحة كبيرة.",
      "الشركة | وأوضحت | شركة الساحل الزراعية",
    ],
    [
      "what is described is no actor",
      "قالت ليلى الحداد إن المهرجان ناجح. وتصف مادة الطين بـ«الرائعة»، وتقول: «نصنع منها كل شيء».",
      "∅ | وتقول | ليلى الحداد",
    ],
    [
      "an unknown plural is the subject, and what follows its object",
      "وصف تجار محليون بارزون قرار البلدية بالمتأخر، مؤكدين أن السوق هادئ.",
      "∅ | مؤكدين | تجار محليون بارزون",
    ],
  ])("%s: %s", (_, text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });
});

describe("a voice", () => {
  it.each([
    [
      "is no verb behind أن",
      "وعندما لم أستطع أن أدرس الرسم، اقترح علي والدي أن أعمل في مطعم.",
      "∅ | اقترح | غير مسمى",
    ],
    [
      "is no verb behind a word that asks",
      "وعندما سألتها من أين تستوحي ألوانها، أجابت: «ليس هناك مصدر معين».",
      "∅ | أجابت | غير مسمى",
    ],
    [
      "ends before the wish not to be named",
      "وذكر مصدر في المدينة طالبا عدم كشف هويته أن الجسر مغلق.",
      "مصدر في المدينة | وذكر | مصدر في المدينة",
    ],
    [
      "keeps a name that only sounds like that wish",
      "ويضيف بن طالب أن السوق هادئ.",
      "بن طالب | ويضيف | بن طالب",
    ],
    [
      "ends before his own fellow who was told",
      "وقال مازن العطار لزميله القديم إن السوق هادئ.",
      "مازن العطار | وقال | مازن العطار",
    ],
    [
      "has no office of a lecturer in its name",
      "وقال د. ناصر الحداد الأستاذ المساعد في علم البحار إن الكتاب جديد.",
      "د. ناصر الحداد الأستاذ المساعد | وقال | ناصر الحداد",
    ],
    [
      "is علي behind a rank, however it is spelled",
      "وأشار الدكتور على أبو الحسن، إلى أن الكتاب جديد.",
      "الدكتور على أبو الحسن | وأشار | على أبو الحسن",
    ],
    [
      "is not before whom something is said",
      "ويواجه النادي اتهامات أمام المحكمة المحلية بأنه أهمل الملعب.",
      "∅ | اتهامات | غير مسمى",
    ],
  ])("%s: %s", (_, text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });
});
