/**
 * Cohen's kappa: how far two readers agree beyond what they would by chance.
 * @module
 */

/**
 * κ = (p_o − p_e) / (1 − p_e), where p_o is the share of items to which both gave the same label, and p_e the share expected
 * of two readers who give their labels independently, each as often as this one did: Σ_l p_a(l) · p_b(l). From J. Cohen, "A
 * coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37–46. 1: they always
 * agree; 0: no more than by chance; below 0: less. Null where there is no item, or both gave one and the same label to
 * everything: then there was nothing to disagree about.
 */
export function kappaOf(pairs: readonly (readonly [a: string, b: string])[]): number | null {
  if (pairs.length === 0) return null;
  const [ofA, ofB] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of pairs) {
    ofA.set(a, (ofA.get(a) ?? 0) + 1);
    ofB.set(b, (ofB.get(b) ?? 0) + 1);
    if (a === b) same++;
  }
  const total = pairs.length;
  let chance = 0;
  for (const [label, times] of ofA) chance += times * (ofB.get(label) ?? 0);
  const expected = chance / (total * total);
  return chance === total * total ? null : (same / total - expected) / (1 - expected);
}
