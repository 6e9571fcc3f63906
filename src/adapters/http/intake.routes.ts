import type { AccountDesk } from "#application/access/identity-desk.ts";
import type { WriteWorkbook } from "#application/documents/renderers.ts";
import type { IntakeCommand, IntakeReader } from "#application/parties/intake.ts";
import type { PartyDesk } from "#application/parties/party-desk.ts";
import { enterpriseKeepers } from "#application/parties/register-enterprise.ts";
import { organisationKeepers } from "#application/parties/register-organisation.ts";
import { takeInAccounts } from "#application/parties/take-in-accounts.ts";
import { takeInEnterprises } from "#application/parties/take-in-enterprises.ts";
import { takeInOrganisations } from "#application/parties/take-in-organisations.ts";
import { AccountIntakeResult, IntakeQuery, IntakeResult } from "#contract/intake.ts";
import type { Role } from "#domain/access/role.ts";
import { accountForm } from "#domain/parties/account-intake.ts";
import { enterpriseForm } from "#domain/parties/enterprise-intake.ts";
import { blankForm, type IntakeForm } from "#domain/parties/intake-sheet.ts";
import { organisationForm } from "#domain/parties/organisation-intake.ts";
import { Refusal } from "#domain/refusal.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readUpload, type Upload } from "./read-upload.ts";
import { sendFile } from "./send-file.ts";
import type { Server } from "./server.ts";

/** What taking in sheets of organisations, enterprises and accounts needs. */
export type IntakeServices = PartyDesk &
  IntakeReader & { readonly accounts: AccountDesk; readonly writeWorkbook: WriteWorkbook };

const accountKeepers: readonly Role[] = ["system-admin"];
const upload = { querystring: IntakeQuery, consumes: ["multipart/form-data"] };

/** The three sheets (xlsx): blank to be filled in, and filled in to be looked at and taken in. */
export function addIntakeRoutes(app: Server, services: IntakeServices): void {
  addTemplates(app, services);
  app.post(
    "/api/organisations/intake",
    { config: { gate: organisationKeepers }, schema: { ...upload, response: { 200: IntakeResult } } },
    async (request) => {
      const command = commandOf(await readUpload(request), request.query.preview);
      return answer<IntakeResult>(await takeInOrganisations(services, actorOf(request), command));
    },
  );
  app.post(
    "/api/enterprises/intake",
    { config: { gate: enterpriseKeepers }, schema: { ...upload, response: { 200: IntakeResult } } },
    async (request) => {
      const command = commandOf(await readUpload(request), request.query.preview);
      return answer<IntakeResult>(await takeInEnterprises(services, actorOf(request), command));
    },
  );
  app.post(
    "/api/accounts/intake",
    { config: { gate: accountKeepers }, schema: { ...upload, response: { 200: AccountIntakeResult } } },
    async (request) => {
      const desk = { ...services.accounts, readWorkbook: services.readWorkbook };
      const command = commandOf(await readUpload(request), request.query.preview);
      return answer<AccountIntakeResult>(await takeInAccounts(desk, actorOf(request), command));
    },
  );
}

function addTemplates(app: Server, { writeWorkbook }: IntakeServices): void {
  const forms: readonly (readonly [string, readonly Role[], IntakeForm])[] = [
    ["/api/organisations/template.xlsx", organisationKeepers, organisationForm],
    ["/api/enterprises/template.xlsx", enterpriseKeepers, enterpriseForm],
    ["/api/accounts/template.xlsx", accountKeepers, accountForm],
  ];
  for (const [url, gate, form] of forms) {
    app.get(url, { config: { gate } }, async (_request, reply) =>
      sendFile(
        reply,
        { fileName: `${form.name}模板`, ending: "xlsx" },
        await writeWorkbook([blankForm(form)]),
      ),
    );
  }
}

/** The form's text field `actId` makes a sheet that is sent twice one act; a preview needs none. */
function commandOf({ fileName, bytes, fields }: Upload, preview: "true" | "false"): IntakeCommand {
  const actId = fields.get("actId") ?? "";
  if (preview === "false" && !/^[0-9a-f-]{36}$/i.test(actId)) {
    throw new Refusal("invalid", "事项编号不对，请刷新后重新提交。", "actId");
  }
  return { actId, fileName, bytes, preview: preview === "true" };
}
