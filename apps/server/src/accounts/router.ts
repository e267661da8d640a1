import { router } from '../trpc/procedures.ts';
import { accesses } from './accesses.ts';
import { actAs } from './act-as.ts';
import { appoint } from './appoint.ts';
import { close } from './close.ts';
import { endAppointment } from './end-appointment.ts';
import { list } from './list.ts';
import { listAppointments } from './list-appointments.ts';
import { listSessions } from './list-sessions.ts';
import { me } from './me.ts';
import { open } from './open.ts';
import { resetSignIn } from './reset-sign-in.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { setContact } from './set-contact.ts';

export const accountsRouter = router({
  me,
  actAs,
  sessions: listSessions,
  revokeSession,
  revokeOtherSessions,
  setContact,
  accesses,
  open,
  list,
  close,
  resetSignIn,
  appoint,
  endAppointment,
  appointments: listAppointments,
});
