import type { ReactNode } from 'react';
import { OnlyFor, type SignedInMe } from '../../ui/only-for.tsx';

/** An official with the labour authority that they work for. */
export interface LabourOfficial extends SignedInMe {
  readonly agency: NonNullable<SignedInMe['agency']>;
  readonly duties: NonNullable<SignedInMe['duties']>;
}

const worksForAgency = (me: SignedInMe): me is LabourOfficial => Boolean(me.agency && me.duties);

/** A page for officials of a labour authority, where a step is taken for those of its duty. */
export function OnlyLabour({
  title,
  duty,
  children,
}: {
  readonly title: string;
  readonly duty?: LabourOfficial['duties'][number];
  readonly children: (me: LabourOfficial) => ReactNode;
}) {
  return (
    <OnlyFor title={title} roles={['labour-official']} {...(duty && { duty })}>
      {(me) => worksForAgency(me) && children(me)}
    </OnlyFor>
  );
}
