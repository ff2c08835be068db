// Guesses from its first lines whether a plain text is an official document, so that the extension may offer itself. A guess from shapes
// anybody can see, with no table and no parser; a wrong guess costs one question.

/** Most lines and characters looked at. */
const LINES = 40;
const CHARACTERS = 4000;

/** A number such as 浙政发〔2021〕12号 on a line of its own or closing one. */
const NUMBER = /[\u4e00-\u9fff]{1,12} ?[〔[［(（]\d{4}[〕\]］)）] ?\d{1,4} ?号/;
/** A short line 关于……的通知, without the marks of a sentence. */
const TITLE_END =
  /的?(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函|纪要)(?:[（(][\u4e00-\u9fff]{2,8}[）)])?$/;
const MASTHEAD = /^[\u4e00-\u9fff]{2,20}(?:人民政府|国务院)公报$/;

/** True when the text begins with a masthead, or with a title and a document number near it. */
export function beginsLikeDocument(text: string): boolean {
  const lines = text
    .slice(0, CHARACTERS)
    .split(/\r?\n/, LINES)
    .map((line) => line.replace(/^[#\s\u3000\ufeff]+/, '').trimEnd())
    .filter((line) => line !== '');
  if (lines.slice(0, 3).some((line) => MASTHEAD.test(line.replace(/[\s\u3000]/g, '')))) return true;
  const title = lines
    .slice(0, 8)
    .findIndex((line) => line.length <= 60 && !/[。；，]/.test(line) && TITLE_END.test(line));
  if (title < 0) return false;
  const head = lines.slice(0, title + 1).join('');
  const near = lines.slice(0, title + 4).filter((line) => line.length <= 40);
  return head.includes('关于') && near.some((line) => NUMBER.test(line));
}
