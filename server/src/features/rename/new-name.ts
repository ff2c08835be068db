// What a new name may look like, for each kind of thing. Judges the typed text alone; whether the name is taken is for rename.ts.
import { foldText, foldedViewOf } from '../../base/fold';
import type { Bilingual } from '../../lint/rule';
import { scanInline } from '../../model/inline';
import type { DocumentNumber } from '../../model/inline-types';
import type { RenameTarget } from './rename-types';

const LONGEST: Readonly<Record<RenameTarget['kind'], number>> = {
  abbreviation: 40,
  attachment: 150,
  title: 200,
  number: 40,
  indicator: 60,
  owner: 60,
};

/** The name without white space around it, or why it cannot be one. */
export function readNewName(kind: RenameTarget['kind'], typed: string): string | { readonly refused: Bilingual } {
  const name = typed.trim();
  if (foldText(name) === '') {
    return { refused: { zh: '名称为空：请输入新名称。', en: 'The name is empty: type a new name.' } };
  }
  if (/[\r\n\t|\p{Cc}\p{Cs}]|<!--|-->/u.test(name)) {
    return {
      refused: {
        zh: '名称中不能有换行、制表符、竖线、注释标记或控制字符。',
        en: 'A name holds no line breaks, tabs, vertical bars, comment marks or control characters.',
      },
    };
  }
  if (name.length > LONGEST[kind]) {
    const most = LONGEST[kind];
    return { refused: { zh: `名称过长：最多${most}字。`, en: `The name is too long: ${most} characters at most.` } };
  }
  if (kind === 'number') return readNumber(name) === undefined ? { refused: NO_NUMBER } : name;
  const problem = kind === 'title' || kind === 'attachment' ? titleProblem(name) : wordProblem(kind, name);
  return problem === undefined ? name : { refused: problem };
}

/** The document number that a text is, whatever its brackets and spaces; undefined for any other text. */
export function readNumber(text: string): DocumentNumber | undefined {
  const view = foldedViewOf(text);
  const { numbers } = scanInline(view);
  const [number] = numbers;
  if (number === undefined || numbers.length > 1 || number.year.value === undefined) return undefined;
  if (number.code.text === '' || !(number.serial.value > 0)) return undefined;
  const whole = view.indexAt(number.code.span.start) === 0 && view.indexAt(number.span.end) >= view.text.length;
  return whole && number.suffix !== undefined ? number : undefined;
}

const NO_NUMBER: Bilingual = {
  zh: '不是发文字号：应为机关代字〔年份〕发文顺序号，如 浙政发〔2021〕12号；括号和空格可随意，各处按原样式写。',
  en: 'This is no document number: code〔year〕serial号, such as 浙政发〔2021〕12号; brackets and spaces may be any, each place keeps its own.',
};

const QUOTES = '“”‘’「」『』"\'';
const STOPS = '。；！？;!?';

function wordProblem(kind: RenameTarget['kind'], name: string): Bilingual | undefined {
  // An indicator may be called “双随机、一公开”信用应用率; a short name is told by the marks around it.
  const marks = kind === 'indicator' ? STOPS : QUOTES + STOPS;
  const mark = [...name].find((character) => marks.includes(character));
  const wrapped = /^(?:《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”|（[^（）]*）|\([^()]*\))$/.test(name)
    ? name.charAt(0)
    : undefined;
  const found = mark ?? wrapped;
  if (found !== undefined) {
    return {
      zh: `名称中不能有“${found}”：引号、书名号和括号由各处自带，标点不属于名称。`,
      en: `A name holds no “${found}”: quotation marks, book marks and brackets belong to the places, stops to the sentences.`,
    };
  }
  return unbalanced(name);
}

const PAIRS: readonly string[] = ['《》', '〈〉', '“”', '（）', '()'];

function titleProblem(name: string): Bilingual | undefined {
  if (/^《[^《》]*》$/.test(name)) {
    return {
      zh: '不要输入书名号：引用处自带书名号，标题本身没有。',
      en: 'Leave the book marks out: citations have their own, the title itself has none.',
    };
  }
  const stop = /[。；！？;!?]/.exec(name)?.[0];
  if (stop !== undefined) {
    return { zh: `标题中不能有“${stop}”。`, en: `A title holds no “${stop}”.` };
  }
  return unbalanced(name);
}

function unbalanced(name: string): Bilingual | undefined {
  for (const pair of PAIRS) {
    let depth = 0;
    for (const character of name) {
      if (character === pair[0]) depth++;
      else if (character === pair[1] && --depth < 0) break;
    }
    if (depth !== 0) {
      return { zh: `“${pair}”不成对：请补全。`, en: `The marks ${pair} do not match: complete them.` };
    }
  }
  return undefined;
}
