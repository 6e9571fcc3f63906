const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, "微信"],
  [/DingTalk/, "钉钉"],
  [/360SE|QIHU/i, "360 浏览器"],
  [/Edg\//, "Edge 浏览器"],
  [/Firefox\//, "火狐浏览器"],
  [/Chrome\//, "谷歌内核浏览器"],
  [/Safari\//, "Safari 浏览器"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/, "鸿蒙"],
  [/Android/, "安卓手机"],
  [/iPhone|iPad/, "苹果手机、平板"],
  [/Windows/, "Windows 电脑"],
  [/Macintosh/, "苹果电脑"],
  [/Linux/, "Linux 电脑"],
];

/** What a browser says it is, in words that its owner knows. */
export function deviceWords(userAgent: string | null): string {
  const found = [systems, browsers].map((list) => list.find(([mark]) => mark.test(userAgent ?? ""))?.[1]);
  return found.filter(Boolean).join("，") || "未知设备";
}
