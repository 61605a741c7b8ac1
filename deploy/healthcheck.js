// Whether the app on this machine is ready to serve, as the exit code: 0 when it is, 1 when it is not, with the reason.
const address = `http://127.0.0.1:${process.env.PORT || 3000}/ready`;
try {
  const answer = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  console.log(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.log(`${address} does not answer: ${error.cause?.code ?? error.message}`);
  process.exitCode = 1;
}
