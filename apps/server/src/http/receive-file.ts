import type { FastifyRequest } from 'fastify';
import type { Received } from '../documents/keep-upload.ts';
import { uploadFaults } from '../documents/upload-faults.ts';
import { errorCode } from '../error-code.ts';
import { RequestFault } from '../fault.ts';

/** What the form adds to the file: its boundaries and the file's name and type. */
const formBytes = 16 * 1024;

async function readParts(request: FastifyRequest): Promise<Received | undefined> {
  let received: Received | undefined;
  for await (const part of request.parts()) {
    if (part.type !== 'file') throw uploadFaults.formFaulty();
    if (received) throw uploadFaults.several();
    received = { name: part.filename, bytes: await part.toBuffer() };
  }
  return received;
}

/**
 * Receives the one file of a form and no more of it than is allowed, whatever length the request tells.
 *
 * @throws RequestFault naming what is wrong with the form
 */
export async function receiveFile(request: FastifyRequest, mostBytes: number): Promise<Received> {
  if (!request.isMultipart()) throw uploadFaults.formExpected();
  if (Number(request.headers['content-length'] ?? 0) > mostBytes + formBytes) throw uploadFaults.tooLarge(mostBytes);
  try {
    const received = await readParts(request);
    if (!received) throw uploadFaults.missing();
    return received;
  } catch (error) {
    if (error instanceof RequestFault) throw error;
    // Everything else that can be wrong here is the form.
    throw errorCode(error) === 'FST_REQ_FILE_TOO_LARGE' ? uploadFaults.tooLarge(mostBytes) : uploadFaults.formFaulty();
  }
}
