import type { ReactNode } from 'react';
import { language } from '../language.ts';

const chinese = /([\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+)/;

/** A text of an English page in which names stay Chinese: those are marked, so that they are read out as such. */
export function withChinese(text: string): ReactNode {
  if (language() === 'zh') return text;
  const parts = text.split(chinese);
  if (parts.length === 1) return text;
  // What was split by is every second part. The parts never change place.
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} lang="zh-CN">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
