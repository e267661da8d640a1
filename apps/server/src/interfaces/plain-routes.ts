import { bilingualSchema } from '@wenzhou/statute';
import * as z from 'zod';
import { signInActions, type SignInPath } from '../accounts/sign-in-actions.ts';
import { headSchema } from '../audit/head.ts';
import { keptUploadSchema } from '../documents/keep-upload.ts';
import { catalogueQuerySchema, registerQuerySchema, settlementsQuerySchema } from '../http/bulk.ts';
import { previewAnswerSchema, previewInputSchema } from '../medical-insurance/preview-settlement.ts';
import { registerRowSchema } from '../wage-deposit/register/register-row.ts';
import { changeSchema } from './announce.ts';
import { catalogueEntrySchema } from '../resource-trading/catalogue-schema.ts';
import { operations } from './operations.ts';
import type { PlainRoute } from './plain-route.ts';

const json = 'application/json';
const lines = 'application/x-ndjson';

const countsSchema = z.object({
  lines: z.int(),
  granted: z.int(),
  refused: z.int(),
  incomplete: z.int(),
  faulty: z.int(),
});

const settlementLineSchema = z.union([
  z.object({ line: z.int().positive(), ruling: previewAnswerSchema }),
  z.object({
    line: z.int().positive(),
    error: z.object({
      code: z.string(),
      reason: bilingualSchema,
      remedy: bilingualSchema,
      fields: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
    }),
  }),
  z.object({ progress: countsSchema }),
  z.object({ end: countsSchema }),
]);

const signInSummaries: Readonly<Record<SignInPath, PlainRoute['summary']>> = {
  '/sign-in/username': {
    zh: '用户名和密码登录；twoFactorRedirect 为 true 时还须输入动态口令。',
    en: 'Signs in by user name and password; with `twoFactorRedirect` a one-time code is to be entered next.',
  },
  '/sign-in/social': {
    zh: '经城市统一身份认证登录：返回要前往的地址。',
    en: 'Signs in by the city’s single sign-on: answers where to go.',
  },
  '/sign-out': { zh: '退出登录。', en: 'Signs out.' },
  '/two-factor/enable': { zh: '开始启用动态口令。', en: 'Begins to set up one-time codes.' },
  '/two-factor/verify-totp': { zh: '提交动态口令。', en: 'Enters a one-time code.' },
  '/two-factor/verify-backup-code': { zh: '提交备用码。', en: 'Enters a backup code.' },
  '/two-factor/generate-backup-codes': { zh: '重新生成备用码。', en: 'Makes new backup codes.' },
  '/two-factor/disable': { zh: '停用动态口令。', en: 'Gives up one-time codes.' },
  '/change-password': {
    zh: '修改密码，并结束其他全部登录。',
    en: 'Changes the password and ends all other sessions.',
  },
};

const signInRoutes: readonly PlainRoute[] = (Object.keys(signInActions) as SignInPath[]).map((path) => ({
  method: 'post',
  path: `/auth${path}`,
  domain: 'signIn',
  summary: signInSummaries[path],
  body: { type: json, schema: signInActions[path].body },
  answer: { type: json, schema: signInActions[path].answer },
}));

