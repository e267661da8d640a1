import type { ArticleKind, BuildState } from '@wenzhou/statute';
import { m } from '../../paraglide/messages.js';

export const kindLabel: Readonly<Record<ArticleKind, () => string>> = {
  rule: m.shell_kind_rule,
  workflow: m.shell_kind_workflow,
  register: m.shell_kind_register,
  principle: m.shell_kind_principle,
  delegated: m.shell_kind_delegated,
};

export const stateLabel: Readonly<Record<BuildState, () => string>> = {
  stated: m.shell_state_stated,
  built: m.shell_state_built,
  partly: m.shell_state_partly,
  planned: m.shell_state_planned,
};
