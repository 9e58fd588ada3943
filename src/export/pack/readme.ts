/**
 * The page that tells whoever opens a pack what it is.
 * @module
 */

/** README.txt. */
export const README = `حزمة أدلّة على ادعاء واحد، أعدّها إسناد (isnad).

  dossier.html    ملف الادعاء للقراءة والطباعة
  claim.json      الادعاء كلّه: رواياته ومصادره وأرقامه وما اقتُبس، بمواضعه
  texts/          نصوص المقالات كما استُخرجت
  originals/      الملفات الأصلية التي قُرئت المقالات منها، كما وصلت
  manifest.json   بصمة كلّ ملف، وموضع كلّ اقتباس في نصّه (بالحروف لا بالبايتات)
  SHA256SUMS      البصمات، ومنها بصمة manifest.json

للتحقّق:  isnad verify PACK.zip
أو بعد فكّ الضغط، بلا إسناد:  sha256sum --check SHA256SUMS

البصمات تُثبت أنّ الحزمة لم تتغيّر بعد إعدادها، ولا تُثبت من أعدّها: احفظ بصمة الحزمة نفسها عندك، أو وقّعها.

---

Evidence for one claim, packed by isnad.

  dossier.html    the claim to read and print
  claim.json      all of it: tellings, voices, numbers, quotations with their places
  texts/          the articles' texts as they were extracted
  originals/      the files that the articles were read from, as they came
  manifest.json   the hash of every file, and where each quotation stands in its text (offsets count code points)
  SHA256SUMS      the hashes, that of manifest.json among them

To check:  isnad verify PACK.zip
Or, unpacked and without isnad:  sha256sum --check SHA256SUMS

The hashes prove that nothing in the pack has changed since it was made, not who made it: keep the pack's own hash, or sign it.
`;
