import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Tries whether the address can be listened on, before the time that opening an installation takes.
 *
 * @throws an Error in a sentence that names PORT or HOST
 */
export async function requireFreeAddress({ host, port }: { readonly host: string; readonly port: number }) {
  const trial = createServer();
  try {
    trial.listen(port, host);
    await once(trial, "listening");
  } catch (error) {
    throw new Error(sentenceOf((error as NodeJS.ErrnoException).code ?? "", { host, port }), {
      cause: error,
    });
  } finally {
    trial.close();
  }
}

function sentenceOf(code: string, { host, port }: { readonly host: string; readonly port: number }): string {
  switch (code) {
    case "EADDRINUSE":
      return `端口 ${port} 已被别的程序占用。请关闭那个程序，或者用 PORT 改用别的端口。`;
    case "EACCES":
      return `当前用户不能使用端口 ${port}。请用 PORT 改用 1024 以上的端口。`;
    default:
      return `HOST“${host}”不是这台电脑的地址。请填 127.0.0.1（只供本机）、0.0.0.0（供局域网）或者本机的 IP 地址。`;
  }
}
