const style =
  "body{margin:0;padding:24px 16px;background:#f4f5f7;color:#1d2733;font:16px/1.6 'Noto Sans SC','Microsoft YaHei',sans-serif}" +
  "main{max-width:560px;margin:0 auto;padding:20px;background:#fff;border:1px solid #d5dae0}main.wide{max-width:960px}" +
  "h1{margin:0 0 12px;font-size:20px}dt{margin-top:12px;color:#56616d;font-size:14px}dd{margin:0;overflow-wrap:anywhere}" +
  "p{margin:16px 0 0;color:#56616d}nav{display:flex;flex-wrap:wrap;gap:4px 16px;margin-bottom:12px}a{color:#0b57a4}" +
  "nav a{padding:8px 0}nav [aria-current]{color:#1d2733;font-weight:600;text-decoration:none}" +
  "table{width:100%;border-collapse:collapse}th,td{padding:8px;border-bottom:1px solid #d5dae0;text-align:left;vertical-align:top;overflow-wrap:anywhere}" +
  "th{color:#56616d;font-size:14px;font-weight:400;white-space:nowrap}td.day{white-space:nowrap}" +
  "@media(max-width:640px){thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}table,tbody,tr,td{display:block}" +
  "tr{padding:12px 0;border-bottom:1px solid #d5dae0}td{padding:2px 0;border:0}td::before{content:attr(data-head)'：';color:#56616d}}";

/** A page for anybody: complete in itself, no script, nothing that is fetched from elsewhere. */
export function publicPage(title: string, body: string, wide = false): string {
  const main = wide ? '<main class="wide">' : "<main>";
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body>${main}<h1>${title}</h1>${body}</main></body></html>`;
}

/** Text as it stands in a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
