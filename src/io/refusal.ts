/** A file that is not taken; the message is a sentence for the person who dropped it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
