/**
 * The places at which something is offered, each with a text that shows it: what docs/completion.md lists and the test beside this file runs. `typed` are
 * ways to type the same thing; each must lead to the label.
 */

export interface CompletionPlace {
  readonly place: { readonly zh: string; readonly en: string };
  readonly offers: { readonly zh: string; readonly en: string };
  /** The text with ‸, or the files of a folder of which one has it. */
  readonly text: string | Readonly<Record<string, string>>;
  /** What is typed at ‸; an empty text for nothing. */
  readonly typed: readonly string[];
  readonly label: string;
}

const TITLE = '清源县人民政府办公室关于做好山塘安全巡查工作的通知';
const NUMBER = '清政办发〔2024〕6号';
const HEAD = `${TITLE}\n\n${NUMBER}\n\n各乡镇人民政府，县政府各部门：\n\n`;
const BODY = '一、明确责任\n\n山塘所在村落实巡查员。\n\n';
const FOOT = '\n清源县人民政府办公室\n\n2024年5月8日\n';
const body = (line: string): string => `${HEAD}${BODY}${line}\n${FOOT}`;
const RULES =
  '清源县山塘管理办法\n\n第一条　为加强山塘管理，制定本办法。\n\n第二条　山塘由所在村管理。\n\n第三条　山塘实行巡查制度。\n\n';
const typed = (document: string): string => HEAD.replace('通知', document) + BODY;
const ATTACHED = `${HEAD}${BODY}附件：1. 巡查人员名单\n      2. 巡查记录表\n${FOOT}\n附件1\n\n巡查人员名单\n\n一、东片\n\n李文、王海。\n\n`;
const TABLE = `${HEAD}${BODY}表1　山塘名录\n\n序号\t名称\t类型\n1\t东塘\t小型\n2\t西塘\t小型\n3\t南塘\t\n`;
const OLD = `清源县人民政府关于印发清源县山塘管理暂行办法的通知\n\n清政发〔2019〕3号\n\n各乡镇人民政府：\n\n现将《清源县山塘管理暂行办法》印发给你们。\n\n清源县人民政府\n\n2019年3月2日\n\n清源县山塘管理暂行办法\n\n第一条　山塘由村管理。\n\n第二条　本办法自2019年4月2日起施行。\n`;
const REQUEST =
  '清源县水利局关于要求设立白沙水文站的请示\n\n清水〔2024〕9号\n\n清源县人民政府：\n\n拟设立白沙水文站。\n\n清源县水利局\n\n2024年4月2日\n';
const REPLY = `清源县人民政府关于同意设立白沙水文站的批复\n\n清政函〔2024〕8号\n\n县水利局：\n\n‸\n\n清源县人民政府\n\n2024年5月8日\n`;

const provincial = (line: string): string => body(line).replaceAll('清源县', '浙江省').replace('办公室', '办公厅');

