import type { Theme } from "./theme.ts";
import { dust, paint, ventilation } from "./themes-industry.ts";
import { fireExit } from "./themes-places.ts";

const item = (code: string) => ({ standard: "gongmao-2023", code });

/** 第13行：铝水抬包烘烤。 */
export const ladle: Theme = {
  ...dust,
  text: "铝水抬包烘烤用天然气管道未设置压力监测报警装置，燃烧控制器屏幕上不显示压力报警值和实时值",
  spot: "熔铸车间抬包烘烤位",
  focuses: ["mass-casualty"],
  item: item("5.12"),
  basis: "《工贸企业重大事故隐患判定标准》燃气总管未设压力监测报警的情形",
  control: "停用抬包烘烤装置，关闭燃气总阀并挂牌，改由备用抬包周转",
  measures: "燃气总管加装压力监测报警和紧急自动切断装置并联锁，控制器显示实时值",
  emergency: "天然气泄漏现场处置方案",
  yuan: 90_000,
};

/** 第14行：除铁去石。 */
export const ironRemoval: Theme = {
  ...dust,
  item: item("11.8"),
  basis: "《工贸企业重大事故隐患判定标准》粉碎、造粒设备前未设置除铁、石等异物装置的情形",
};

/** 第18行：木粉尘除尘。 */
export const woodDust: Theme = {
  ...dust,
  text: "车间旋风加滤筒干式除尘系统未采取泄爆、惰化、抑爆等任何一种爆炸防控措施",
  spot: "木加工车间除尘器间",
  measured: "滤筒除尘器2套，均无泄爆、抑爆装置；风管积尘最厚4毫米",
  possibleHarm: "发生木粉尘爆炸，造成群死群伤",
  control: "停用砂光工位和除尘系统，断电挂牌，清扫积尘并设专人看守",
};

/** 第19行：锁气卸灰。 */
export const ashLock: Theme = {
  ...dust,
  item: item("11.6"),
  basis: "《工贸企业重大事故隐患判定标准》干式除尘系统未设置锁气卸灰装置的情形",
};

/** 第70行：调漆、喷漆场所。 */
export const vehiclePaint: Theme = { ...paint, item: item("7.7") };

/** 第72行：泡沫夹芯彩钢板。 */
export const foamPanels: Theme = {
  ...fireExit,
  text: "办公室、操作平台采用泡沫夹芯彩钢板搭建",
  spot: "生产厂房内办公室和操作平台",
  measured: "泡沫夹芯彩钢板搭建面积约180平方米",
  exposedPeople: 35,
  possibleHarm: "起火后迅速蔓延并产生有毒烟气，人员来不及疏散",
  focuses: ["mass-casualty"],
  basis: "重大火灾隐患判定方法关于采用易燃可燃材料搭建的情形（条款待补录）",
  control: "封闭彩钢板办公室和操作平台，切断电源，人员搬出，设专人看守",
  measures: "拆除泡沫夹芯彩钢板，改用岩棉夹芯板或者砌体",
  done: "泡沫夹芯彩钢板全部拆除，改用岩棉夹芯板",
  emergency: "厂房火灾现场处置方案",
  yuan: 120_000,
};

/** 第163行：卸灰口堵塞、清扫制度不落实。 */
export const sprayDust: Theme = {
  ...dust,
  spot: "喷塑工段和除尘器",
  item: item("11.10"),
  basis: "《工贸企业重大事故隐患判定标准》未落实粉尘清扫制度、积尘严重的情形",
  control: "停用喷塑工段和除尘器，断电挂牌，疏通卸灰口，清扫积尘",
  measures: "卸灰口加装料位和堵塞报警，重做清扫制度并逐班签认",
  yuan: 60_000,
};

/** 第169行：重力沉降室除尘。 */
export const settlingChamber: Theme = {
  ...dust,
  spot: "铝合金打磨车间砖槽通风道和沉降室",
  item: item("11.5"),
  basis: "《工贸企业重大事故隐患判定标准》采用重力沉降室除尘的情形",
  control: "停止铝合金打磨和沉降室除尘，断电挂牌，湿式清扫积尘",
};

/** 第22行：准备煤量。 */
export const preparedCoal: Theme = {
  ...ventilation,
  item: { standard: "coal-mine-2020", code: "4.3" },
  basis: "《煤矿重大事故隐患判定标准》准备煤量可采期小于规定的情形",
  focuses: ["reckless-work"],
};
