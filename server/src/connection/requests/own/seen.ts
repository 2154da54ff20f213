import { SeenRequest } from '../../../common/protocol.ts';
import { seenText } from '../../../features/seen.ts';
import type { Binding } from '../../binding.ts';
import type { Services } from '../../services.ts';
import { answerWithText } from '../shared/text-request.ts';

/** What the server ends up with, as text. */
export function seen(services: Services): Binding {
  return { capabilities: {}, handlers: [answerWithText(SeenRequest, services, seenText)] };
}
