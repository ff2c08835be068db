/**
 * The provinces, autonomous regions and municipalities: their names in full and short, and the characters that stand
 * for them in document numbers and place names.
 */
import type { Sourced } from './sourced';

export interface Province extends Sourced {
  /** 浙江省 */
  readonly fullName: string;
  /** 浙江 */
  readonly shortName: string;
  /** 浙; the first is the one used in document numbers. */
  readonly abbreviations: readonly string[];
  /** What it calls itself in its own documents: 省政府, 市政府, 自治区政府. */
  readonly unit: '省' | '市' | '自治区' | '特别行政区';
}

const LIST = 'GB/T 2260 (names); customary abbreviations';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const PROVINCES: readonly Province[] = [
  { fullName: '北京市', shortName: '北京', abbreviations: ['京'], unit: '市', confirmed: true, source: LIST },
  { fullName: '天津市', shortName: '天津', abbreviations: ['津'], unit: '市', confirmed: true, source: LIST },
  { fullName: '河北省', shortName: '河北', abbreviations: ['冀'], unit: '省', confirmed: true, source: LIST },
  { fullName: '山西省', shortName: '山西', abbreviations: ['晋'], unit: '省', confirmed: true, source: LIST },
  { fullName: '内蒙古自治区', shortName: '内蒙古', abbreviations: ['内', '蒙'], unit: '自治区', confirmed: true, source: LIST },
  { fullName: '辽宁省', shortName: '辽宁', abbreviations: ['辽'], unit: '省', confirmed: true, source: LIST },
  { fullName: '吉林省', shortName: '吉林', abbreviations: ['吉'], unit: '省', confirmed: true, source: LIST },
  { fullName: '黑龙江省', shortName: '黑龙江', abbreviations: ['黑'], unit: '省', confirmed: true, source: LIST },
  { fullName: '上海市', shortName: '上海', abbreviations: ['沪', '申'], unit: '市', confirmed: true, source: LIST },
  { fullName: '江苏省', shortName: '江苏', abbreviations: ['苏'], unit: '省', confirmed: true, source: LIST },
  { fullName: '浙江省', shortName: '浙江', abbreviations: ['浙'], unit: '省', confirmed: true, source: LIST },
  { fullName: '安徽省', shortName: '安徽', abbreviations: ['皖'], unit: '省', confirmed: true, source: LIST },
  { fullName: '福建省', shortName: '福建', abbreviations: ['闽'], unit: '省', confirmed: true, source: LIST },
  { fullName: '江西省', shortName: '江西', abbreviations: ['赣'], unit: '省', confirmed: true, source: LIST },
  { fullName: '山东省', shortName: '山东', abbreviations: ['鲁'], unit: '省', confirmed: true, source: LIST },
  { fullName: '河南省', shortName: '河南', abbreviations: ['豫'], unit: '省', confirmed: true, source: LIST },
  { fullName: '湖北省', shortName: '湖北', abbreviations: ['鄂'], unit: '省', confirmed: true, source: LIST },
  { fullName: '湖南省', shortName: '湖南', abbreviations: ['湘'], unit: '省', confirmed: true, source: LIST },
  { fullName: '广东省', shortName: '广东', abbreviations: ['粤'], unit: '省', confirmed: true, source: LIST },
  { fullName: '广西壮族自治区', shortName: '广西', abbreviations: ['桂'], unit: '自治区', confirmed: true, source: LIST },
  { fullName: '海南省', shortName: '海南', abbreviations: ['琼'], unit: '省', confirmed: true, source: LIST },
  { fullName: '重庆市', shortName: '重庆', abbreviations: ['渝'], unit: '市', confirmed: true, source: LIST },
  { fullName: '四川省', shortName: '四川', abbreviations: ['川', '蜀'], unit: '省', confirmed: true, source: LIST },
  { fullName: '贵州省', shortName: '贵州', abbreviations: ['黔', '贵'], unit: '省', confirmed: true, source: LIST },
  { fullName: '云南省', shortName: '云南', abbreviations: ['云', '滇'], unit: '省', confirmed: true, source: LIST },
  { fullName: '西藏自治区', shortName: '西藏', abbreviations: ['藏'], unit: '自治区', confirmed: true, source: LIST },
  { fullName: '陕西省', shortName: '陕西', abbreviations: ['陕', '秦'], unit: '省', confirmed: true, source: LIST },
  { fullName: '甘肃省', shortName: '甘肃', abbreviations: ['甘', '陇'], unit: '省', confirmed: true, source: LIST },
  { fullName: '青海省', shortName: '青海', abbreviations: ['青'], unit: '省', confirmed: true, source: LIST },
  { fullName: '宁夏回族自治区', shortName: '宁夏', abbreviations: ['宁'], unit: '自治区', confirmed: true, source: LIST },
  { fullName: '新疆维吾尔自治区', shortName: '新疆', abbreviations: ['新'], unit: '自治区', confirmed: true, source: LIST },
  { fullName: '台湾省', shortName: '台湾', abbreviations: ['台'], unit: '省', confirmed: true, source: LIST },
  { fullName: '香港特别行政区', shortName: '香港', abbreviations: ['港'], unit: '特别行政区', confirmed: true, source: LIST },
  { fullName: '澳门特别行政区', shortName: '澳门', abbreviations: ['澳'], unit: '特别行政区', confirmed: true, source: LIST },
];
