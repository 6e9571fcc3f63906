import type { FastifyInstance } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { Refusal, type RefusalCode } from "#domain/refusal.ts";
import { NotSignedIn } from "./gate.ts";

/** A problem document (RFC 9457): `detail` is the sentence that the person reads. */
type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly field?: string | undefined;
  readonly others?: readonly { readonly field?: string | undefined; readonly detail: string }[] | undefined;
  readonly request?: string | undefined;
};

const statusOf = {
  "not-found": 404,
  "not-permitted": 403,
  "not-yours": 403,
  "same-person": 403,
  "wrong-state": 409,
  incomplete: 422,
  invalid: 422,
  conflict: 409,
  duplicate: 409,
} as const satisfies Record<RefusalCode, number>;

const limitSentence: Readonly<Record<number, string>> = {
  400: "请求的地址或者内容格式不对，请刷新页面后再试。",
  408: "网络太慢，请求没有传完。请稍后再试。",
  414: "请求的地址太长，请刷新页面后再试。",
  431: "请求的附加信息太多，请清除浏览器中本网站的数据后重新登录。",
  413: "文件太大，请压缩后再上传。",
  415: "不支持这种内容格式。",
  429: "操作太频繁，请稍等一分钟再试。",
  404: "没有这个地址，或者不在您的管辖范围内。",
};

/**
 * A statement that ran past its limit, by its SQLSTATE, as both databases say it. It is ours to look into; yet not told
 * as a fault of the server, for a browser would ask the same again at once.
 */
const tooLong = { code: "57014", title: "too-long", status: 422 } as const;

/** Turns whatever is thrown into a problem document; a fault is logged once, here, and told with the request's id. */
export function addProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id);
    if (problem.status >= 500 || problem.title === tooLong.title) request.log.error({ err: error }, "fault");
    return reply.status(problem.status).type("application/problem+json").send(problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = plain("no-such-address", 404, limitSentence[404] ?? "", request.id);
    return reply.status(404).type("application/problem+json").send(problem);
  });
}

/** What a person is told of whatever was thrown. */
export function problemOf(error: unknown, request: string): Problem {
  if (error instanceof Refusal) {
    return {
      ...plain(error.code, statusOf[error.code], error.message, request),
      field: error.field ?? undefined,
      others: error.others.length > 0 ? error.others.map(aside) : undefined,
    };
  }
  if (error instanceof NotSignedIn) return plain("not-signed-in", 401, "请先登录。", request);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0];
    const field = first?.instancePath.replace(/^\//, "").replaceAll("/", ".");
    // What a contract does not word itself, the library words in English; officials read Chinese.
    const worded = first?.message && /\p{Script=Han}/u.test(first.message) ? first.message : null;
    return { ...plain("invalid", 422, worded ?? "填写的内容不符合要求，请核对。", request), field };
  }
  const { code, statusCode: status = 500 } = error as {
    readonly code?: string;
    readonly statusCode?: number;
  };
  if (code === tooLong.code) {
    const said = `这次查询用时过长，已经停止，没有保存任何内容。请缩小范围后再试，仍不行请把编号 ${request} 告知管理员。`;
    return plain(tooLong.title, tooLong.status, said, request);
  }
  if (status < 500)
    return plain("refused", status, limitSentence[status] ?? "请求不符合要求，请核对。", request);
  return plain(
    "fault",
    500,
    `系统出错，您的操作没有生效。请稍后再试，仍不行请把编号 ${request} 告知管理员。`,
    request,
  );
}

function aside({ field, message }: Refusal) {
  return { field: field ?? undefined, detail: message };
}

function plain(type: string, status: number, detail: string, request: string): Problem {
  return { type: `urn:zhiyuan:${type}`, title: type, status, detail, request };
}
