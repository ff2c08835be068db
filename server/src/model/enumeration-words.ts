// The words that tell where a list begins, what counts its items and what leaves it open. Chinese prints no word boundaries: these lists only
// ever make a reading possible or take a claim back, they never make one.

/** What may stand between the number and the noun. Longer before shorter. */
export const CLASSIFIERS =
  '个方面|大方面|个领域|个环节|个层面|个维度|个阶段|个步骤|个关键|个重点|大领域|大类|大|类|项|种|方面|个|条|点|级|步|家|部|支|批|' +
  '环节|要素|领域|层面|维度|部门|省|市|县|区|地';

/** These count kinds, not things: 道路、桥梁三大工程 lists all it counts, 道路、桥梁三个项目 may not. */
export const COUNTS_KINDS =
  /^(?:个方面|大方面|个领域|个环节|个层面|个维度|个阶段|个步骤|个关键|个重点|大领域|大类|大|类|种|方面|级|环节|要素|领域|层面|维度)$/;
export const COUNTS_PLACES = /^[省市县区地]$/;
/** Nouns that are no things either: 三个时间节点, 五项原则. */
export const ABSTRACT =
  /(?:方面|环节|层面|维度|领域|阶段|步骤|要素|问题|重点|关键|体系|机制|制度|节点|原则|目标|任务|主体|类型|类别|层次|方向|定位|能力|意识|关口|内容|功能|渠道|途径|方式|模块|板块|等次|等级|档次|级别|情形|举措|措施|关系|部门|单位)/;

/** Verbs that are seldom the end of an item; behind them the count is their object: 养老领域实施三大工程. */
const VERBS =
  '实施|推进|推动|打造|落实|开展|形成|构建|实现|完成|聚焦|围绕|突出|做好|抓好|坚持|强化|加强|深化|建设|建成|建立|健全|完善|培育|壮大|做强|做大|做优|提升|提高|优化|统筹|谋划|' +
  '布局|支持|鼓励|引导|加快|制定|出台|发布|印发|贯彻|执行|开发|组建|成立|设立|举办|召开|新增|新建|改造|列入|纳入|覆盖|涉及|包括|包含|涵盖|分为|划分为|成为|作为|构成|位于|' +
  '依托|利用|发挥|保障|确保|促进|拓展|探索|增强|坚定|做到|维护|树立|把握|遵循|按照|根据|依据|通过|针对|面向|具备|符合|属于|达到|取得|获得|提出|明确|规定|确定|选取|选择|划定';
export const ENDS_WITH_VERB = new RegExp(`(?:${VERBS}|[的是为在对向从以把将由被让使至到于或和与及暨且并])$`);
/** Verbs that may as well end an item (绩效考核、资金使用): what they do there is told by how long the item is beside the others. */
const NOUN_VERBS =
  '参与|参加|申报|争创|创建|承担|承办|入选|跻身|进入|加入|融入|对接|承接|整合|组成|设置|开设|增设|新设|配备|引进|引入|培养|选派|安排|下设|分设|设|走好|用好|管好|守住|守牢|严守|把好|' +
  '打好|抓住|紧扣|紧盯|立足|着眼|瞄准|锚定|对标|对照|兼顾|贯通|打通|连接|辐射|带动|服务|满足|解决|破解|处理好|处理|化解|防范|应对|克服|消除|减少|取消|废止|修订|编制|审议|签订|签署|达成|' +
  '负责|牵头|会同|联合|协同|配合|指导|督促|监督|检查|考核|评选|评定|命名|授予|奖励|表彰|扶持|补助|补贴|拨付|下达|发放|使用|采用|运用|应用|推广|复制|借鉴|学习|宣传|普及|讲好|传承|弘扬|' +
  '保护|挖掘|开辟|开通|开放|开行|新开|运营|启用|启动|开工|续建|改建|扩建|修建|修复|整治|治理|清理|淘汰|关停|转移|转化|选树|营造|创造|创新|研发|攻克|掌握|拥有|具有|享受|含|共有|设有|' +
  '面临|存在|查处|处置|办理|受理|提供|供应|储备|投放|上市|备案|登记|认定|认证|检测|监测|推出|上线|管理|建|办|获|跨|经|历|历经|经历|经受|战胜|呈现|迎来|具体|分别|各|均|都|共';
export const MAY_BE_VERB = new RegExp(`(?:${NOUN_VERBS})$`);
/** Instances: what is listed before their number may be kinds of them. */
export const INSTANCES =
  /(?:项目|工程|标准|课题|专利|成果|活动|荣誉|奖|学校|医院|企业|单位|村|社区|小区|站|点|场所|平台|基地|园区?|公司|机构|中心|设施|泊位|码头|景区|公园|镇|乡|县|市|岗位|班|人)$/;

/** Inside an item: what follows may be the first item of a shorter list. */
export const INNER_START = new RegExp(`(?:${VERBS}|[的在对向从把将由被至到于为])(?=..)`);
/** At the start of a clause: it has its own verb, so that the list did not begin in the clause before. */
export const STARTS_CLAUSE = new RegExp(
  `^(?:要|应|须|并|还|再|先|以|按|将|把|由|对|从|在|向|共|现|拟|切实|着力|大力|积极|全面|深入|进一步|重点|协同|协调|率先|严格|高标准|高质量|高水平|加大|加力|持续|不断|有序|稳步|` +
    `扎实|认真|努力|充分|主动|牢固|牢牢|紧紧|具体|分别|分|形成了|配齐|配强|抓实|抓牢|办好|擦亮|做实|做细|做精|聚力|主攻|攻坚|补齐|补强|畅通|串联|集成|搭建|组织|招引|扩大|压实|夯实|筑牢|激活|盘活|采取|严格|严把|着重|细化|改进|${VERBS}|${NOUN_VERBS})`,
);

/** Words that leave a list open though it does not end with 等. */
export const OPENERS =
  /主要|重点|其中|尤其|特别|例如|比如|譬如|诸如|等|如(?!何|期|实|此)|部分|之一|之二|若干|包括但不限于/;

/** Not the last item but what the noun is told by: 沿海五大港口, 全省十大海岛公园. */
export const MODIFIERS =
  /^(?:沿海|沿江|内陆|山区|农村|城市|城乡|世界|国际|国内|全球|全国|全省|全市|全县|全区|我国|我省|我市|我县|本省|本市|本县|本区|省内|市内|县内|区内|国家|省级|市级|县级|国家级|区域|地方|重点|主要|核心|关键|传统|新兴|特色|优势|相关|有关|其他|其余|其它|省属|市属|东部|中部|西部|南部|北部|周边|上述|以上|下列|以下|这|该|各|每|原有|现有|新增)+$/;

/** Several things written as one: 省市县, 水电气, 产学研. How many is not told. */
export const COMPACT =
  /[/+＋／]|^(?:[省市县乡村镇区州盟旗国户组]{2,6}|[海陆空天河江公铁水]{2,6}|[党政军民工农商学兵]{2,6}|[水电路气讯网暖热]{2,6}|[产学研用金供销]{2,6}|[人财物]{2,3}|[老中青幼小大上下左右前后东西南北]{2,6}|[一二三四五六七八九十]{1,4}产?业?)$/;

/** Fixed phrases, known by their name: a list before them need not be theirs. */
export const SET_PHRASES =
  /^(?:四大建设|四大诗路|十大海岛|九大产业|四大都市|三大攻坚|五大发展|四大战略|四个全面|四个意识|四个自信|两个维护|三个代表|五位一体|两个确立|三重一大|四风|八项规定|六稳|六保|三农|两不愁)/;
