import { recoverAdministrator } from "#application/access/recover-administrator.ts";
import type { Settings } from "#settings.ts";
import { openExisting } from "./open-existing.ts";

/** `npm run recover-admin -- LOGIN`: a one-time password for a lost administrator, shown here once. */
export async function recoverAdministratorAt(settings: Settings, given: readonly string[]): Promise<number> {
  const [login] = given;
  if (!login) throw new Error("请写明管理员的登录名：npm run recover-admin -- 登录名。");
  const installed = await openExisting(settings);
  try {
    const recovered = await recoverAdministrator(installed.ground, login);
    console.log(
      `登录名 ${recovered.login} 的一次性密码：${recovered.password}（登录后须立即修改并重新绑定动态口令）`,
    );
    return 0;
  } finally {
    await installed.close();
  }
}
