import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { type ExportTaken, evolvePlatform } from "#domain/platform/platform.ts";
import { Refusal } from "#domain/refusal.ts";
import { heldRows } from "./held-rows.ts";
import type { PlatformDesk } from "./platform-desk.ts";

/** The file that the platform handed out. */
type ExportFile = { readonly fileName: string; readonly bytes: Uint8Array };

const mostBytes = 20 * 1024 * 1024;

/**
 * Keeps the platform's own export, to be laid beside the record until the next one comes. The record stays as it is.
 *
 * @throws {Refusal} `wrong-state` before the platform is settled; `invalid` for a file without rows
 */
export async function takeExport(
  desk: PlatformDesk,
  actor: Actor,
  command: Command<ExportFile>,
): Promise<void> {
  const { bytes } = command.input;
  await desk.openBooks(actor, "page", async (books) => {
    if (!(await books.platforms.find())) throw notSettled();
  });
  if (bytes.byteLength > mostBytes) {
    throw new Refusal("invalid", "文件超过 20 MB，请在平台上分批导出。", "file");
  }
  const { rows } = await heldRows(desk, actor, command.input);
  if (rows.length === 0) {
    throw new Refusal("invalid", "文件中没有读出隐患，请确认是平台导出的隐患清单。", "file");
  }
  const file = await kept(desk, command.input);
  await desk.openBooks(actor, "act", async (books) => {
    const held = await books.platforms.hold();
    if (!held) throw notSettled();
    if (await books.ledger.subjectOfAct(command.actId)) return;
    const { platform, end } = held;
    await books.files.note(file, actor.person, await books.ledger.now());
    const subject = { home: platform.home, kind: "platform", id: platform.id } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    const payload: ExportTaken = { file };
    const decision = { act: "take-export", version: 1, payload };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    await books.platforms.save(evolvePlatform(platform, entry));
  });
}

const notSettled = () => new Refusal("wrong-state", "请先填写平台名称并保存，再上传平台导出表。");

async function kept(desk: Pick<PlatformDesk, "files">, file: ExportFile): Promise<Attachment> {
  const id = await desk.files.keep(file.bytes);
  const name = file.fileName
    .replace(/^.*[\\/]/, "")
    .slice(-120)
    .toWellFormed();
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  const mediaType = isZip ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
  return { id, name, mediaType, size: file.bytes.byteLength };
}
