// What the name of an agency looks like, without a dictionary: how it ends, and how a list of such names is cut apart. Enough to tell
// （省财政厅负责） from （张三负责）; whether the agency exists is not known here.

/** A folded range. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Endings of agencies, of groups of agencies and of bodies with tasks. */
const ENDINGS: readonly string[] = [
  ...[
    '厅',
    '局',
    '委',
    '部',
    '办',
    '院',
    '署',
    '会',
    '府',
    '组',
    '室',
    '司',
    '处',
    '科',
    '所',
    '站',
    '社',
    '团',
    '联',
    '行',
  ],
  ...[
    '公司',
    '集团',
    '中心',
    '总队',
    '支队',
    '大队',
    '海关',
    '军区',
    '单位',
    '部门',
    '机关',
    '组织',
    '机构',
    '学校',
    '高校',
  ],
  ...[
    '街道',
    '园区',
    '开发区',
    '新区',
    '各方',
    '方面',
    '兵团',
    '主体',
    '企业',
    '专班',
    '指挥部',
    '团中央',
    '联席会议',
    '平台',
  ],
];
/** Endings of places, which need a name before them. */
const PLACE_ENDINGS = '省市县区乡镇州盟旗地村级';
/** Openings that make a phrase a class of agencies, however it ends. */
const CLASSES = [
  '各',
  '有关',
  '相关',
  '省级',
  '市级',
  '县级',
  '省直',
  '市直',
  '区直',
  '县直',
  '中央',
  '国家',
  '全省',
  '全市',
  '地方',
  '属地',
  '所在',
];
/** Words of people and of everyday brackets that end like agencies. */
const NOT_AGENCIES = [
  '全部',
  '内部',
  '外部',
  '干部',
  '机会',
  '社会',
  '开会',
  '大会',
  '不行',
  '进行',
  '执行',
  '实行',
  '运行',
  '以上单位',
];

/** True when the folded name could be an agency, a class of agencies or another body that can own a task. */
export function looksLikeAgency(name: string): boolean {
  const bare = withoutBracket(name);
  if (bare.length < 2 || bare.length > 40 || NOT_AGENCIES.some((word) => bare.endsWith(word))) return false;
  if (ENDINGS.some((ending) => bare.endsWith(ending))) return true;
  return PLACE_ENDINGS.includes(bare.charAt(bare.length - 1)) && (bare.length > 2 || bare.startsWith('各'));
}

/** 县(市、区) → 县: a bracket at the end of a name says nothing about what it is. */
function withoutBracket(name: string): string {
  const last = name.charAt(name.length - 1);
  if (last !== ')' && last !== '〕') return name;
  const open = name.lastIndexOf(last === ')' ? '(' : '〔');
  return open > 0 ? name.slice(0, open) : name;
}

/** The owners between two folded indices, or undefined when they are not all agencies nor one class of agencies together. */
export function splitOwners(text: string, start: number, end: number): readonly Piece[] | undefined {
  const from = text.startsWith('由', start) ? start + 1 : start;
  const pieces = bareList(text, from, end);
  if (pieces.length > 0 && pieces.every((piece) => looksLikeAgency(text.slice(piece.from, piece.to)))) return pieces;
  const whole = text.slice(from, end);
  const isClass = CLASSES.some((word) => whole.startsWith(word)) && !/[,;。]/.test(whole);
  return isClass && ENDINGS.some((ending) => whole.endsWith(ending)) ? [{ from, to: end }] : undefined;
}

/** A list cut at 、 , 会同 and at 和 between two agencies, outside inner brackets; 等 at its end is left out. */
export function bareList(text: string, from: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = from;
  const cut = (to: number, next: number): void => {
    // 各市、县(市、区) is one class, not two.
    const previous = pieces.at(-1);
    if (
      previous !== undefined &&
      isClassHead(text.slice(previous.from, previous.to)) &&
      '县区'.includes(text.charAt(start))
    ) {
      pieces[pieces.length - 1] = { from: previous.from, to };
    } else if (to > start) pieces.push({ from: start, to });
    start = next;
  };
  for (let i = from; i < end; i++) {
    const character = text.charAt(i);
    if ('(〔“《'.includes(character)) depth++;
    else if (')〕”》'.includes(character)) depth--;
    if (depth > 0) continue;
    if ('、,;'.includes(character)) cut(i, i + 1);
    else if (i === start) continue;
    else if (text.startsWith('会同', i)) cut(i, i + 2);
    else if (text.startsWith('以及', i)) cut(i, i + 2);
    else if ('和及与'.includes(character) && joins(text, start, i, end)) cut(i, i + 1);
  }
  cut(withoutEtc(text, start, end), end);
  return pieces;
}

function isClassHead(name: string): boolean {
  return name === '各市' || name === '各设区市' || name === '各区' || name === '各县' || name === '市';
}

/** 和 joins two agencies when what stands before it ends like one and what follows does not merely finish its name. */
function joins(text: string, start: number, at: number, end: number): boolean {
  const left = text.slice(start, at);
  if (!'厅局委部办府院署会组'.includes(left.charAt(left.length - 1)) || !looksLikeAgency(left)) return false;
  return end - at > 2;
}

/** 省教育厅等, 省教育厅等部门: the agency; 财政等有关部门 stays whole, because 财政 alone is none. */
function withoutEtc(text: string, from: number, end: number): number {
  const at = text.slice(from, end).lastIndexOf('等');
  if (at <= 0 || !ETC.includes(text.slice(from + at, end))) return end;
  return looksLikeAgency(text.slice(from, from + at)) ? from + at : end;
}
const ETC = [
  '等',
  '等部门',
  '等单位',
  '等有关部门',
  '等有关单位',
  '等相关部门',
  '等相关单位',
  '等部门单位',
  '等部门和单位',
];
