import { useEffect, useState } from "react";

/** Says whether the library can be read on this device without a network, once that is known. */
export function KeptNote() {
  const kept = useKept("/api/library");
  if (kept === null) return null;
  return (
    <p className="quiet kept-note">
      {kept
        ? "判定标准已存到本机，没有网络时也可以查阅。"
        : "本机暂时不能离线查阅：本系统要用 https 地址打开，浏览器才允许保存。"}
    </p>
  );
}

/** Whether this browser keeps the answer; null while it may still come to be kept. */
function useKept(path: string): boolean | null {
  const [kept, setKept] = useState<boolean | null>(window.isSecureContext ? null : false);
  useEffect(() => {
    if (!window.isSecureContext) return;
    let gone = false;
    const ask = async () => {
      const found = await caches.match(path).catch(() => undefined);
      if (!gone && found) setKept(true);
      else if (!gone) timer = setTimeout(ask, 1500);
    };
    let timer = setTimeout(ask, 300);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [path]);
  return kept;
}
