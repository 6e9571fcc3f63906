const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified social credit code as it should be kept: no blanks, capitals, half-width characters. Says nothing about its being right. */
export function normaliseUscc(text: string): string {
  return text
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/gu, "")
    .toUpperCase();
}

/**
 * What is wrong with a unified social credit code (统一社会信用代码, GB 32100-2015), as a sentence; null when its length,
 * its characters and its check digit are right.
 */
export function reasonNotUscc(text: string): string | null {
  if (text.length !== 18) return `统一社会信用代码应为18位，现为${text.length}位，请核对营业执照。`;
  const wrong = [...text].findIndex((character) => !alphabet.includes(character));
  if (wrong >= 0) {
    return `统一社会信用代码第${wrong + 1}位“${text[wrong]}”不是规定字符（数字和大写字母，不用I、O、S、V、Z），请核对营业执照。`;
  }
  const expected = checkDigitOf(text);
  if (text[17] !== expected) {
    return `统一社会信用代码校验不通过：按前17位推算，第18位应为“${expected}”，现为“${text[17]}”，请逐位核对。`;
  }
  return null;
}

function checkDigitOf(text: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(text.charAt(index)),
    0,
  );
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
