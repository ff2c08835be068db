// What renaming says, in Chinese and English: why a thing cannot be renamed, why a name cannot be taken, why a place is doubtful.
import type { Bilingual } from '../../lint/rule';

export const NOTHING_HERE: Bilingual = {
  zh: '此处没有可以改名的内容。可以改名的有：简称、附件标题、文件标题、发文字号、指标名称、责任单位。',
  en: 'There is nothing to rename here. Abbreviations, titles of attachments and documents, document numbers, indicators and responsible bodies can be renamed.',
};
export const NUMBERED: Bilingual = {
  zh: '编号不能改名：请用“上移”“下移”“在此前插入”“重新编号”等命令，编号和所有引用会一并改写。',
  en: 'A number cannot be renamed: use the commands for moving, inserting and renumbering, which rewrite the numbers and all references to them.',
};
export const CAPTIONED: Bilingual = {
  zh: '专栏、表、图的标题不能改名：它们以编号被引用，直接修改即可；改编号请用“重新编号”命令。',
  en: 'Captions of boxes, tables and figures cannot be renamed: they are cited by number. Edit them in place; use renumbering for their numbers.',
};
export const REFERENCE: Bilingual = {
  zh: '对条款、附件或专栏编号的引用不能单独改名：请对所指内容用“重新编号”命令，引用会随之改写。',
  en: 'A reference to a number cannot be renamed by itself: renumber what it points at, and the reference follows.',
};
export const QUOTED: Bilingual = {
  zh: '此处是所引的条文，属于另一个文件，不随本文件改名。',
  en: 'This is a quoted provision; it belongs to another document and is not renamed with this one.',
};
export const ORDER_NUMBER: Bilingual = {
  zh: '令号不能改名：能改名的是“机关代字〔年份〕序号”式的发文字号。',
  en: 'The number of an order cannot be renamed; document numbers of the form code〔year〕serial can.',
};
export const UNFINISHED_NUMBER: Bilingual = {
  zh: '文号尚未填完整，不能改名：请先直接填写。',
  en: 'The document number is not complete and cannot be renamed: fill it in first.',
};
export const AMBIGUOUS: Bilingual = {
  zh: '有几份文件可能是这个标题（只差发文机关等），无法确定指哪一份：请在要改名的文件的标题处改名。',
  en: 'Several documents may have this title, but for the issuer or the like: rename at the title of the document you mean.',
};
export const ATTACHED: Bilingual = {
  zh: '这是另一份文件的附件：请在该附件的标题处改名，此处会一并改写。',
  en: 'This is an attachment of another document: rename it at its own title, and this place follows.',
};
export const QUOTED_DOUBT: Bilingual = { zh: '在所引条文中', en: 'inside a quoted provision' };
export const SHARED_DOUBT: Bilingual = {
  zh: '与其他文号合写',
  en: 'written together with another number',
};
export const MENTION_DOUBT: Bilingual = { zh: '文中无书名号的提及', en: 'a mention in the text without book marks' };
export const OTHER_DOUBT: Bilingual = { zh: '可能指另一份同名文件', en: 'may be another document of that title' };
export const INDICATOR_DOUBT: Bilingual = {
  zh: '文中的短名称，可能不是该指标',
  en: 'a short name in the text, perhaps not the indicator',
};

/** The new name stands for something already. */
export function taken(name: string, where: Bilingual): Bilingual {
  return {
    zh: `不能改为“${name}”：${where.zh}。请另选名称。`,
    en: `Cannot rename to “${name}”: ${where.en}. Choose another name.`,
  };
}

/** Behind the new name the old state could not be found again. */
export function notBack(name: string, example: string): Bilingual {
  return {
    zh: `不能改为“${name}”：改后有的地方与其他文字无法区分，或不再能识别为同一名称（如“${example}”），引用会断开。请另选名称。`,
    en: `Cannot rename to “${name}”: afterwards some places could not be told from other text or would no longer be recognised (such as “${example}”), and references would break. Choose another name.`,
  };
}
