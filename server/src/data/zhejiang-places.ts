/**
 * The eleven cities of Zhejiang and their counties, districts and county-level cities. Districts abolished or founded
 * in the changes of April 2021 carry the date, because a document is judged by its own day.
 */
import type { PartialDate, Sourced } from './sourced';

export interface ZhejiangCity extends Sourced {
  readonly name: string;
  /** The character that begins its document numbers: 甬 for 宁波. */
  readonly abbreviation: string;
  /** What the office of its government is called: 办公厅 in the two cities of sub-provincial rank. */
  readonly officeName: '办公厅' | '办公室';
}

export interface ZhejiangCounty extends Sourced {
  readonly name: string;
  /** The city it belongs to. */
  readonly city: string;
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
}

const DIVISIONS = 'GB/T 2260; list of administrative divisions of Zhejiang, 2021';
const OFFICE = 'GB/T 2260 (name); the name of the office is customary';
const CHANGES = 'Adjustment of the districts of Hangzhou, April 2021';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const ZHEJIANG_CITIES: readonly ZhejiangCity[] = [
  { name: '杭州市', abbreviation: '杭', officeName: '办公厅', confirmed: true, source: DIVISIONS },
  { name: '宁波市', abbreviation: '甬', officeName: '办公厅', confirmed: true, source: DIVISIONS },
  { name: '温州市', abbreviation: '温', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '湖州市', abbreviation: '湖', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '嘉兴市', abbreviation: '嘉', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '绍兴市', abbreviation: '绍', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '金华市', abbreviation: '金', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '衢州市', abbreviation: '衢', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '舟山市', abbreviation: '舟', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '台州市', abbreviation: '台', officeName: '办公室', confirmed: false, source: OFFICE },
  { name: '丽水市', abbreviation: '丽', officeName: '办公室', confirmed: false, source: OFFICE },
];

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const ZHEJIANG_COUNTIES: readonly ZhejiangCounty[] = [
  { name: '上城区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '拱墅区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '西湖区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '滨江区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '萧山区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '余杭区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '临平区', city: '杭州市', validFrom: '2021-04', confirmed: true, source: CHANGES },
  { name: '钱塘区', city: '杭州市', validFrom: '2021-04', confirmed: true, source: CHANGES },
  { name: '富阳区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '临安区', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '桐庐县', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '淳安县', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '建德市', city: '杭州市', confirmed: true, source: DIVISIONS },
  { name: '海曙区', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '江北区', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '北仑区', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '镇海区', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '鄞州区', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '奉化区', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '象山县', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '宁海县', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '余姚市', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '慈溪市', city: '宁波市', confirmed: true, source: DIVISIONS },
  { name: '鹿城区', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '龙湾区', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '瓯海区', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '洞头区', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '永嘉县', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '平阳县', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '苍南县', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '文成县', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '泰顺县', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '瑞安市', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '乐清市', city: '温州市', confirmed: true, source: DIVISIONS },
  { name: '龙港市', city: '温州市', validFrom: '2019-08', confirmed: true, source: DIVISIONS },
  { name: '吴兴区', city: '湖州市', confirmed: true, source: DIVISIONS },
  { name: '南浔区', city: '湖州市', confirmed: true, source: DIVISIONS },
  { name: '德清县', city: '湖州市', confirmed: true, source: DIVISIONS },
  { name: '长兴县', city: '湖州市', confirmed: true, source: DIVISIONS },
  { name: '安吉县', city: '湖州市', confirmed: true, source: DIVISIONS },
  { name: '南湖区', city: '嘉兴市', confirmed: true, source: DIVISIONS },
  { name: '秀洲区', city: '嘉兴市', confirmed: true, source: DIVISIONS },
  { name: '嘉善县', city: '嘉兴市', confirmed: true, source: DIVISIONS },
  { name: '海盐县', city: '嘉兴市', confirmed: true, source: DIVISIONS },
  { name: '海宁市', city: '嘉兴市', confirmed: true, source: DIVISIONS },
  { name: '平湖市', city: '嘉兴市', confirmed: true, source: DIVISIONS },
  { name: '桐乡市', city: '嘉兴市', confirmed: true, source: DIVISIONS },
  { name: '越城区', city: '绍兴市', confirmed: true, source: DIVISIONS },
  { name: '柯桥区', city: '绍兴市', confirmed: true, source: DIVISIONS },
  { name: '上虞区', city: '绍兴市', confirmed: true, source: DIVISIONS },
  { name: '新昌县', city: '绍兴市', confirmed: true, source: DIVISIONS },
  { name: '诸暨市', city: '绍兴市', confirmed: true, source: DIVISIONS },
  { name: '嵊州市', city: '绍兴市', confirmed: true, source: DIVISIONS },
  { name: '婺城区', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '金东区', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '武义县', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '浦江县', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '磐安县', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '兰溪市', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '义乌市', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '东阳市', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '永康市', city: '金华市', confirmed: true, source: DIVISIONS },
  { name: '柯城区', city: '衢州市', confirmed: true, source: DIVISIONS },
  { name: '衢江区', city: '衢州市', confirmed: true, source: DIVISIONS },
  { name: '常山县', city: '衢州市', confirmed: true, source: DIVISIONS },
  { name: '开化县', city: '衢州市', confirmed: true, source: DIVISIONS },
  { name: '龙游县', city: '衢州市', confirmed: true, source: DIVISIONS },
  { name: '江山市', city: '衢州市', confirmed: true, source: DIVISIONS },
  { name: '定海区', city: '舟山市', confirmed: true, source: DIVISIONS },
  { name: '普陀区', city: '舟山市', confirmed: true, source: DIVISIONS },
  { name: '岱山县', city: '舟山市', confirmed: true, source: DIVISIONS },
  { name: '嵊泗县', city: '舟山市', confirmed: true, source: DIVISIONS },
  { name: '椒江区', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '黄岩区', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '路桥区', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '三门县', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '天台县', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '仙居县', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '温岭市', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '临海市', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '玉环市', city: '台州市', confirmed: true, source: DIVISIONS },
  { name: '莲都区', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '青田县', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '缙云县', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '遂昌县', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '松阳县', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '云和县', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '庆元县', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '景宁畲族自治县', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '龙泉市', city: '丽水市', confirmed: true, source: DIVISIONS },
  { name: '下城区', city: '杭州市', validTo: '2021-04', confirmed: true, source: CHANGES },
  { name: '江干区', city: '杭州市', validTo: '2021-04', confirmed: true, source: CHANGES },
];
