import { type Fault, RequestFault } from '../fault.ts';

const taken = { zh: 'PDF、PNG、JPEG、UTF-8 文本（.txt）或 CSV', en: 'PDF, PNG, JPEG, plain text or CSV in UTF-8' };

/** In megabytes where that is a round number. */
const sizeInWords = (bytes: number): string =>
  bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MB` : `${bytes.toLocaleString('en')} bytes`;

const formExpected: Fault = {
  code: 'document-form-expected',
  reason: {
    zh: '文件须以表单（multipart/form-data）上传。',
    en: 'A document is handed in as a form (multipart/form-data).',
  },
  remedy: { zh: '请用上传表单提交一个文件。', en: 'Send one file as a form.' },
};

const formFaulty: Fault = {
  code: 'document-form-faulty',
  reason: {
    zh: '上传的表单不完整，或者夹有文件以外的内容。',
    en: 'The form is incomplete or holds something besides a file.',
  },
  remedy: {
    zh: '请重新选择文件后再上传，表单中只放一个文件。',
    en: 'Choose the file and send it again, alone in its form.',
  },
};

const missing: Fault = {
  code: 'document-missing',
  reason: { zh: '没有收到文件。', en: 'There was no file in the form.' },
  remedy: { zh: '请选择一个文件。', en: 'Choose a file.' },
};

const several: Fault = {
  code: 'document-not-alone',
  reason: { zh: '一次只能上传一个文件。', en: 'Only one file may be handed in at a time.' },
  remedy: { zh: '请逐个上传。', en: 'Send them one by one.' },
};

const empty: Fault = {
  code: 'document-empty',
  reason: { zh: '文件是空的。', en: 'The file is empty.' },
  remedy: { zh: '请核对后选择有内容的文件。', en: 'Check it and choose a file with content.' },
};

const markup: Fault = {
  code: 'document-holds-markup',
  reason: {
    zh: '文本中含有网页标记（HTML、SVG 或 XML），不予接收。',
    en: 'The text holds markup (HTML, SVG or XML), which is not taken.',
  },
  remedy: {
    zh: `请改用${taken.zh}；文本中的小于号后请留一个空格。`,
    en: `Use ${taken.en}; in a text, leave a space behind every less-than sign.`,
  },
};

const typeNotTaken: Fault = {
  code: 'document-type-not-taken',
  reason: {
    zh: `按内容判断，这个文件不是${taken.zh}。`,
    en: `By its content, the file is none of ${taken.en}.`,
  },
  remedy: {
    zh: '请转换成 PDF 后上传；表格请另存为“CSV UTF-8”。',
    en: 'Convert it to PDF; save a spreadsheet as "CSV UTF-8".',
  },
};

const extensionWrong: Fault = {
  code: 'document-extension-wrong',
  reason: { zh: '文件名的后缀与内容不符。', en: 'The ending of the file name does not fit its content.' },
  remedy: {
    zh: '请改正后缀：.pdf、.png、.jpg、.jpeg、.txt、.csv。',
    en: 'Correct the ending: .pdf, .png, .jpg, .jpeg, .txt, .csv.',
  },
};

const tooLarge = (most: number): Fault => ({
  code: 'document-too-large',
  reason: {
    zh: `文件超过 ${sizeInWords(most)}。`,
    en: `The file is larger than ${sizeInWords(most)}.`,
  },
  remedy: {
    zh: '请压缩、降低扫描分辨率或者拆分后上传。',
    en: 'Compress it, scan it at a lower resolution, or split it.',
  },
});

const tooMany = (most: number): Fault => ({
  code: 'documents-too-many',
  reason: {
    zh: `您今天已上传 ${most} 个还没有用于任何事项的文件。`,
    en: `You have handed in ${most} documents today that belong to no matter yet.`,
  },
  remedy: { zh: '请先提交相关申请，或者明天再上传。', en: 'Submit what they are for first, or go on tomorrow.' },
});

/** Why an upload is not taken. */
export const uploadFaults = {
  formExpected: () => new RequestFault('UNSUPPORTED_MEDIA_TYPE', formExpected),
  formFaulty: () => new RequestFault('BAD_REQUEST', formFaulty),
  missing: () => new RequestFault('BAD_REQUEST', missing),
  several: () => new RequestFault('BAD_REQUEST', several),
  empty: () => new RequestFault('BAD_REQUEST', empty),
  markup: () => new RequestFault('UNSUPPORTED_MEDIA_TYPE', markup),
  typeNotTaken: () => new RequestFault('UNSUPPORTED_MEDIA_TYPE', typeNotTaken),
  extensionWrong: () => new RequestFault('BAD_REQUEST', extensionWrong),
  tooLarge: (most: number) => new RequestFault('PAYLOAD_TOO_LARGE', tooLarge(most)),
  tooMany: (most: number) => new RequestFault('TOO_MANY_REQUESTS', tooMany(most)),
};
