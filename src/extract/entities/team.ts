/**
 * Clubs and national teams: names that are words, cities or countries elsewhere (الهلال, ليون, البرازيل) and teams in the
 * report of a match.
 * @module
 */
import {
  foldedAt,
  isWordThat,
  type Prose,
  perToken,
  sentenceEnd,
  sentenceStart,
} from "../../arabic/index.ts";
import { foldWord } from "../../text/index.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldWord));

/** Words of which a sentence about a match has several. */
const SPORT = folded(
  "مباراة المباراة مباريات مباراته مباراتها بمباراة هدف بهدف هدفا هدفين بهدفين أهداف الأهداف الدوري دوري كأس الكأس " +
    "بطولة البطولة الجولة الشوط شوط مرمى المرمى تصفيات التصفيات منتخب المنتخب لاعب اللاعب لاعبو لاعبي اللاعبين مدرب " +
    "المدرب فريق الفريق الملعب ملعب نقطة نقاط برصيد صفر المجموعة التعادل تعادل فوز الفوز فاز فوزه خسارة الخسارة هزيمة " +
    "تغلب مضيفه ضيفه مهاجم المهاجم مدافع حارس المونديال النهائي نهائي الدور ذهاب الذهاب الإياب إياب الموسم",
);

const BEFORE_TEAM = folded(
  "على أمام مع بين مضيفه ضيفه مضيفتها نظيره فريق منتخب نادي حارس مدافع مهاجم لاعب مدرب مباراة مباراتي لاعبي لاعبو مرمى " +
    "شباك لقاء يلتقي التقى يلعب واجه يواجه فاز فازت تعادل تعادلت خسر خسرت هزم تغلب تغلبت تأهل تأهلت سجل أحرز حقق حققت " +
    "خرج خرجت استضاف يستضيف ضم بلغ",
);

const LEAST_CUES = 2;

const tellsSport = isWordThat((word) => SPORT.has(word.folded.replace(/^[وف](?=.{4})/u, "")));
const leadsToTeam = isWordThat((word) => BEFORE_TEAM.has(word.folded.replace(/^[وف](?=.{3})/u, "")));

const isSportFrom = perToken((prose, first): boolean => {
  let cues = 0;
  for (let i = first; i < sentenceEnd(prose, first); i++)
    if (tellsSport(prose, i) && ++cues >= LEAST_CUES) return true;
  return false;
});

/** True in a sentence that tells of a match. */
export const isInSport = (prose: Prose, at: number): boolean => isSportFrom(prose, sentenceStart(prose, at));

/** True where a place plays: after a word of the match, or joined by و to a team that ends here. */
export function isTeam(prose: Prose, at: number, afterTeam: boolean): boolean {
  const leads = leadsToTeam(prose, at - 1) || (afterTeam && foldedAt(prose, at).startsWith("و"));
  return leads && isInSport(prose, at);
}
