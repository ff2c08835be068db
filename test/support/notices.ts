/**
 * Small whole documents for tests of rules on numbers and dates: a notice whose parts can be replaced, so that a test shows only what it
 * is about. Knows no rule.
 */
export interface NoticeParts {
  readonly title?: string;
  readonly number?: string;
  readonly addressee?: string;
  readonly body?: string;
  readonly signature?: string;
  readonly date?: string;
}

/** A notice of the general office of 2021 with the given parts in place of its own; an empty part is left out. */
export function notice(parts: NoticeParts = {}): string {
  const {
    title = '浙江省人民政府办公厅关于做好山塘巡查工作的通知',
    number = '浙政办发〔2021〕8号',
    addressee = '各市、县（市、区）人民政府，省政府直属各单位：',
    body = '经省政府同意，现就做好山塘巡查工作通知如下。请结合实际认真贯彻落实。',
    signature = '浙江省人民政府办公厅',
    date = '2021年4月12日',
  } = parts;
  return [title, number, addressee, body, signature, date].filter((part) => part !== '').join('\n\n') + '\n';
}
