/** A notice with an attachment note and attachment pages, for the tests of the attachment rules. Knows no rule. */
import { notice } from './notices';

const NOTICE = notice({
  title: '清源县水利局关于做好山塘巡查工作的通知',
  number: '清水〔2021〕12号',
  addressee: '各乡镇水利站：',
  body: 'BODY',
  signature: '清源县水利局',
  date: '2021年4月9日',
});

/** The notice with a note (empty for none), pages (label, title and text by lines) and a body of its own. */
export function withAttachments(note: string, pages: readonly string[], body = '请对照附件抓好落实。'): string {
  return [NOTICE.replace('BODY', note === '' ? body : `${body}\n\n${note}`), ...pages].join('\n');
}

/** A page with some text under its title. */
export function page(label: string, title: string): string {
  return `${label}\n\n${title}\n\n一、东片\n\n由李文负责。\n`;
}
