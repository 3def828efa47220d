/** A document that cannot be read; the message is a sentence for the person who dropped it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
