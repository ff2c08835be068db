// Sentences that official documents of a type begin and lead over with, and those of closing that the table of types does not have. A word in braces is
// a slot that the document fills: {…} names are listed below. Data only.
import type { Sourced } from './sourced';

/**
 * instrument: 《》 of what is printed · forwarded: of what is forwarded, with its number · government: 县政府 for an office that issues for it ·
 * you: 你局 for the addressee · request: title and number of what is answered · matter: what the title is about · day: a day to take effect
 */
export type PhraseSlot = 'instrument' | 'forwarded' | 'government' | 'you' | 'request' | 'matter' | 'day';

export interface Phrase extends Sourced {
  readonly text: string;
  /** opening: the first sentence under the addressee · lead: what leads over to the items · closing: the last sentence */
  readonly place: 'opening' | 'lead' | 'closing';
  /** Types it belongs to; a variant (复函) before its type. */
  readonly types: readonly string[];
  /** What the title must be doing: 印发, 转发. Absent for any other title. */
  readonly verb?: 'print' | 'forward';
  /** What it may be called by one who looks for it. */
  readonly names: readonly string[];
}

const CUSTOM = '通行做法';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const PHRASES: readonly Phrase[] = [
  { text: '《{instrument}》已经{government}同意，现印发给你们，请结合实际认真贯彻落实。', place: 'opening', types: ['通知'], verb: 'print', names: ['印发', '现印发给你们'], confirmed: true, source: CUSTOM },
  { text: '《{instrument}》已经{government}研究同意，现印发给你们，请认真贯彻执行。', place: 'opening', types: ['通知'], verb: 'print', names: ['印发', '现印发给你们'], confirmed: true, source: CUSTOM },
  { text: '现将《{instrument}》印发给你们，请结合实际认真贯彻落实。', place: 'opening', types: ['通知'], verb: 'print', names: ['印发', '现印发给你们'], confirmed: true, source: CUSTOM },
  { text: '现将《{instrument}》印发给你们，请认真遵照执行。', place: 'opening', types: ['通知'], verb: 'print', names: ['印发', '现印发给你们'], confirmed: true, source: CUSTOM },
  { text: '现将《{forwarded}》转发给你们，请认真贯彻执行。', place: 'opening', types: ['通知'], verb: 'forward', names: ['转发', '现转发给你们'], confirmed: true, source: CUSTOM },
  { text: '现将《{forwarded}》转发给你们，请结合实际认真贯彻落实。', place: 'opening', types: ['通知'], verb: 'forward', names: ['转发', '现转发给你们'], confirmed: true, source: CUSTOM },
  { text: '《{forwarded}》已经{government}同意，现转发给你们，请认真贯彻执行。', place: 'opening', types: ['通知'], verb: 'forward', names: ['转发', '批转', '现转发给你们'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，经{government}同意，现就有关事项通知如下：', place: 'opening', types: ['通知'], names: ['通知如下'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，现就有关事项通知如下：', place: 'opening', types: ['通知'], names: ['通知如下'], confirmed: true, source: CUSTOM },
  { text: '现将有关事项通知如下：', place: 'lead', types: ['通知'], names: ['通知如下'], confirmed: true, source: CUSTOM },
  { text: '现就有关事项通知如下：', place: 'lead', types: ['通知'], names: ['通知如下'], confirmed: true, source: CUSTOM },
  { text: '经{government}同意，现就有关事项通知如下：', place: 'lead', types: ['通知'], names: ['通知如下'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，经{government}同意，现提出如下意见：', place: 'opening', types: ['意见'], names: ['提出如下意见'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，现提出如下意见：', place: 'opening', types: ['意见'], names: ['提出如下意见'], confirmed: true, source: CUSTOM },
  { text: '现提出如下意见：', place: 'lead', types: ['意见'], names: ['提出如下意见'], confirmed: true, source: CUSTOM },
  { text: '现结合实际，提出如下意见：', place: 'lead', types: ['意见'], names: ['提出如下意见'], confirmed: true, source: CUSTOM },
  { text: '现将有关情况通报如下：', place: 'lead', types: ['通报'], names: ['通报如下'], confirmed: true, source: CUSTOM },
  { text: '现通报如下：', place: 'lead', types: ['通报'], names: ['通报如下'], confirmed: true, source: CUSTOM },
  { text: '现将有关情况报告如下：', place: 'lead', types: ['报告'], names: ['报告如下'], confirmed: true, source: CUSTOM },
  { text: '现报告如下：', place: 'lead', types: ['报告'], names: ['报告如下'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，现就有关事项请示如下：', place: 'opening', types: ['请示'], names: ['请示如下'], confirmed: true, source: CUSTOM },
  { text: '现就有关事项请示如下：', place: 'lead', types: ['请示'], names: ['请示如下'], confirmed: true, source: CUSTOM },
  { text: '现将有关情况请示如下：', place: 'lead', types: ['请示'], names: ['请示如下'], confirmed: true, source: CUSTOM },
  { text: '{you}《{request}收悉。现批复如下：', place: 'opening', types: ['批复'], names: ['收悉', '批复如下'], confirmed: true, source: CUSTOM },
  { text: '{you}《{request}收悉。经研究，现批复如下：', place: 'opening', types: ['批复'], names: ['收悉', '批复如下'], confirmed: true, source: CUSTOM },
  { text: '现批复如下：', place: 'lead', types: ['批复'], names: ['批复如下'], confirmed: true, source: CUSTOM },
  { text: '经研究，现批复如下：', place: 'lead', types: ['批复'], names: ['批复如下'], confirmed: true, source: CUSTOM },
  { text: '{you}《{request}收悉。经{government}同意，现函复如下：', place: 'opening', types: ['复函'], names: ['收悉', '函复如下'], confirmed: true, source: CUSTOM },
  { text: '{you}《{request}收悉。经研究，现函复如下：', place: 'opening', types: ['复函'], names: ['收悉', '函复如下'], confirmed: true, source: CUSTOM },
  { text: '经{government}同意，现函复如下：', place: 'lead', types: ['复函'], names: ['函复如下'], confirmed: true, source: CUSTOM },
  { text: '经研究，现函复如下：', place: 'lead', types: ['复函'], names: ['函复如下'], confirmed: true, source: CUSTOM },
  { text: '现函复如下：', place: 'lead', types: ['复函'], names: ['函复如下'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，现就有关事项函告如下：', place: 'opening', types: ['函'], names: ['函告如下'], confirmed: true, source: CUSTOM },
  { text: '现就有关事项函告如下：', place: 'lead', types: ['函'], names: ['函告如下'], confirmed: true, source: CUSTOM },
  { text: '现将有关事项函商如下：', place: 'lead', types: ['函'], names: ['函商如下'], confirmed: true, source: CUSTOM },
  { text: '现将有关事项公告如下：', place: 'lead', types: ['公告'], names: ['公告如下'], confirmed: true, source: CUSTOM },
  { text: '现公告如下：', place: 'lead', types: ['公告'], names: ['公告如下'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，现就有关事项通告如下：', place: 'opening', types: ['通告'], names: ['通告如下'], confirmed: true, source: CUSTOM },
  { text: '现将有关事项通告如下：', place: 'lead', types: ['通告'], names: ['通告如下'], confirmed: true, source: CUSTOM },
  { text: '现通告如下：', place: 'lead', types: ['通告'], names: ['通告如下'], confirmed: true, source: CUSTOM },
  { text: '为{matter}，现决定如下：', place: 'opening', types: ['决定'], names: ['决定如下'], confirmed: true, source: CUSTOM },
  { text: '现作出如下决定：', place: 'lead', types: ['决定'], names: ['决定如下'], confirmed: true, source: CUSTOM },
  { text: '现予公布，自{day}起施行。', place: 'lead', types: ['命令'], names: ['现予公布'], confirmed: true, source: CUSTOM },
  { text: '现将会议主要内容纪要如下：', place: 'lead', types: ['纪要'], names: ['纪要如下'], confirmed: true, source: CUSTOM },
  { text: '现将会议议定事项纪要如下：', place: 'lead', types: ['纪要'], names: ['纪要如下'], confirmed: true, source: CUSTOM },
  { text: '请结合实际认真贯彻落实。', place: 'closing', types: ['通知'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '请认真抓好贯彻落实。', place: 'closing', types: ['通知', '意见'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '请予审批。', place: 'closing', types: ['请示'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '以上请示妥否，请批示。', place: 'closing', types: ['请示'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '以上报告，请予审议。', place: 'closing', types: ['报告'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '请予支持为盼。', place: 'closing', types: ['函'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '特此函复。', place: 'closing', types: ['复函'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '此复。', place: 'closing', types: ['复函'], names: ['结语'], confirmed: true, source: CUSTOM },
  { text: '专此函复。', place: 'closing', types: ['复函'], names: ['结语'], confirmed: true, source: CUSTOM },
];
