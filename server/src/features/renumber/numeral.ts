// Numerals written the way another numeral is printed: Chinese, Arabic in either width, circled. Knows single numerals and nothing of what
// they count.
import { parseEnclosedCode, toChinese, toCircled } from '../../base/numerals';

/** `value` in the script and width of `printed`; undefined when that script has no such sign (beyond ㊿). */
export function numeralLike(printed: string, value: number): string | undefined {
  const code = printed.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return String(value);
  if (code >= 0xff10 && code <= 0xff19) return fullWidth(value);
  const enclosed = printed.length === 1 ? parseEnclosedCode(code) : undefined;
  if (enclosed === undefined) return chineseLike(printed, value);
  if (enclosed.kind === 'circled') return toCircled(value);
  // ⑴ ⒈ ㈠: the signs of one kind stand in order.
  const sign = parseEnclosedCode(code + value - enclosed.value);
  return sign?.value === value && sign.kind === enclosed.kind
    ? String.fromCharCode(code + value - enclosed.value)
    : undefined;
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}

/** 一百〇五 goes on with 一百〇六, 一百零五 with 一百零六. */
function chineseLike(printed: string, value: number): string | undefined {
  const written = toChinese(value);
  return printed.includes('〇') ? written?.replaceAll('零', '〇') : written;
}
