/** Documents of our own that the tests of the features share. */

/** A short notice with two levels of headings. */
export const NOTICE = `浙江省人民政府办公厅关于做好山塘安全巡查工作的通知

浙政办发〔2024〕6号

各市、县（市、区）人民政府，省政府直属各单位：

为做好山塘安全巡查工作，根据《浙江省水利工程安全管理条例》，经省政府同意，现就有关事项通知如下：

一、明确巡查责任

（一）落实巡查人员。每座山塘确定两名巡查员。

（二）公示责任名单。名单每年更新一次。

二、健全巡查制度

巡查情况当日登记。（省水利厅牵头）

浙江省人民政府办公厅

2024年5月8日
`;
