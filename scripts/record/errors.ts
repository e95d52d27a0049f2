/** Something that one sentence explains. */
export class CommandError extends Error {}

/** A command that was called in the wrong way; how it is called follows the sentence. */
export class UsageError extends Error {}
