import { Link } from '@tanstack/react-router';
import { cite, type Provision, type Statute } from '@wenzhou/statute';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';

/** A citation that opens the article's plain-language summary; a statute without a register is cited by title. */
export function ProvisionLink({
  provision,
  statutes,
  registered,
}: {
  readonly provision: Provision;
  readonly statutes: readonly Statute[];
  readonly registered: string;
}) {
  const statute = statutes.find((candidate) => candidate.id === provision.statute);
  const label = cite(provision, statute ?? { division: 'article' }, language());
  if (provision.statute !== registered)
    return (
      <span>
        {language() === 'zh'
          ? `《${statute?.shortTitle.zh ?? provision.statute}》`
          : `${statute?.shortTitle.en ?? provision.statute}, `}
        {label}
      </span>
    );
  return (
    <Link
      to="/articles/$statute/$article"
      params={{ statute: provision.statute, article: String(provision.article) }}
      className="text-brand-800 underline underline-offset-2"
      title={m.shell_article_open()}
    >
      {label}
    </Link>
  );
}
