/** Words by which a sentence is about a penalty rather than about what is done to the hazard. */
const penalty = /罚款|罚金|罚没|处罚|立案|没收|吊销|暂扣|拘留|给予警告|罚\s*[\d０-９一二三四五六七八九十百]/;

/**
 * What a ledger's 整改措施 say of the work itself, sentence by sentence: old ledgers also put there what penalty was
 * imposed, and a plan that promises a fine as its measure is one that nobody signs.
 */
export function measuresOfLedger(words: string | null): string {
  const sentences = words?.match(/[^。；;！!\n]+[。；;！!\n]*/g) ?? [];
  return sentences
    .filter((sentence) => !penalty.test(sentence))
    .join("")
    .trim();
}
