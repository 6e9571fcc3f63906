import type { Theme } from "./theme.ts";
import { fireExit, kitchenGas, roof, scaffold } from "./themes-places.ts";

/** 煤矿：顶板离层。 */
export const roofBolts: Theme = {
  ...roof,
  text: "三采区运输巷顶板离层，两根锚索托盘脱落",
  spot: "三采区运输巷180米处",
  measured: "顶板离层仪深部读数52毫米，警戒值50毫米；锚索托盘脱落2处",
  exposedPeople: 16,
};

/** 误报到煤矿的路边落石。 */
export const roadside: Theme = {
  ...roof,
  text: "矿区道路边坡有落石（误报到煤矿）",
  spot: "矿区外乡村公路2公里处",
  measured: "路面落石约0.5立方米，最大一块0.3米",
  exposedPeople: 10,
  possibleHarm: "砸伤过往车辆和行人",
};

/** 商场：防火卷帘下停车充电。 */
export const garageShutter: Theme = {
  ...fireExit,
  text: "地下车库防火卷帘下停放电动自行车并充电",
  spot: "地下车库B区防火卷帘处",
  measured: "卷帘下停放并充电的电动自行车7辆，卷帘离地1.1米处受阻",
  exposedPeople: 60,
  possibleHarm: "电动自行车起火，卷帘不能隔断，烟气进入商场",
};

/** 商场：疏散指示不亮。 */
export const exitSigns: Theme = {
  ...fireExit,
  text: "二层疏散指示标志部分不亮，一处防火门闭门器损坏",
  spot: "商场二层疏散走道",
  measured: "疏散指示标志抽查20个，5个不亮；防火门闭门器损坏1处",
  exposedPeople: 120,
  possibleHarm: "火灾时人员不能辨认方向，疏散迟缓",
  basis: "重大火灾隐患判定规则关于疏散指示标志和防火门损坏的情形（新版条款待补录）",
  done: "更换疏散指示标志5个、闭门器1个，逐个试验正常",
  yuan: 3_200,
};

/** 商场：灭火器压力不足。 */
export const extinguishers: Theme = {
  ...fireExit,
  text: "一层两具灭火器压力不足",
  spot: "商场一层东侧服务台",
  measured: "4公斤干粉灭火器2具，指针在红区",
  exposedPeople: 40,
  possibleHarm: "初起火灾不能及时扑救",
};

/** 小吃店：软管接头松动。 */
export const looseHose: Theme = {
  ...kitchenGas,
  text: "灶台软管接头松动，有轻微漏气",
  spot: "后厨灶台下方",
  measured: "肥皂水检漏，软管接头处有小气泡",
  exposedPeople: 3,
  possibleHarm: "燃气泄漏，遇明火可能燃爆",
  done: "更换软管和卡箍，接头紧固，复检无气泡",
  yuan: 60,
};

/** 小吃店：门口的空瓶。 */
export const emptyCylinders: Theme = {
  ...kitchenGas,
  text: "门口摆放空钢瓶两个（经查为隔壁已停用的空瓶）",
  spot: "店门口人行道",
  measured: "15公斤空钢瓶2个，角阀关闭，检漏无气泡",
  exposedPeople: 6,
  possibleHarm: "若瓶内有残液，遇火源可能爆炸",
};

/** 小吃餐馆：报警装置不正常。 */
export const brokenAlarm: Theme = {
  ...kitchenGas,
  text: "餐馆安装的可燃气体报警装置未保障正常使用",
  measured: "报警装置断电，通气试验无响应",
  done: "报警装置恢复供电并更换传感器，通气试验报警正常",
  yuan: 400,
};

/** 工地：临边防护缺失。 */
export const edgeRail: Theme = {
  ...scaffold,
  text: "临边防护栏杆缺失两处，安全网破损",
  spot: "2号楼六层楼板临边",
  measured: "防护栏杆缺失2处，共5.4米；安全网破损约3平方米",
  exposedPeople: 15,
  possibleHarm: "人员高处坠落",
  done: "防护栏杆补齐，破损安全网更换，验收合格",
  yuan: 2_600,
};

/** 工地：塔吊基础积水。 */
export const craneBase: Theme = {
  ...scaffold,
  text: "塔吊基础周边积水，排水沟堵塞",
  spot: "1号塔吊基础",
  measured: "积水深15厘米，面积约12平方米；塔身垂直度2.6‰，允许4‰",
  exposedPeople: 20,
  possibleHarm: "基础浸泡软化，塔吊倾斜",
  done: "排水沟疏通，积水抽排，基础四周砌筑挡水坎",
  yuan: 8_000,
};