/** Every route of the server that is no procedure and no page of the portal. */
export const plainRoutes: readonly PlainRoute[] = [
  {
    method: 'post',
    path: '/bulk/settlements',
    domain: 'streams',
    summary: {
      zh: '批量试算：每行一个试算输入（最长 64 KiB），每行一个结果；总量不限，边读边答。某行有误只影响该行；progress 行报告进度，最后一行为 end，没有 end 即为不完整。请一边发送一边读取；双方静止 60 秒即断开。',
      en: 'Settles in bulk: an input of previewSettlement a line (64 KiB at most), an answer a line, without an end to how many. A line at fault spoils no other; `progress` lines tell how far it is, and without the last line, `end`, the answer is not whole. Read while you send; a connection that stands still for 60 seconds is closed.',
    },
    query: settlementsQuerySchema,
    body: {
      type: lines,
      schema: previewInputSchema,
      example: operations['medicalInsurance.previewSettlement']?.example,
    },
    answer: { type: lines, schema: settlementLineSchema },
  },
  {
    method: 'get',
    path: '/bulk/trading-catalogue',
    domain: 'streams',
    summary: {
      zh: '交易目录，每行一个目录项。',
      en: 'The catalogue of what is traded on the platform, an entry a line.',
    },
    query: catalogueQuerySchema,
    answer: { type: lines, schema: catalogueEntrySchema },
  },
  {
    method: 'get',
    path: '/bulk/wage-deposit-register',
    domain: 'streams',
    summary: {
      zh: '全市工资支付保证金公示名册（第三条），按信用代码排列，每行一家企业。',
      en: 'The city’s register of wage deposits (art. 3), by credit code, a firm a line.',
    },
    query: registerQuerySchema,
    answer: { type: lines, schema: registerRowSchema },
  },
  {
    method: 'get',
    path: '/live',
    domain: 'streams',
    summary: {
      zh: '实时更新（server-sent events）：ready 表示从此刻起能听到变化，或者可能漏听了，请重新读取；change 带主题和编号；end 说明服务为何结束。主题为 wage-deposit:企业信用代码、agency:机关:区划、notifications:账号。',
      en: 'Live changes, as server-sent events: `ready` says that changes are heard from now on, or that some may have been missed, so fetch anew; `change` names the topic and the id; `end` says why the server closes. Topics are wage-deposit:CREDIT-CODE, agency:KIND:DIVISION and notifications:ACCOUNT.',
    },
    query: z.object({ topic: z.array(z.string().max(200)).min(1).max(20) }),
    answer: { type: 'text/event-stream', schema: changeSchema },
  },
  {
    method: 'post',
    path: '/documents',
    domain: 'documents',
    summary: {
      zh: '上传一个文件（表单中的一个文件）；请求头 idempotency-key 使重发不会重复保存。',
      en: 'Hands in one file of a form; the header idempotency-key lets it be sent again without being kept twice.',
    },
    body: {
      type: 'multipart/form-data',
      schema: z.object({ file: z.string().meta({ contentMediaType: 'application/octet-stream' }) }),
    },
    status: 201,
    answer: { type: json, schema: keptUploadSchema },
  },
  {
    method: 'get',
    path: '/documents/:id',
    domain: 'documents',
    summary: { zh: '下载一个文件。', en: 'Gives a document, to be saved.' },
    answer: { type: 'application/octet-stream', schema: z.string() },
  },
  ...signInRoutes,
  {
    method: 'get',
    path: '/auth/callback/city',
    domain: 'signIn',
    summary: { zh: '城市统一身份认证返回的地址。', en: 'Where the city’s single sign-on sends back to.' },
    status: 303,
  },
  {
    method: 'get',
    path: '/audit/export',
    domain: 'system',
    summary: {
      zh: '导出审计：每行一个规范 JSON，先是签名树头，后是记录，可离线校验。',
      en: 'The audit, a line of canonical JSON each: the signed heads, then the entries, to be verified elsewhere.',
    },
    answer: {
      type: lines,
      schema: z.union([
        z.object({ format: z.string() }),
        z.object({ head: headSchema }),
        z.object({ entry: z.record(z.string(), z.unknown()) }),
      ]),
    },
  },
  {
    method: 'get',
    path: '/openapi.json',
    domain: 'system',
    summary: { zh: '本说明（OpenAPI 3.1）。', en: 'This description, in OpenAPI 3.1.' },
    answer: { type: json, schema: z.looseObject({ openapi: z.string() }) },
  },
  {
    method: 'get',
    path: '/reference',
    domain: 'system',
    summary: { zh: '供人阅读的接口说明：全部接口。', en: 'This description to read: everything there is.' },
    query: z.object({ language: z.enum(['zh', 'en']).optional() }),
    answer: { type: 'text/html', schema: z.string() },
  },
  {
    method: 'get',
    path: '/reference/:domain',
    domain: 'system',
    summary: { zh: '供人阅读的接口说明：一个分组。', en: 'This description to read: one group.' },
    query: z.object({ language: z.enum(['zh', 'en']).optional() }),
    answer: { type: 'text/html', schema: z.string() },
  },
  {
    method: 'get',
    path: '/reference/style.css',
    domain: 'system',
    summary: { zh: '上述页面的样式。', en: 'The style of those pages.' },
    answer: { type: 'text/css', schema: z.string() },
  },
  {
    method: 'get',
    path: '/health',
    domain: 'system',
    summary: { zh: '进程是否应答。', en: 'Whether the process answers.' },
    answer: { type: json, schema: z.object({ status: z.literal('up') }) },
    open: 'to-everybody',
  },
  {
    method: 'get',
    path: '/ready',
    domain: 'system',
    summary: {
      zh: '数据库是否应答、服务是否在正常接收请求。',
      en: 'Whether its database answers and it is not stopping.',
    },
    answer: { type: json, schema: z.object({ status: z.literal('ready') }) },
    open: 'to-everybody',
  },
  {
    method: 'get',
    path: '/metrics',
    domain: 'system',
    summary: {
      zh: '运行指标（Prometheus 格式），持令牌或在本机读取。',
      en: 'Metrics in the format of Prometheus, for who has the token or is on the machine itself.',
    },
    answer: { type: 'text/plain', schema: z.string() },
    open: 'by-token',
  },
];
