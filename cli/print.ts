/** Writes all of a long text, and a line end where it has none, before the process may end; a reader who closes the pipe early is no fault. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" ? resolve() : reject(error),
    );
    process.stdout.write(text.endsWith("\n") ? text : `${text}\n`, () => resolve());
  });
}
