import { Socket } from 'node:net';

/**
 * A socket that sends what is written to it in one turn of the event loop in one go: statements that do not wait for
 * each other leave together, and each of them costs no call of the system of its own.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  let isGathering = false;
  const gather = (): void => {
    if (isGathering) return;
    isGathering = true;
    socket.cork();
    process.nextTick(() => {
      isGathering = false;
      socket.uncork();
    });
  };
  // Connecting puts the method of the class back.
  socket.once('connect', () => {
    socket.write = new Proxy(socket.write, {
      apply: (write, self, given) => {
        gather();
        return Reflect.apply(write, self, given);
      },
    });
  });
  return socket;
}
