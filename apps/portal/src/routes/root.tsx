import { createRootRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { AccountMenu } from '../features/accounts/account-menu.tsx';
import { SignInWhenAsked } from '../features/accounts/sign-in-when-asked.tsx';
import { DemonstrationBar } from '../features/demonstration/demonstration-bar.tsx';
import { Shell } from '../ui/shell.tsx';

const UnreadNotices = lazy(() =>
  import('../features/notifications/unread-notices.tsx').then((module) => ({ default: module.UnreadNotices })),
);

/** The frame of every page, with what the features put into it. */
function Frame() {
  return (
    <>
      <Shell demonstration={<DemonstrationBar />} account={<AccountMenu notices={<UnreadNotices />} />} />
      <SignInWhenAsked />
    </>
  );
}

export const rootRoute = createRootRoute({ component: Frame });
