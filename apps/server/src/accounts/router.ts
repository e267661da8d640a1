import { router } from '../trpc/procedures.ts';
import { accesses } from './accesses.ts';
import { actAs } from './act-as.ts';
import { appoint } from './appoint.ts';
import { close } from './close.ts';
import { endAppointment } from './end-appointment.ts';
import { list } from './list.ts';
import { listAppointments } from './list-appointments.ts';
import { me } from './me.ts';
import { open } from './open.ts';
import { revokeOtherSessions, revokeSession, sessions } from './own-sessions.ts';
import { resetSignIn } from './reset-sign-in.ts';
import { setContact } from './set-contact.ts';

export const accountsRouter = router({
  me,
  actAs,
  sessions,
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