export const COMPLETION_PLACES: readonly CompletionPlace[] = [
  {
    place: { zh: '标题末尾“的”之后', en: 'the end of a title' },
    offers: { zh: '文种，合乎标题内容的在前', en: 'document types' },
    text: '清源县人民政府关于调整公交票价的‸\n',
    typed: ['', 't', 'tz', 'tongzhi', '通'],
    label: '通知',
  },
  {
    place: { zh: '标题下的空行', en: 'below the title' },
    offers: { zh: '本文的文号：机关代字、年份、下一个顺序号', en: 'the own number' },
    text: '浙江省人民政府关于做好防汛工作的通知\n‸\n',
    typed: ['', '浙政', 'fwzh', 'zzf'],
    label: '浙政发〔2024〕号',
  },
  {
    place: { zh: '主送机关一行', en: 'the line of the addressee' },
    offers: { zh: '按发文机关和文种的主送机关套语、机关', en: 'formulas for the addressee, agencies' },
    text: `${TITLE}\n\n${NUMBER}\n\n‸\n`,
    typed: ['', '各', 'gxz'],
    label: '各乡镇人民政府、街道办事处，县政府各部门、各直属单位',
  },
  {
    place: { zh: '正文第一段', en: 'the first paragraph' },
    offers: { zh: '按文种和标题的开头、过渡语', en: 'openings, from type and title' },
    text: `${HEAD}‸\n${FOOT}`,
    typed: ['', '为', 'wzh', '通知如下', 'tzrx'],
    label: '为做好山塘安全巡查工作，经县政府同意，现就有关事项通知如下：',
  },
  {
    place: { zh: '印发通知的正文', en: 'the body of a notice that prints' },
    offers: { zh: '印发语，带所印发的文件', en: 'the sentence that prints, with the title' },
    text: `${HEAD.replace('做好山塘安全巡查工作', '印发清源县山塘巡查方案')}‸\n${FOOT}`,
    typed: ['', '现将', 'yf', '印发'],
    label: '现将《清源县山塘巡查方案》印发给你们，请结合实际认真贯彻落实。',
  },
  {
    place: { zh: '批复、复函的第一段', en: 'the first paragraph of a reply' },
    offers: { zh: '“收悉”句，带文件夹里主送机关的来文', en: 'what is answered, as the folder has it' },
    text: { '/来文.gazette': REQUEST, '/批复.gazette': REPLY },
    typed: ['', '你局', 'nj', 'sx', '收悉'],
    label: '你局《关于要求设立白沙水文站的请示》（清水〔2024〕9号）收悉。现批复如下：',
  },
  {
    place: { zh: '“你局《…》（文号）”之后', en: 'behind the document that is answered' },
    offers: { zh: '“收悉”和过渡语', en: 'received, and what leads over' },
    text: REPLY.replace('‸', '你局《关于要求设立白沙水文站的请示》（清水〔2024〕9号）‸'),
    typed: ['', '收', 's', 'sx'],
    label: '收悉。现批复如下：',
  },
  ...(
    [
      ['通知', '特此通知。', ['', '特此', 'tctz', 'tecitongzhi', '特此tz', 'jy']],
      ['通告', '特此通告。', ['tctg', '特']],
      ['公告', '特此公告。', ['tcgg', '特此公']],
      ['请示', '妥否，请批示。', ['tfqps', '妥否']],
      ['报告', '以上报告，请审阅。', ['ysbg', '以上']],
      ['复函', '特此函复。', ['tchf', '特此']],
      ['函', '请函复。', ['qhf', '请']],
      ['议案', '请审议决定。', ['qsyjd', '请审议']],
      ['意见', '请认真贯彻执行。', ['qrz', '请认真']],
    ] as const
  ).map(([type, label, ways]) => ({
    place: { zh: `${type}末段`, en: 'the last paragraph' },
    offers: { zh: '结语', en: 'closings of the type' },
    text: `${typed(type)}‸\n${FOOT}`,
    typed: ways,
    label,
  })),
  {
    place: { zh: '正文的空行', en: 'an empty line of the body' },
    offers: { zh: '各级的下一个序数，深一级的第一个', en: 'the next ordinals' },
    text: body('（一）落实人员。每村两名。\n\n‸'),
    typed: ['', '2', '（', '二'],
    label: '（二）',
  },
  {
    place: { zh: '办法末条', en: 'the last article' },
    offers: { zh: '施行日期', en: 'the day of effect' },
    text: `${RULES}第四条　‸`,
    typed: ['', '本办法', 'bbf', 'sx', '施行'],
    label: '本办法自2024年8月1日起施行。',
  },
  {
    place: { zh: '“起施行，”之后', en: 'behind the day of effect' },
    offers: { zh: '有效期', en: 'the term' },
    text: `${RULES}第四条　本办法自2024年7月20日起施行，‸`,
    typed: ['', '有效', 'yxq'],
    label: '有效期至2029年7月19日。',
  },
  {
    place: { zh: '“起施行。”之后', en: 'behind the day of effect' },
    offers: { zh: '同时废止的旧文件，带文号', en: 'what is ended, with its number' },
    text: { '/旧.gazette': OLD, '/新.gazette': `${RULES}第四条　本办法自2024年7月20日起施行。‸` },
    typed: ['', 'fz', 'tsfz', '同时'],
    label: '《清源县山塘管理暂行办法》（清政发〔2019〕3号）同时废止。',
  },
  {
    place: { zh: '署名下一行', en: 'below the signature' },
    offers: { zh: '成文日期', en: 'the date of issue' },
    text: `${HEAD}${BODY}\n清源县人民政府办公室\n\n‸\n`,
    typed: ['', '20', 'rq', 'cwrq', 'jintian', '今天'],
    label: '2024年6月3日',
  },
  {
    place: { zh: '“自”“截至”之后', en: 'behind 自 and 截至' },
    offers: { zh: '今天、成文日期、施行日期', en: 'days' },
    text: body('名单报送截至‸'),
    typed: ['', '2024', 'rq'],
    label: '2024年6月3日',
  },
  {
    place: { zh: '行首', en: 'the beginning of a line' },
    offers: { zh: '下一个专栏', en: 'the next box' },
    text: '清源县防汛“十四五”规划\n\n一、任务\n\n专栏 1 重点工程\n\n堤防加固。\n\n二、保障\n\n加强领导。\n\n‸\n',
    typed: ['', '专', '专栏', 'zl'],
    label: '专栏2',
  },
  {
    place: { zh: '行首', en: 'the beginning of a line' },
    offers: { zh: '下一个表、图', en: 'the next table or figure' },
    text: `${TABLE}\n‸\n${FOOT}`,
    typed: ['表', 'b', 'biao'],
    label: '表2',
  },
  {
    place: { zh: '正文之后', en: 'below the body' },
    offers: { zh: '附件说明，列出已有的附件', en: 'the attachment note' },
    text: `${HEAD}${BODY}‸\n${FOOT}\n附件\n\n巡查人员名单\n\n一、东片\n\n李文、王海。\n`,
    typed: ['附', 'fj', 'fjsm'],
    label: '附件：巡查人员名单',
  },
  {
    place: { zh: '附件说明下一行', en: 'the next line of the note' },
    offers: { zh: '下一个附件', en: 'the next attachment' },
    text: `${HEAD}${BODY}附件：1. 巡查人员名单\n      ‸\n${FOOT}`,
    typed: ['', '2'],
    label: '2.',
  },
  {
    place: { zh: '成文日期之后', en: 'below the date' },
    offers: { zh: '下一个附件页，带标题', en: 'the next page of an attachment' },
    text: `${ATTACHED}‸\n`,
    typed: ['', '附', '附件', 'fj'],
    label: '附件2　巡查记录表',
  },
  {
    place: { zh: '表格下一行', en: 'right below a table' },
    offers: { zh: '下一行的序号', en: 'the next row with its serial' },
    text: `${TABLE}‸\n${FOOT}`,
    typed: ['', '4'],
    label: '4',
  },
  {
    place: { zh: '单元格', en: 'a cell' },
    offers: { zh: '本列的词、单位、序号', en: 'words of the column, units, serials' },
    text: TABLE.replace('南塘\t', '南塘\t‸'),
    typed: ['', '小', 'xx'],
    label: '小型',
  },
  {
    place: { zh: '《 之后', en: 'behind 《' },
    offers: { zh: '已知文件的标题和文号', en: 'titles of known documents with their numbers' },
    text: { '/旧.gazette': OLD, '/新.gazette': body('按照《‸') },
    typed: ['', '清源县山塘', 'qyxst', 'stgl', '山塘'],
    label: '《清源县山塘管理暂行办法》',
  },
  {
    place: { zh: '《标题》（ 之后', en: 'behind 《…》（' },
    offers: { zh: '该标题的文号', en: 'the number of the title' },
    text: { '/旧.gazette': OLD, '/新.gazette': body('按照《清源县山塘管理暂行办法》（‸）') },
    typed: ['', '清', '清政发'],
    label: '清政发〔2019〕3号',
  },
  {
    place: { zh: '第 之后', en: 'behind 第' },
    offers: { zh: '存在的条、章、款、项', en: 'provisions that are there' },
    text: `${RULES}第四条　违反本办法第‸\n`,
    typed: ['', '二', '2'],
    label: '第二条',
  },
  {
    place: { zh: '附件、专栏、见表、见图 之后', en: 'behind 附件, 专栏, 见表, 见图' },
    offers: { zh: '存在的编号', en: 'numbers that are there' },
    text: ATTACHED.replace('落实巡查员。', '落实巡查员（见附件‸）。'),
    typed: ['', '2'],
    label: '附件2',
  },
  {
    place: { zh: '根据、按照、依据、依照、参照 之后', en: 'behind 根据 and its like' },
    offers: { zh: '可引的文件、简称、本办法各条', en: 'what can be the basis' },
    text: body('根据《清源县水利条例》加强管理，按照‸'),
    typed: [''],
    label: '《清源县水利条例》',
  },
  {
    place: { zh: '正文', en: 'running text' },
    offers: { zh: '已定义的简称', en: 'short names' },
    text: body('山塘安全管理责任人（以下简称山塘责任人）每日巡查。\n\n要求山‸'),
    typed: ['塘', '塘责'],
    label: '山塘责任人',
  },
  {
    place: { zh: '名称后的（', en: 'behind a name and （' },
    offers: { zh: '以下简称', en: 'the formula of a short name' },
    text: body('《清源县山塘安全管理办法》（‸）'),
    typed: ['', '以', 'yxjc'],
    label: '以下简称《办法》',
  },
  {
    place: { zh: '机关名单的 、 之后', en: 'behind 、 in a list of agencies' },
    offers: { zh: '下一个机关，按序列，已列的不列', en: 'the next agency in official order' },
    text: body('由县发展改革局、‸').replaceAll('清源县', '浙江省').replaceAll('县发展改革局', '省发展改革委'),
    typed: ['', '省财', 'sczt', 'czt'],
    label: '省财政厅',
  },
  {
    place: { zh: '由、会同、商、报请等词之后', en: 'behind 由, 会同 and their like' },
    offers: { zh: '机关：简称、全称，不规范的简称换成规范的', en: 'agencies, short and in full' },
    text: provincial('巡查由‸'),
    typed: ['省发', '省发改委', 'fgw', 'sfzggw', '发展'],
    label: '省发展改革委',
  },
  {
    place: { zh: '正文中写到一半的机关名', en: 'a name begun in running text' },
    offers: { zh: '机关的简称、全称', en: 'agencies, short and in full' },
    text: provincial('按照职责‸'),
    typed: ['省发展', 'sfzggw', '省fzggw'],
    label: '省发展改革委',
  },
  {
    place: { zh: '句后的（', en: 'behind a sentence and （' },
    offers: { zh: '文中有过的责任分工，机关', en: 'responsibility tags of the document, agencies' },
    text: provincial('落实巡查员。（省水利厅牵头，省财政厅配合）\n\n（二）公示名单。每年更新。（‸）'),
    typed: ['', '省水', 'slt', 'sslt'],
    label: '省水利厅',
  },
  {
    place: { zh: '（机关之后', en: 'behind an agency in such a bracket' },
    offers: { zh: '牵头、负责，和“牵头，…配合”', en: 'who leads, who bears' },
    text: provincial('落实巡查员。（省水利厅‸）'),
    typed: ['', 'q', 'qt', '牵'],
    label: '牵头）',
  },
  {
    place: { zh: '（某某牵头，某某之后', en: 'behind those who support' },
    offers: { zh: '配合、参与', en: 'who supports' },
    text: provincial('落实巡查员。（省水利厅牵头，省财政厅‸）'),
    typed: ['', 'p', 'ph', '配'],
    label: '配合）',
  },
  {
    place: { zh: '责任单位：之后', en: 'behind 责任单位：' },
    offers: { zh: '机关，按序列', en: 'agencies in official order' },
    text: provincial('责任单位：省公安厅、‸'),
    typed: ['', '省民', 'mzt'],
    label: '省民政厅',
  },
  {
    place: { zh: '正文末尾的空行', en: 'below the body' },
    offers: { zh: '署名，联合行文依次', en: 'signatures in the order of the title' },
    text: `${HEAD}${BODY}‸\n`,
    typed: ['', '清源', 'qyx', 'luokuan'],
    label: '清源县人民政府办公室',
  },
  {
    place: { zh: '成文日期之后', en: 'below the date' },
    offers: { zh: '抄送', en: 'copies to' },
    text: `${HEAD}${BODY}${FOOT}\n‸\n`,
    typed: ['抄', 'cs', 'chaosong'],
    label: '抄送：',
  },
  {
    place: { zh: '抄送：之后', en: 'behind 抄送：' },
    offers: { zh: '抄送机关的通行写法、机关', en: 'the usual copies, agencies' },
    text: `${HEAD}${BODY}${FOOT}\n抄送：‸\n`,
    typed: ['', '县委', 'xw'],
    label: '县委各部门，县人大常委会办公室、县政协办公室，县人武部，县法院，县检察院',
  },
  {
    place: { zh: '文件的第一行', en: 'the first line' },
    offers: { zh: '发文机关全称', en: 'issuers in full' },
    text: '‸\n',
    typed: ['szfbgt', '浙江省人民', 'zjsrm'],
    label: '浙江省人民政府办公厅',
  },
  {
    place: { zh: '标题下的空行，文件夹里有同一代字的文件', en: 'below the title, in a folder' },
    offers: { zh: '本文的文号，接着文件夹和文件库里最大的一号', en: 'the own number with the next serial' },
    text: {
      '/a.gazette': '清源县人民政府关于做好防汛工作的通知\n\n‸\n\n清源县人民政府\n2019年5月8日\n',
      '/b.gazette': OLD,
    },
    typed: ['', '清政', 'qzf', '清政发〔2019〕', 'wenhao'],
    label: '清政发〔2019〕4号',
  },
  {
    place: { zh: '令的标题下', en: 'below the title of an order' },
    offers: { zh: '令号', en: 'the number of the order' },
    text: '清源县人民政府令\n\n‸\n\n《清源县山塘管理办法》已经通过，现予公布。\n',
    typed: ['', '第', 'wenhao'],
    label: '第号',
  },
  {
    place: { zh: '正文', en: 'running text' },
    offers: { zh: '文中写过两次以上的长名称，首次出现处可同时定义简称', en: 'long names the document repeats' },
    text: `${HEAD}一、推进‸\n\n加快建设清源山水文化旅游示范区。\n\n支持清源山水文化旅游示范区招商。\n${FOOT}`,
    typed: ['清源山水', 'qyss'],
    label: '清源山水文化旅游示范区（以下简称…）',
  },
  {
    place: { zh: '屏蔽注释', en: 'a suppression comment' },
    offers: { zh: '指令', en: 'directives' },
    text: body('<!-- ‸ -->'),
    typed: ['', 'gaz', 'disable-n'],
    label: 'gazette-disable-next-line',
  },
  {
    place: { zh: '屏蔽指令之后', en: 'behind a directive' },
    offers: { zh: '规则和类名', en: 'rules and families' },
    text: body('<!-- gazette-disable-next-line ‸ -->'),
    typed: ['', 'date', 'calendar', '日期真实', 'rqzs'],
    label: 'date/calendar-valid',
  },
];
