/**
 * Documents for a folder that has ten thousand of them, made from templates of our own: notices that print plans, replies, measures, and now
 * and then a whole issue, citing one another by number and title. Seeded: the same folder every time.
 */
import { between, pick, seeded, type Random } from '../plants/random';

/** A file of the folder. */
export interface MadeFile {
  /** Relative, with / between its parts. */
  readonly path: string;
  readonly text: string;
}

const PLACES = ['青溪省', '青溪市', '白石市', '云门县', '长汀县', '南浦市'];
const TOPICS = [
  '海塘安澜',
  '数字乡村',
  '山区林业',
  '河湖治理',
  '老年助餐',
  '电梯安全',
  '古树名木',
  '公共停车',
  '农田水利',
  '信用监管',
];
const KINDS = ['规划', '实施方案', '管理办法', '工作要点', '三年行动计划'];
const SENTENCES = [
  '各级各有关部门要加强组织领导，明确责任分工，确保各项任务落到实处。',
  '完善部门协同机制，推动信息共享，提高服务效率和管理水平。',
  '加大资金保障力度，统筹用好各类专项资金，提高使用绩效。',
  '定期组织评估，及时发现并解决推进中的问题，重要情况按程序报告。',
  '鼓励社会力量参与，形成政府引导、多方共建的工作格局。',
];

/** What the n-th document is called. */
function naming(n: number): { readonly place: string; readonly title: string; readonly number: string } {
  const place = PLACES[n % PLACES.length] ?? '';
  const topic = TOPICS[Math.floor(n / 6) % TOPICS.length] ?? '';
  const kind = KINDS[Math.floor(n / 60) % KINDS.length] ?? '';
  const year = 2001 + (Math.floor(n / 300) % 24);
  return {
    place,
    title: `${place}${topic}${kind}（${year}年第${n}批）`,
    number: `${place.charAt(0)}政发〔${year}〕${n + 1}号`,
  };
}

/** The n-th file. */
export function makeFile(n: number): MadeFile {
  const random = seeded(n + 1);
  const { place } = naming(n);
  const folder = `${place}/${2001 + (Math.floor(n / 300) % 24)}`;
  if (n % 100 === 99) return { path: `${folder}/issue-${n}.gazette`, text: issue(n, random) };
  const text = n % 4 === 3 ? reply(n, random) : notice(n, random);
  return { path: `${folder}/${n}.gazette`, text };
}

function cite(n: number, random: Random): string {
  const { place, title, number } = naming(between(random, 0, n));
  return between(random, 0, 2) === 0 ? number : `《${place}人民政府关于印发${title}的通知》（${number}）`;
}

function paragraphs(n: number, count: number, random: Random): string {
  let text = '';
  for (let i = 0; i < count; i++) {
    const sentences = Array.from({ length: between(random, 2, 5) }, () => pick(random, SENTENCES));
    text += `　　（${'一二三四五六七八九十'.charAt(i % 10)}）${sentences.join('')}${i % 3 === 0 ? `根据${cite(n, random)}抓好落实。` : ''}\n`;
  }
  return text;
}

function notice(n: number, random: Random): string {
  const { place, title, number } = naming(n);
  const year = number.slice(4, 8);
  let text = `${place}人民政府关于印发${title}的通知\n${number}\n\n各县（市、区）人民政府，市政府直属各单位：\n`;
  text += `　　现将《${title}》印发给你们，请认真贯彻执行。\n\n${place}人民政府\n${year}年${1 + (n % 12)}月${1 + (n % 28)}日\n\n${title}\n\n`;
  for (const part of ['一、总体要求', '二、主要任务', '三、重点工程', '四、保障措施']) {
    text += `${part}\n${paragraphs(n, between(random, 2, 5), random)}`;
  }
  return text;
}

function reply(n: number, random: Random): string {
  const { place, number } = naming(n);
  const year = number.slice(4, 8);
  return (
    `${place}人民政府关于同意第${n}号事项的批复\n${number}\n\n市发展改革委：\n　　你委《关于第${n}号事项的请示》收悉。` +
    `根据${cite(n, random)}，现批复如下：\n　　一、原则同意第${n}号事项。\n　　二、请按照${cite(n, random)}组织实施。\n\n` +
    `${place}人民政府\n${year}年${1 + (n % 12)}月${1 + (n % 28)}日\n`
  );
}

/** A dozen documents one behind the other, as in a printed issue. */
function issue(n: number, random: Random): string {
  return Array.from({ length: 12 }, (_, i) => notice(100_000 + n * 12 + i, random)).join('\n\n');
}
